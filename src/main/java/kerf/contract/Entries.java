package kerf.contract;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Which entries of two joined messages meet in which entry of the result. An index over the joined
 * legs is one over the left message's own legs and one over the right one's; each table says what
 * such an index, or one over the shared legs, adds to an index of a message.
 *
 * @param left in the left message, for each index over its own legs
 * @param right in the right message, for each index over its own legs
 * @param leftShared in the left message, for each index over the shared legs
 * @param rightShared in the right message, for each index over the shared legs
 * @param leftOut in the result, for each index over the left message's own legs
 * @param rightOut in the result, for each index over the right message's own legs
 */
record Entries(
    int[] left, int[] right, int[] leftShared, int[] rightShared, int[] leftOut, int[] rightOut)
    implements Serializable {

  /**
   * Of messages with legs x and y, joined to one with the legs only one of them has.
   *
   * @param x legs of the left message, its shared ones turned to the right one's side
   * @param exchange for a bond that merely exchanges quantities, which goes where; else null
   */
  static Entries of(List<Leg> x, List<Leg> y, List<Leg> joined, IntFunction<int[]> exchange) {
    List<Leg> shared = y.stream().filter(leg -> Leg.of(x, leg.bond()) != null).toList();
    List<Leg> left = x.stream().filter(leg -> Leg.of(y, leg.bond()) == null).toList();
    List<Leg> right = y.stream().filter(leg -> Leg.of(x, leg.bond()) == null).toList();
    return new Entries(
        offsets(left, x, bond -> null),
        offsets(right, y, bond -> null),
        offsets(shared, x, exchange),
        offsets(shared, y, bond -> null),
        offsets(left, joined, bond -> null),
        offsets(right, joined, bond -> null));
  }

  /** For every index over some legs the index over all, digits of other legs zero. */
  private static int[] offsets(List<Leg> legs, List<Leg> all, IntFunction<int[]> exchange) {
    int[] offsets = new int[(int) Leg.size(legs)];
    int inner = 1;
    for (Leg leg : legs) {
      int stride = Leg.stride(all, leg.bond());
      int[] exchanged = exchange.apply(leg.bond());
      for (int e = 0; e < offsets.length; e++) {
        int digit = e / inner % leg.length();
        offsets[e] += stride * (exchanged == null ? digit : exchanged[digit]);
      }
      inner *= leg.length();
    }
    return offsets;
  }

  /** For every index over some legs the index with each exchangeable leg's quantity exchanged. */
  static int[] exchanged(List<Leg> legs, IntFunction<int[]> exchange) {
    return offsets(legs, legs, exchange);
  }

  /** The same with the two messages in each other's place. */
  Entries swapped() {
    return new Entries(right, left, rightShared, leftShared, rightOut, leftOut);
  }

  /** Entries of the result. */
  int size() {
    return left.length * right.length;
  }
}
