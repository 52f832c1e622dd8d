package kerf.sim;

import java.util.Arrays;

/**
 * The coefficients of one instruction: the same for all lanes, or each lane its own.
 *
 * @param same those of all lanes, or null
 * @param each [width][≥ n], or null
 * @param constant true when they are the same in every run
 */
record LaneMatrix(double[] same, double[][] each, boolean constant, int n) {
  static LaneMatrix same(double[] coefficients, boolean constant, int n) {
    return new LaneMatrix(coefficients, null, constant, n);
  }

  static LaneMatrix each(double[][] coefficients, int n) {
    return new LaneMatrix(null, coefficients, false, n);
  }

  /** The same, to be kept. */
  LaneMatrix copy() {
    if (each == null) {
      return this;
    }
    double[][] kept = each.clone();
    Arrays.setAll(kept, w -> Arrays.copyOf(each[w], n));
    return each(kept, n);
  }

  /**
   * True when a complex entry is always zero. Never told from the lanes at hand: which rows stay
   * null decides how sums are rounded, and that must not depend on the batch.
   */
  boolean isZero(int entry) {
    return constant && same[2 * entry] == 0 && same[2 * entry + 1] == 0;
  }

  /** (re, im) ← entry · x. */
  void multiply(int entry, double[] xr, double[] xi, double[] re, double[] im) {
    int e = 2 * entry;
    if (same != null) {
      LaneKernels.multiply(same[e], same[e + 1], xr, xi, re, im, n);
    } else {
      LaneKernels.multiply(each[e], each[e + 1], xr, xi, re, im, n);
    }
  }

  /** (re, im) ← (re, im) + entry · x. */
  void multiplyAdd(int entry, double[] xr, double[] xi, double[] re, double[] im) {
    int e = 2 * entry;
    if (same != null) {
      LaneKernels.multiplyAdd(same[e], same[e + 1], xr, xi, re, im, n);
    } else {
      LaneKernels.multiplyAdd(each[e], each[e + 1], xr, xi, re, im, n);
    }
  }
}
