package kerf.reconstruct;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntFunction;
import kerf.qpd.OperationTable;

/**
 * Which entries of two joined messages meet in which entry of the result: the bits of the joined
 * legs' index and of the shared legs' index, each at their place.
 */
final class Entries implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int BITS = Integer.numberOfTrailingZeros(OperationTable.LEGS);

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
   * @param exchange for a cut whose core merely exchanges quantities, which goes where; else null
   */
  static Entries of(
      List<Integer> x, List<Integer> y, List<Integer> joined, IntFunction<int[]> exchange) {
    List<Integer> shared = x.stream().filter(y::contains).toList();
    return new Entries(
        offsets(joined, x, cut -> null),
        offsets(shared, x, exchange),
        offsets(joined, y, cut -> null),
        offsets(shared, y, cut -> null));
  }

  private static int[] offsets(List<Integer> legs, List<Integer> all, IntFunction<int[]> exchange) {
    int[] offsets = new int[1 << (BITS * legs.size())];
    for (int e = 0; e < offsets.length; e++) {
      offsets[e] = offset(exchanged(e, legs, exchange), legs, all);
    }
    return offsets;
  }

  /** An index over some legs with each exchangeable leg's quantity exchanged. */
  static int exchanged(int index, List<Integer> legs, IntFunction<int[]> exchange) {
    int result = 0;
    for (int j = 0; j < legs.size(); j++) {
      int q = index >> (BITS * j) & OperationTable.LEGS - 1;
      int[] to = exchange.apply(legs.get(j));
      result |= (to == null ? q : to[q]) << (BITS * j);
    }
    return result;
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

  /** Digits of an index over some legs, as an index over all legs of a message. */
  private static int offset(int index, List<Integer> legs, List<Integer> all) {
    int offset = 0;
    for (int j = 0; j < legs.size(); j++) {
      int place = all.indexOf(legs.get(j));
      if (place >= 0) {
        offset |= (index >> (BITS * j) & OperationTable.LEGS - 1) << (BITS * place);
      }
    }
    return offset;
  }
}
