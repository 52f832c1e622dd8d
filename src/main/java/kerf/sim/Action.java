package kerf.sim;

/**
 * The update families: what a step does to the rows that {@link Selection} picks, and how its
 * coefficients are laid out. With φ an angle, c = cos φ and s = sin φ.
 */
enum Action {
  /** Exchanges the rows of every pair: X, CX. Moves references, no numbers. */
  MOVE(0, true),
  /** Negates rows: Z, CZ. */
  SIGN(0, true),
  /** e^{iφ} on rows: (c, s). */
  PHASE(2, false),
  /** (c, −s; s, c) on pairs: (c, s). */
  TURN(2, true),
  /** (c, −is; −is, c) on pairs: (c, s). */
  TILT(2, false),
  /** A real 2×2 on pairs, row by row. */
  REAL(4, true),
  /** A complex 2×2 on pairs, row by row, re and im. */
  COMPLEX(8, false),
  /** A complex 4×4 on the four rows that differ in both bits, row by row, re and im. */
  DENSE(32, false),
  /** Moves rows with bit a set to where the new bit b is set as well: projectors P_0, P_1. */
  BRANCH(0, true),
  /** Doubles all rows: the new bit a takes both values. */
  COPY(0, true);

  private final int width;
  private final boolean real;

  Action(int width, boolean real) {
    this.width = width;
    this.real = real;
  }

  /** Number of coefficients. */
  int width() {
    return width;
  }

  /** True when real amplitudes stay real. */
  boolean isReal() {
    return real;
  }

  /** True when the coefficients are the cosine and sine of one angle. */
  boolean isAngle() {
    return width == 2;
  }

  /** Coefficients out of a complex 2×2 matrix. */
  double[] pick(double[] m) {
    return this == REAL ? new double[] {m[0], m[2], m[4], m[6]} : m;
  }

  /** The real 2×2 matrix, row by row, that coefficients are on a pair of real numbers. */
  double[] real(double[] c) {
    return isAngle() ? new double[] {c[0], -c[1], c[1], c[0]} : c;
  }

  /**
   * The 2×2 matrix that coefficients stand for, row by row, re and im; of a phase diag(1, e^iφ).
   */
  double[] matrix(double[] c) {
    return switch (this) {
      case TURN -> new double[] {c[0], 0, -c[1], 0, c[1], 0, c[0], 0};
      case TILT -> new double[] {c[0], 0, 0, -c[1], 0, -c[1], c[0], 0};
      case REAL -> new double[] {c[0], 0, c[1], 0, c[2], 0, c[3], 0};
      case COMPLEX -> c;
      default -> throw new IllegalStateException(this + " is no 2×2 matrix");
    };
  }

  /**
   * Per lane, into ← left · right; arrays are [width][lanes].
   *
   * @param n lanes
   */
  void multiply(double[][] left, double[][] right, double[][] into, int n) {
    switch (this) {
      case PHASE, TURN, TILT ->
          LaneKernels.multiply(left[0], left[1], right[0], right[1], into[0], into[1], n);
      case REAL -> {
        for (int e = 0; e < 4; e++) {
          int row = e & 2;
          int column = e & 1;
          LaneKernels.products(
              left[row], right[column], left[row + 1], right[column + 2], into[e], n);
        }
      }
      case COMPLEX -> {
        for (int e = 0; e < 8; e += 2) {
          int row = e & 4;
          int column = e & 2;
          double[] re = into[e];
          double[] im = into[e + 1];
          LaneKernels.multiply(
              left[row], left[row + 1], right[column], right[column + 1], re, im, n);
          LaneKernels.multiplyAdd(
              left[row + 2], left[row + 3], right[column + 4], right[column + 5], re, im, n);
        }
      }
      default -> throw new IllegalStateException(this + " coefficients do not multiply");
    }
  }
}
