package kerf.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.cut.Cut;
import kerf.cut.CutGroup;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.cut.GateCut;
import kerf.cut.WireCut;

/** What the letters and numbers of a drawing stand for, and what the plan costs. */
final class Legend {
  private static final int GATE = 24;
  private static final int RANGES = 3;

  private final CutPlan plan;
  private final Names names;

  /** The group of each cut. */
  private final List<CutGroup> groups = new ArrayList<>();

  /**
   * The legend of a plan.
   *
   * @param qubitNames a name per qubit, null for q0, q1, …
   */
  Legend(CutPlan plan, List<String> qubitNames) {
    this.plan = plan;
    this.names = Names.of(plan.circuit().qubits(), qubitNames);
    plan.groups().forEach(group -> group.cuts().forEach(cut -> groups.add(group)));
  }

  Names names() {
    return names;
  }

  /** A line about the circuit and one about the cost, each in pieces that stay together. */
  List<List<String>> totals() {
    List<String> kinds = new ArrayList<>();
    long wires = plan.cuts().stream().filter(cut -> cut instanceof WireCut).count();
    long gates = plan.cuts().size() - wires;
    if (gates > 0) {
      kinds.add(Brief.count(gates, "gate cut"));
    }
    if (wires > 0) {
      kinds.add(Brief.count(wires, "wire cut"));
    }
    String cuts = kinds.isEmpty() ? "no cuts" : String.join(" and ", kinds);
    double log = plan.logKappa();
    String is = plan.cuts().stream().anyMatch(Cut::isParametrised) ? " ≤ " : " = ";
    return List.of(
        List.of(
            Brief.count(plan.circuit().qubits(), "qubit"),
            Brief.count(plan.circuit().gates().size(), "gate"),
            Brief.count(plan.fragments().size(), "fragment"),
            cuts),
        List.of("κ" + is + Brief.power(log), "sampling overhead κ²" + is + Brief.power(2 * log)));
  }

  /** Widths and qubits, as in {@code 3 qubits: q0–q2}; a wire that comes back counts twice. */
  List<String> fragments() {
    return plan.fragments().stream()
        .map(f -> Brief.count(f.width(), "qubit") + ": " + names.list(f.qubits(), RANGES))
        .toList();
  }

  /**
   * What is cut, between which fragments, at what cost: {@code cx q1, q2}, {@code A|B}, κ 3.
   *
   * @param most cuts listed at most
   */
  List<String> cuts(String between, int most) {
    return plan.cuts().stream().limit(most).map(cut -> cut(cut, between)).toList();
  }

  private String cut(Cut cut, String between) {
    String what = cut instanceof GateCut of ? Brief.gate(of.gate(), GATE) : cut.name();
    String where = String.join(", ", cut.qubits().stream().map(names::brief).toList());
    return String.join(between, what + " " + where, sides(cut), kappa(cut, " "));
  }

  /** The fragments a cut stands between. */
  static String sides(Cut cut) {
    return Fragment.letter(cut.fragmentA())
        + (cut instanceof WireCut ? "→" : "|")
        + Fragment.letter(cut.fragmentB());
  }

  /** The κ of a cut, or of the cuts it is run with as one: {@code κ 3}, {@code κ 7 for 3–5}. */
  String kappa(Cut cut, String space) {
    CutGroup group = groups.get(cut.id());
    boolean open = group.cuts().stream().anyMatch(c -> plan.cuts().get(c).isParametrised());
    String kappa = (open ? "κ" + space + "≤" : "κ") + space + Brief.number(group.qpd().kappa());
    int first = group.cuts().get(0);
    return group.isJoint()
        ? kappa + " for " + first + "–" + (first + group.cuts().size() - 1)
        : kappa;
  }

  /** What stands behind a list of some fragments. */
  List<String> moreFragments(int listed) {
    return List.of("… and " + Brief.count(plan.fragments().size() - listed, "fragment") + " more");
  }

  /** What stands behind a list of some cuts: the others by kind and κ, in pieces. */
  List<String> moreCuts(int listed) {
    Map<String, Integer> count = new LinkedHashMap<>();
    for (Cut cut : plan.cuts().subList(listed, plan.cuts().size())) {
      String kappa = groups.get(cut.id()).isJoint() ? "jointly with others" : kappa(cut, " ");
      count.merge(cut.name() + " " + kappa, 1, Integer::sum);
    }
    List<String> kinds = new ArrayList<>();
    count.forEach((kind, times) -> kinds.add(times + " × " + kind));
    String more = Brief.count(plan.cuts().size() - listed, "cut");
    kinds.set(0, "… and " + more + " more: " + kinds.get(0));
    return kinds;
  }

  /**
   * What a summary leaves out.
   *
   * @param columns of the grid that are drawn
   */
  static String leftOut(Grid grid, int columns) {
    CutPlan plan = grid.plan();
    long cutGates = plan.cuts().stream().filter(cut -> cut instanceof GateCut).count();
    int drawn = grid.items(new Span(0, columns)).size();
    List<String> parts = new ArrayList<>();
    parts.add(Brief.count(plan.circuit().gates().size() - cutGates, "uncut gate"));
    if (drawn < plan.cuts().size()) {
      parts.add(Brief.count(plan.cuts().size() - drawn, "cut"));
    }
    if (grid.undrawnQubits() > 0) {
      parts.add("the last " + Brief.count(grid.undrawnQubits(), "qubit"));
    }
    return "Summary; not drawn: " + String.join(", ", parts);
  }
}
