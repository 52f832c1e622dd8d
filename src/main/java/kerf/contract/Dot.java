package kerf.contract;

import java.util.Arrays;

/** Σ_e environment[e]·tensor[e] over the entries where neither is zero, for all samples at once. */
final class Dot {
  private final Batch environment;
  private final double[][][] left;
  private final double[][][] right;
  private int count;

  /**
   * @param environment null where there is no other fragment, which counts as 1
   * @param order entry of the environment for each entry of the tensor
   * @param tensor entries of the fragment, [entries][classes][samples, or 1]
   */
  Dot(Batch environment, int[] order, double[][][] tensor) {
    this.environment = environment;
    this.left = new double[tensor.length][][];
    this.right = new double[tensor.length][][];
    for (int e = 0; e < tensor.length; e++) {
      double[][] other = environment == null ? null : environment.values()[order[e]];
      if (tensor[e] != null && (environment == null || other != null)) {
        left[count] = other;
        right[count++] = tensor[e];
      }
    }
  }

  /**
   * Computes one weight row.
   *
   * @param w the row
   * @param c its class for the fragment
   * @param into for each sample its value
   */
  void compute(int w, int c, double[] into) {
    Arrays.fill(into, 0);
    if (environment == null) {
      for (int s = 0; s < into.length && count > 0; s++) {
        into[s] = right[0][c][right[0][c].length == 1 ? 0 : s];
      }
      return;
    }
    int ec = environment.classOf()[w];
    int i = 0;
    for (; i + 3 <= count && isFull(left[i][ec], right[i][c], into.length); i += 3) {
      three(
          left[i][ec],
          left[i + 1][ec],
          left[i + 2][ec],
          right[i][c],
          right[i + 1][c],
          right[i + 2][c],
          into);
    }
    for (; i < count; i++) {
      Batch.addProduct(left[i][ec], right[i][c], into);
    }
  }

  private static boolean isFull(double[] a, double[] b, int n) {
    return a.length == n && b.length == n;
  }

  /** Three entries, added one after the other as {@link Batch#addProduct} would. */
  private static void three(
      double[] a0, double[] a1, double[] a2, double[] b0, double[] b1, double[] b2, double[] into) {
    for (int s = 0; s < into.length; s++) {
      into[s] = into[s] + a0[s] * b0[s] + a1[s] * b1[s] + a2[s] * b2[s];
    }
  }
}
