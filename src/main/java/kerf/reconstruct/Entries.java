package kerf.reconstruct;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntFunction;
import kerf.qpd.OperationTable;

/** Which entries of two joined messages meet in which entry of the result. */
final class Entries implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int BITS = Integer.numberOfTrailingZeros(OperationTable.LEGS);

  private final int[][] left;
  private final int[][] right;

  private Entries(int[][] left, int[][] right) {
    this.left = left;
    this.right = right;
  }

  /**
   * Of messages with legs x and y, joined to one with the legs only one of them has.
   *
   * @param exchange for a cut whose core merely exchanges quantities, which goes where; else null
   */
  static Entries of(
      List<Integer> x, List<Integer> y, List<Integer> joined, IntFunction<int[]> exchange) {
    List<Integer> shared = x.stream().filter(y::contains).toList();
    int outer = 1 << (BITS * joined.size());
    int summed = 1 << (BITS * shared.size());
    int[][] left = new int[outer][summed];
    int[][] right = new int[outer][summed];
    for (int e = 0; e < outer; e++) {
      int baseX = offset(e, joined, x);
      int baseY = offset(e, joined, y);
      for (int i = 0; i < summed; i++) {
        left[e][i] = baseX + offset(exchanged(i, shared, exchange), shared, x);
        right[e][i] = baseY + offset(i, shared, y);
      }
    }
    return new Entries(left, right);
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
    return left.length;
  }

  int summed() {
    return left[0].length;
  }

  int left(int e, int i) {
    return left[e][i];
  }

  int right(int e, int i) {
    return right[e][i];
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
