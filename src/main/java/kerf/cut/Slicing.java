package kerf.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
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
   * Up to this width slices have no more than so many branch bits, whatever a fragment's cuts: two
   * of their own and one for each wire on either side.
   */
  public static int width(int branches) {
    return (branches - 2) / 2;
  }

  /**
   * A plan with the same values whose fragments can all be held; the plan itself where nothing is
   * to be gained. Not what a device runs: price and counts are those of the given plan.
   */
  public static CutPlan of(CutPlan plan) {
    List<int[]> boundaries = plan.fragments().stream().map(f -> boundaries(plan, f)).toList();
    if (boundaries.stream().allMatch(at -> at.length == 0)) {
      // The turned sides of joint cuts would only cost.
      return plan.groups().stream().anyMatch(CutGroup::isJoint) ? plan.apart() : plan;
    }
    // The first slice of a fragment keeps its number, the others follow all fragments.
    int[] others = new int[boundaries.size() + 1];
    others[0] = boundaries.size();
    for (int f = 0; f < boundaries.size(); f++) {
      others[f + 1] = others[f] + boundaries.get(f).length;
    }
    Layout layout = plan.layout();
    Map<Layout.Segment, Integer> slices = new HashMap<>();
    List<Layout.Segment> sliced = new ArrayList<>();
    for (int i = 0; i < plan.circuit().gates().size(); i++) {
      for (int q : plan.circuit().gates().get(i).qubits()) {
        Layout.Segment s = layout.segments().get(layout.segmentAt(q, i));
        int slice = Arrays.binarySearch(boundaries.get(s.fragment()), i);
        slice = slice < 0 ? -slice - 1 : slice + 1;
        Integer before = slices.put(s, slice);
        if (before == null || before != slice) {
          int fragment = slice == 0 ? s.fragment() : others[s.fragment()] + slice - 1;
          sliced.add(new Layout.Segment(q, before == null ? s.from() : i, fragment));
        }
      }
    }
    layout.segments().stream().filter(s -> !slices.containsKey(s)).forEach(sliced::add);
    return Cutter.plan(plan.circuit(), new Layout(layout.qubits(), sliced), false);
  }

  /** Gate indices at which a fragment is split, ascending. */
  private static int[] boundaries(CutPlan plan, Fragment f) {
    int bits = f.cuts().stream().mapToInt(c -> bits(plan.cuts().get(c), f)).sum();
    int width = f.width();
    if (bits <= Math.max(FEW_BITS, 2 * width + 2)) {
      return new int[0];
    }
    SortedSet<Integer> at = new TreeSet<>();
    // As many own bits in a slice as its wires bring along, and two at least.
    int own = Math.max(2, Math.min(2 * width, FEW_BITS - width));
    int taken = 0;
    List<Cut> inTime = new ArrayList<>(f.cuts().stream().map(plan.cuts()::get).toList());
    inTime.sort(Comparator.comparingInt(Cut::position));
    for (Cut cut : inTime) {
      if (taken > 0 && taken + bits(cut, f) > own && cut.position() > 0) {
        at.add(cut.position());
        taken = 0;
      }
      taken += bits(cut, f);
    }
    return at.stream().mapToInt(i -> i).toArray();
  }

  private static int bits(Cut cut, Fragment f) {
    return cut.side(f.id()).branching().bits();
  }
}
