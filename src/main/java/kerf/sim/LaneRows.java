package kerf.sim;

import java.util.Arrays;

/**
 * Amplitude rows, each an array of lanes, real and imaginary parts apart. A row that is zero for
 * all lanes is {@code null} and costs nothing; arrays that rows give up are used again.
 */
final class LaneRows {
  /** Real parts, null for a zero row. */
  final double[][] re;

  /** Imaginary parts, null for a zero row; itself null where all are real. */
  final double[][] im;

  private final int width;
  private double[][] free = new double[16][];
  private int freeCount;

  /**
   * @param real true when no row ever has an imaginary part
   * @param width most lanes
   */
  LaneRows(int count, boolean real, int width) {
    this.width = width;
    this.re = new double[count][];
    this.im = real ? null : new double[count][];
  }

  /** An array of arbitrary numbers. */
  double[] take() {
    return freeCount == 0 ? new double[width] : free[--freeCount];
  }

  /** Takes an array back. */
  void give(double[] row) {
    if (row == null) {
      return;
    }
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = row;
  }

  /** Puts arrays, null for zero, in the place of a row's own. */
  void replace(int r, double[] newRe, double[] newIm) {
    give(re[r]);
    re[r] = newRe;
    if (im != null) {
      give(im[r]);
      im[r] = newIm;
    }
  }

  /** All rows zero but the first, which is 1 in every lane. */
  void reset(int n) {
    for (int r = 0; r < re.length; r++) {
      if (re[r] != null) {
        replace(r, null, null);
      }
    }
    re[0] = take();
    Arrays.fill(re[0], 0, n, 1);
    if (im != null) {
      im[0] = take();
      Arrays.fill(im[0], 0, n, 0);
    }
  }

  void swap(int r, int s) {
    double[] row = re[r];
    re[r] = re[s];
    re[s] = row;
    if (im != null) {
      row = im[r];
      im[r] = im[s];
      im[s] = row;
    }
  }

  void negate(int r, int n) {
    LaneKernels.negate(re[r], n);
    if (im != null) {
      LaneKernels.negate(im[r], n);
    }
  }

  /** Row {@code to}, a zero row, becomes a copy of row r. */
  void copy(int r, int to, int n) {
    re[to] = take();
    System.arraycopy(re[r], 0, re[to], 0, n);
    if (im != null) {
      im[to] = take();
      System.arraycopy(im[r], 0, im[to], 0, n);
    }
  }
}
