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

  Legend(CutPlan plan, Names names) {
    this.plan = plan;
    this.names = names;
    plan.groups().forEach(group -> group.cuts().forEach(cut -> groups.add(group)));
  }

  /** A line about the circuit and one about the cost, each in pieces that stay together. */
  List<List<String>> totals() {
    List<String> sizes = new ArrayList<>();
    sizes.add(Brief.count(plan.circuit().qubits(), "qubit"));
    sizes.add(Brief.count(plan.circuit().gates().size(), "gate"));
    sizes.add(Brief.count(plan.fragments().size(), "fragment"));
    if (plan.cuts().isEmpty()) {
      sizes.add("no cuts");
      return List.of(sizes, List.of("κ = 1", "sampling overhead κ² = 1"));
    }
    long wires = plan.cuts().stream().filter(c -> c instanceof WireCut).count();
    long gates = plan.cuts().size() - wires;
    sizes.add(
        gates == 0
            ? Brief.count(wires, "wire cut")
            : Brief.count(gates, "gate cut")
                + (wires == 0 ? "" : " and " + Brief.count(wires, "wire cut")));
    double log = plan.groups().stream().mapToDouble(g -> Math.log10(g.qpd().kappa())).sum();
    String is = plan.cuts().stream().anyMatch(Cut::isParametrised) ? " ≤ " : " = ";
    String kappa = "κ" + is + Brief.power(log);
    return List.of(sizes, List.of(kappa, "sampling overhead κ²" + is + Brief.power(2 * log)));
  }

  /**
   * A fragment's width and qubits: {@code 3 qubits: q0–q2}; a wire that comes back counts twice.
   */
  String fragment(Fragment fragment) {
    return Brief.count(fragment.width(), "qubit") + ": " + names.list(fragment.qubits(), RANGES);
  }

  /** What is cut, between which fragments, at what cost: {@code cx q1, q2}, {@code A|B}, κ 3. */
  String cut(Cut cut, String between) {
    String what = cut instanceof GateCut of ? Brief.gate(of.gate(), GATE) : cut.name();
    String where = String.join(", ", cut.qubits().stream().map(names::brief).toList());
    return String.join(between, what + " " + where, fragments(cut), kappa(cut, " "));
  }

  /** The fragments a cut stands between. */
  static String fragments(Cut cut) {
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

  /** The cuts from one on, by kind and κ: {@code 12 × cx κ 3, 4 × wire κ 4}. */
  List<String> kinds(int from) {
    Map<String, Integer> count = new LinkedHashMap<>();
    for (Cut cut : plan.cuts().subList(from, plan.cuts().size())) {
      String kappa = groups.get(cut.id()).isJoint() ? "jointly with others" : kappa(cut, " ");
      count.merge(cut.name() + " " + kappa, 1, Integer::sum);
    }
    List<String> kinds = new ArrayList<>();
    count.forEach((kind, times) -> kinds.add(times + " × " + kind));
    return kinds;
  }

  /**
   * What a summary leaves out.
   *
   * @param cutsDrawn cuts that found a place
   */
  static String leftOut(Grid grid, int cutsDrawn) {
    CutPlan plan = grid.plan();
    long cutGates = plan.cuts().stream().filter(c -> c instanceof GateCut).count();
    List<String> parts = new ArrayList<>();
    parts.add(Brief.count(plan.circuit().gates().size() - cutGates, "uncut gate"));
    if (cutsDrawn < plan.cuts().size()) {
      parts.add(Brief.count(plan.cuts().size() - cutsDrawn, "cut"));
    }
    if (grid.undrawnQubits() > 0) {
      parts.add("the last " + Brief.count(grid.undrawnQubits(), "qubit"));
    }
    return "Summary; not drawn: " + String.join(", ", parts);
  }
}
