package kerf.reconstruct;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Which entries of two joined messages meet in which entry of the result. */
final class Entries implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[][] left;
  private final int[][] right;

  private Entries(int[][] left, int[][] right) {
    this.left = left;
    this.right = right;
  }

  /** Of a join of x and y whose shared legs of x have been turned to y's side. */
  static Entries of(
      Network network,
      Network.Message x,
      Network.Message y,
      List<Integer> legs,
      SortedSet<Integer> behind) {
    List<Integer> shared = x.legs().stream().filter(y.legs()::contains).toList();
    int[] outerSizes = legs.stream().mapToInt(c -> network.size(c, behind)).toArray();
    int[] sharedSizes = shared.stream().mapToInt(c -> network.size(c, y.behind())).toArray();
    Map<Integer, Integer> xStride = new HashMap<>();
    Map<Integer, Integer> yStride = new HashMap<>();
    int stride = 1;
    for (int c : x.legs()) {
      xStride.put(c, stride);
      stride *= network.size(c, shared.contains(c) ? y.behind() : x.behind());
    }
    stride = 1;
    for (int c : y.legs()) {
      yStride.put(c, stride);
      stride *= network.size(c, y.behind());
    }
    int outer = product(outerSizes);
    int summed = product(sharedSizes);
    int[][] left = new int[outer][summed];
    int[][] right = new int[outer][summed];
    for (int e = 0; e < outer; e++) {
      int baseX = offset(e, legs, outerSizes, xStride);
      int baseY = offset(e, legs, outerSizes, yStride);
      for (int i = 0; i < summed; i++) {
        left[e][i] = baseX + offset(i, shared, sharedSizes, xStride);
        right[e][i] = baseY + offset(i, shared, sharedSizes, yStride);
      }
    }
    return new Entries(left, right);
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

  private static int product(int[] sizes) {
    int product = 1;
    for (int size : sizes) {
      product *= size;
    }
    return product;
  }

  private static int offset(
      int index, List<Integer> legs, int[] sizes, Map<Integer, Integer> stride) {
    int offset = 0;
    int rest = index;
    for (int j = 0; j < sizes.length; j++) {
      offset += rest % sizes[j] * stride.getOrDefault(legs.get(j), 0);
      rest /= sizes[j];
    }
    return offset;
  }
}
