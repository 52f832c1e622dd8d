package kerf.contract;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Which entries of two joined messages meet in which entry of the result: the bits of the joined
 * legs' index and of the shared legs' index, each at their place.
 */
final class Entries implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] leftOuter;
  private final int[] leftShared;
  private final int[] rightOuter;
  private final int[] rightShared;

  private Entries(int[] leftOuter, int[] leftShared, int[] rightOuter, int[] rightShared) {
    this.leftOuter = leftOuter;
    this.leftShared = leftShared;
    this.rightOuter = rightOuter;
    this.rightShared = rightShared;
  }

  /**
   * Of messages with legs x and y, joined to one with the legs only one of them has.
   *
   * @param x legs of the left message, its shared ones turned to the right one's side
   * @param exchange for a cut whose coupling merely exchanges quantities, which goes where; else
   *     null
   */
  static Entries of(List<Leg> x, List<Leg> y, List<Leg> joined, IntFunction<int[]> exchange) {
    List<Leg> shared = y.stream().filter(leg -> Leg.of(x, leg.cut()) != null).toList();
    return new Entries(
        offsets(joined, x, cut -> null),
        offsets(shared, x, exchange),
        offsets(joined, y, cut -> null),
        offsets(shared, y, cut -> null));
  }

  /** For every index over some legs the index over all, digits of other legs zero. */
  private static int[] offsets(List<Leg> legs, List<Leg> all, IntFunction<int[]> exchange) {
    int[] offsets = new int[1 << Leg.bits(legs)];
    int from = 0;
    for (Leg leg : legs) {
      int to = Leg.place(all, leg.cut());
      int[] exchanged = exchange.apply(leg.cut());
      for (int e = 0; e < offsets.length && to >= 0; e++) {
        int digit = e >> from & (1 << leg.bits()) - 1;
        offsets[e] |= (exchanged == null ? digit : exchanged[digit]) << to;
      }
      from += leg.bits();
    }
    return offsets;
  }

  /** For every index over some legs the index with each exchangeable leg's quantity exchanged. */
  static int[] exchanged(List<Leg> legs, IntFunction<int[]> exchange) {
    return offsets(legs, legs, exchange);
  }

  int size() {
    return leftOuter.length;
  }

  int summed() {
    return leftShared.length;
  }

  int left(int e, int i) {
    return leftOuter[e] | leftShared[i];
  }

  int right(int e, int i) {
    return rightOuter[e] | rightShared[i];
  }
}
