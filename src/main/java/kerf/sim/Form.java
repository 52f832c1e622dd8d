package kerf.sim;

/** How an instruction's coefficients are laid out, and how two factors of it multiply. */
enum Form {
  /** No coefficients: permutations, signs and branches. */
  NONE(0),
  /** Rotation about Y: cosine c and sine s of half the angle, rows (c, −s) and (s, c). */
  ROTATION(2),
  /** Real 2×2: m00, m01, m10, m11. */
  REAL(4),
  /** Diagonal 2×2: re and im of d0, then of d1. */
  DIAGONAL(4),
  /** Complex 2×2, row by row, re and im. */
  COMPLEX(8),
  /** exp(−iθZZ/2): cos(θ/2), sin(θ/2). */
  PARITY(2);

  private final int width;

  Form(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  boolean isReal() {
    return this == NONE || this == ROTATION || this == REAL;
  }

  /** Coefficients of this form out of a complex 2×2 matrix. */
  double[] pick(double[] m) {
    return switch (this) {
      case ROTATION -> new double[] {m[0], m[4]};
      case REAL -> new double[] {m[0], m[2], m[4], m[6]};
      case DIAGONAL -> new double[] {m[0], m[1], m[6], m[7]};
      default -> m;
    };
  }

  /**
   * Per lane, {@code left}·{@code right} into {@code right}; arrays are [width][lanes].
   *
   * @param n lanes
   */
  void multiply(double[][] left, double[][] right, int n) {
    switch (this) {
      case ROTATION -> scale(left[0], left[1], right[0], right[1], n);
      case REAL -> {
        real(left[0], left[1], left[2], left[3], right[0], right[2], n);
        real(left[0], left[1], left[2], left[3], right[1], right[3], n);
      }
      case DIAGONAL -> {
        scale(left[0], left[1], right[0], right[1], n);
        scale(left[2], left[3], right[2], right[3], n);
      }
      case COMPLEX -> {
        LaneKernels.complex(left, right[0], right[1], right[4], right[5], n);
        LaneKernels.complex(left, right[2], right[3], right[6], right[7], n);
      }
      default -> throw new IllegalStateException(this + " coefficients do not multiply");
    }
  }

  private static void real(
      double[] m00, double[] m01, double[] m10, double[] m11, double[] a, double[] b, int n) {
    for (int l = 0; l < n; l++) {
      double x = a[l];
      double y = b[l];
      a[l] = m00[l] * x + m01[l] * y;
      b[l] = m10[l] * x + m11[l] * y;
    }
  }

  private static void scale(double[] cr, double[] ci, double[] re, double[] im, int n) {
    for (int l = 0; l < n; l++) {
      double x = re[l];
      double y = im[l];
      re[l] = cr[l] * x - ci[l] * y;
      im[l] = cr[l] * y + ci[l] * x;
    }
  }
}
