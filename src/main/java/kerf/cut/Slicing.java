package kerf.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Splits fragments with many cuts in time, for exact evaluation only. A fragment of k qubits whose
 * cuts branch 2^m ways has 4^m leg quantities, yet its branch states live in 2^k dimensions: when m
 * is well above 2k it is cheaper to cut its own wires, which costs an exact simulation nothing but
 * k branch bits on either side, and to contract a chain of slices.
 */
public final class Slicing {
  /** Branch bits that pay off without slicing. */
  private static final int FEW_BITS = 6;

  private Slicing() {}

  /**
   * A plan with the same values whose fragments can all be held; the plan itself where nothing is
   * to be gained. Not what a device runs: price and counts are those of the given plan.
   */
  public static CutPlan of(CutPlan plan) {
    List<Layout.Segment> segments = new ArrayList<>();
    int next = plan.fragments().size();
    boolean sliced = false;
    List<int[]> boundaries = new ArrayList<>();
    int[] base = new int[plan.fragments().size()];
    for (Fragment f : plan.fragments()) {
      int[] of = boundaries(plan, f);
      boundaries.add(of);
      base[f.id()] = next;
      next += of.length;
      sliced |= of.length > 0;
    }
    if (!sliced) {
      // The turned sides of joint cuts would only cost.
      return plan.groups().stream().anyMatch(CutGroup::isJoint) ? plan.apart() : plan;
    }
    List<List<Integer>> gates = gatesOfWires(plan);
    for (Layout.Segment s : plan.layout().segments()) {
      int end = endOf(plan, s);
      int slice = -1;
      for (int gate : gates.get(s.qubit())) {
        if (gate < s.from() || gate >= end) {
          continue;
        }
        int of = sliceOf(boundaries.get(s.fragment()), gate);
        if (of != slice) {
          int from = slice < 0 ? s.from() : gate;
          int fragment = of == 0 ? s.fragment() : base[s.fragment()] + of - 1;
          segments.add(new Layout.Segment(s.qubit(), from, fragment));
          slice = of;
        }
      }
      if (slice < 0) {
        segments.add(s);
      }
    }
    return CutPlan.apart(plan.circuit(), Layout.of(plan.circuit().qubits(), segments));
  }

  /** Number of boundaries before or at a gate. */
  private static int sliceOf(int[] boundaries, int gate) {
    int slice = 0;
    while (slice < boundaries.length && boundaries[slice] <= gate) {
      slice++;
    }
    return slice;
  }

  private static int endOf(CutPlan plan, Layout.Segment s) {
    List<Layout.Segment> wire = plan.layout().segmentsOf(s.qubit());
    int at = wire.indexOf(s);
    return at + 1 < wire.size() ? wire.get(at + 1).from() : plan.circuit().gates().size();
  }

  private static List<List<Integer>> gatesOfWires(CutPlan plan) {
    List<List<Integer>> gates = new ArrayList<>();
    for (int q = 0; q < plan.circuit().qubits(); q++) {
      gates.add(new ArrayList<>());
    }
    for (int i = 0; i < plan.circuit().gates().size(); i++) {
      for (int q : plan.circuit().gates().get(i).qubits()) {
        gates.get(q).add(i);
      }
    }
    return gates;
  }

  /** Gate indices at which a fragment is split. */
  private static int[] boundaries(CutPlan plan, Fragment f) {
    int bits = 0;
    for (int c : f.cuts()) {
      bits += plan.cuts().get(c).side(f.id()).branching().bits();
    }
    int width = f.width();
    if (bits <= Math.max(FEW_BITS, 2 * width + 2)) {
      return new int[0];
    }
    // As many own bits in a slice as its wires bring along, and two at least.
    int own = Math.max(2, Math.min(2 * width, FEW_BITS - width));
    TreeSet<Integer> at = new TreeSet<>();
    int taken = 0;
    List<Cut> inTime = new ArrayList<>();
    f.cuts().forEach(c -> inTime.add(plan.cuts().get(c)));
    inTime.sort((a, b) -> Integer.compare(a.position(), b.position()));
    for (Cut cut : inTime) {
      int more = cut.side(f.id()).branching().bits();
      if (taken > 0 && taken + more > own && cut.position() > 0) {
        at.add(cut.position());
        taken = 0;
      }
      taken += more;
    }
    return at.stream().mapToInt(i -> i).toArray();
  }
}
