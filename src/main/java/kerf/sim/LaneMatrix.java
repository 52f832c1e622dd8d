package kerf.sim;

/** The coefficients of one instruction: the same for all lanes, or each lane its own. */
final class LaneMatrix {
  private final double[] same;
  private final double[][] each;
  private final boolean constant;
  private final int n;

  private LaneMatrix(double[] same, double[][] each, boolean constant, int n) {
    this.same = same;
    this.each = each;
    this.constant = constant;
    this.n = n;
  }

  /**
   * @param constant true when they are the same in every run
   */
  static LaneMatrix same(double[] coefficients, boolean constant, int n) {
    return new LaneMatrix(coefficients, null, constant, n);
  }

  /**
   * @param coefficients [width][≥ n]
   */
  static LaneMatrix each(double[][] coefficients, int n) {
    return new LaneMatrix(null, coefficients, false, n);
  }

  /** (a, b) ← (c a − s b, s a + c b), coefficients (c, s). */
  void rotate(double[] a, double[] b) {
    if (same != null) {
      LaneKernels.rotate(same[0], same[1], a, b, n);
    } else {
      LaneKernels.rotate(each[0], each[1], a, b, n);
    }
  }

  /** (a, b) ← M (a, b), coefficients a real 2×2. */
  void real(double[] a, double[] b) {
    if (same != null) {
      LaneKernels.real(same[0], same[1], same[2], same[3], a, b, n);
    } else {
      LaneKernels.real(each, a, b, n);
    }
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
