package kerf.sim;

import java.util.Arrays;

/**
 * Amplitude rows, each an array of lanes, real and imaginary parts apart. A row that is zero for
 * all lanes is {@code null} and costs nothing; arrays that rows give up are used again.
 */
final class LaneRows implements Gram.States {
  /** Real parts, null for a zero row. */
  final double[][] re;

  /** Imaginary parts, null for a zero row; itself null where all are real. */
  final double[][] im;

  private final double[][][] parts;
  private final int width;
  private final double[][] left;
  private final double[][] right;
  private double[][] free = new double[16][];
  private int freeCount;

  /**
   * @param real true when no row ever has an imaginary part
   * @param width most lanes
   */
  LaneRows(int count, boolean real, int width) {
    this.width = width;
    this.left = new double[2 * count][];
    this.right = new double[2 * count][];
    this.re = new double[count][];
    this.im = real ? null : new double[count][];
    this.parts = real ? new double[][][] {re} : new double[][][] {re, im};
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
    for (double[][] part : parts) {
      give(part[r]);
      part[r] = part == re ? newRe : newIm;
    }
  }

  /** All rows zero but the first, which is 1 in every lane. */
  void reset(int n) {
    for (int r = 0; r < re.length; r++) {
      if (re[r] != null) {
        replace(r, null, null);
      }
    }
    for (double[][] part : parts) {
      part[0] = take();
      Arrays.fill(part[0], 0, n, part == re ? 1 : 0);
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
    for (double[][] part : parts) {
      LaneKernels.negate(part[r], n);
    }
  }

  /** Row {@code to}, a zero row, becomes a copy of row r. */
  void copy(int r, int to, int n) {
    for (double[][] part : parts) {
      part[to] = take();
      System.arraycopy(part[r], 0, part[to], 0, n);
    }
  }

  /**
   * Summands with a minus sign are added first and the sum negated: products go three at a time.
   */
  @Override
  public void overlap(PauliMask pauli, int ket, int bra, int size, double[] a, double[] b, int n) {
    boolean negate = pauli.y() % 4 >= 2;
    Arrays.fill(a, 0, n, 0);
    add(collect(pauli, !negate, re, re, ket, bra, size), a, n);
    LaneKernels.negate(a, n);
    add(collect(pauli, negate, re, re, ket, bra, size), a, n);
    if (im != null) {
      // ψ_x.im·ψ_y.re − ψ_x.re·ψ_y.im
      negate = pauli.y() % 4 == 1 || pauli.y() % 4 == 2;
      Arrays.fill(b, 0, n, 0);
      add(collect(pauli, !negate, im, re, ket, bra, size), b, n);
      add(collect(pauli, negate, re, im, ket, bra, size), b, n);
      LaneKernels.negate(b, n);
      add(collect(pauli, negate, im, re, ket, bra, size), b, n);
      add(collect(pauli, !negate, re, im, ket, bra, size), b, n);
    }
  }

  /**
   * Lists factors x[ket], y[bra] whose Pauli sign is as asked; of real parts, imaginary ones too.
   */
  private int collect(
      PauliMask pauli, boolean negative, double[][] x, double[][] y, int ket, int bra, int size) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      int k = ket | i;
      int b = bra | (i ^ pauli.x());
      if (re[k] == null || re[b] == null || pauli.isNegative(i) != negative) {
        continue;
      }
      left[count] = x[k];
      right[count++] = y[b];
      if (x == y && im != null) {
        left[count] = im[k];
        right[count++] = im[b];
      }
    }
    return count;
  }

  private void add(int count, double[] into, int n) {
    int i = 0;
    for (; i + 3 <= count; i += 3) {
      LaneKernels.addProducts(
          left[i], right[i], left[i + 1], right[i + 1], left[i + 2], right[i + 2], into, n);
    }
    for (; i < count; i++) {
      LaneKernels.addProduct(left[i], right[i], into, n);
    }
  }
}
