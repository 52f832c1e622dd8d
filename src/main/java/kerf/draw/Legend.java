package kerf.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.cut.Partition;

/** What the letters and numbers of a drawing stand for, and what the plan costs. */
final class Legend {
  private static final int GATE = 24;
  private static final int RANGES = 3;

  private final CutPlan plan;
  private final Names names;

  Legend(CutPlan plan, Names names) {
    this.plan = plan;
    this.names = names;
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
    long wires = plan.cuts().stream().filter(Cut::isWire).count();
    long gates = plan.cuts().size() - wires;
    sizes.add(
        gates == 0
            ? Brief.count(wires, "wire cut")
            : Brief.count(gates, "gate cut")
                + (wires == 0 ? "" : " and " + Brief.count(wires, "wire cut")));
    double log = plan.cuts().stream().mapToDouble(c -> Math.log10(c.how().largestKappa())).sum();
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
    String what = cut.isWire() ? "wire" : Brief.gate(cut.gate(), GATE);
    String where = String.join(", ", cut.qubits().stream().map(names::brief).toList());
    return String.join(between, what + " " + where, fragments(cut), kappa(cut, " "));
  }

  /** The fragments a cut stands between. */
  static String fragments(Cut cut) {
    return Partition.letter(cut.fragmentA())
        + (cut.isWire() ? "→" : "|")
        + Partition.letter(cut.fragmentB());
  }

  /** A cut's κ, or the largest that a binding gives it. */
  static String kappa(Cut cut, String space) {
    String sign = cut.isParametrised() ? "κ" + space + "≤" + space : "κ" + space;
    return sign + Brief.number(cut.how().largestKappa());
  }

  /** The cuts from one on, by kind and κ: {@code 12 × cx κ 3, 4 × wire κ 4}. */
  List<String> kinds(int from) {
    Map<String, Integer> count = new LinkedHashMap<>();
    for (Cut cut : plan.cuts().subList(from, plan.cuts().size())) {
      String kind = cut.isWire() ? "wire" : cut.gate().kind().text();
      count.merge(kind + " " + kappa(cut, " "), 1, Integer::sum);
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
    long cutGates = plan.cuts().stream().filter(cut -> !cut.isWire()).count();
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
