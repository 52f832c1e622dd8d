package kerf.circuit;

/** The matrices of the gate table's rows. */
final class GateMatrices {
  private static final double R = Math.sqrt(0.5);

  /** The table adds up angles of U: of larger ones the sum is not what the sines say. */
  private static final double LARGE = 1e4;

  private GateMatrices() {}

  static double[] real(double... entries) {
    double[] complex = new double[2 * entries.length];
    for (int i = 0; i < entries.length; i++) {
      complex[2 * i] = entries[i];
    }
    return complex;
  }

  /** diag(e^{i·phases}). */
  static double[] phases(double... phases) {
    int n = phases.length;
    double[] complex = new double[2 * n * n];
    for (int i = 0; i < n; i++) {
      set(complex, n, i, i, Trig.cos(phases[i]), Trig.sin(phases[i]));
    }
    return complex;
  }

  static double[] hadamard() {
    return real(R, R, R, -R);
  }

  /** √X, or its inverse for sign −1. */
  static double[] rootOfX(int sign) {
    double im = .5 * sign;
    return new double[] {.5, im, .5, -im, .5, -im, .5, im};
  }

  /** e^iγ P(φ) RY(θ) P(λ). */
  static double[] u(double theta, double anyPhi, double anyLambda, double anyGamma) {
    double phi = reduced(anyPhi);
    double lambda = reduced(anyLambda);
    double gamma = reduced(anyGamma);
    double c = Trig.cos(theta / 2);
    double s = Trig.sin(theta / 2);
    return new double[] {
      c * Trig.cos(gamma),
      c * Trig.sin(gamma),
      -s * Trig.cos(lambda + gamma),
      -s * Trig.sin(lambda + gamma),
      s * Trig.cos(phi + gamma),
      s * Trig.sin(phi + gamma),
      c * Trig.cos(phi + lambda + gamma),
      c * Trig.sin(phi + lambda + gamma)
    };
  }

  /** exp(−i(xX + yY + zZ)/2). */
  static double[] turn(double x, double y, double z) {
    double angle = Math.sqrt(x * x + y * y + z * z);
    double c = Trig.cos(angle / 2);
    double s = angle == 0 ? 0 : Trig.sin(angle / 2) / angle;
    return new double[] {c, -s * z, -s * y, -s * x, s * y, -s * x, c, s * z};
  }

  /** The remainder of whole turns, as exact as the angle itself. */
  private static double reduced(double angle) {
    return Math.abs(angle) > LARGE ? Math.IEEEremainder(angle, 2 * Math.PI) : angle;
  }

  /** A 2×2 matrix on the second qubit where the first is 1. */
  static double[] controlled(double[] m) {
    double[] complex = real(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        int at = 2 * (2 * row + column);
        set(complex, 4, 1 + 2 * row, 1 + 2 * column, m[at], m[at + 1]);
      }
    }
    return complex;
  }

  /**
   * exp(−iθP/2) = cos(θ/2) − i sin(θ/2) P.
   *
   * @param pauli one or two letters, the first qubit's first
   */
  static double[] rotation(double theta, String pauli) {
    double c = Trig.cos(theta / 2);
    double s = Trig.sin(theta / 2);
    if (pauli.length() == 1) {
      return switch (pauli.charAt(0)) {
        case 'X' -> new double[] {c, 0, 0, -s, 0, -s, c, 0};
        case 'Y' -> real(c, -s, s, c);
        default -> phases(-theta / 2, theta / 2);
      };
    }
    double[] p = Matrices.pair(pauli(pauli.charAt(0)), pauli(pauli.charAt(1)));
    double[] complex = new double[32];
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        int at = 2 * (4 * row + column);
        set(complex, 4, row, column, (row == column ? c : 0) + s * p[at + 1], -s * p[at]);
      }
    }
    return complex;
  }

  private static double[] pauli(char letter) {
    return switch (letter) {
      case 'X' -> real(0, 1, 1, 0);
      case 'Y' -> new double[] {0, 0, 0, -1, 0, 1, 0, 0};
      default -> real(1, 0, 0, -1);
    };
  }

  /** Exchanges |01⟩ and |10⟩ with a factor re + i·im. */
  static double[] exchange(double re, double im) {
    double[] complex = real(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    set(complex, 4, 1, 2, re, im);
    set(complex, 4, 2, 1, re, im);
    return complex;
  }

  static double[] ecr() {
    return new double[] {
      0, 0, R, 0, 0, 0, 0, R, R, 0, 0, 0, 0, -R, 0, 0, 0, 0, 0, R, 0, 0, R, 0, 0, -R, 0, 0, R, 0, 0,
      0
    };
  }

  /** Rotates two basis states into each other: cos(θ/2) and −i sin(θ/2) e^{∓iβ}. */
  static double[] block(double theta, double beta, int low, int high) {
    double c = Trig.cos(theta / 2);
    double s = Trig.sin(theta / 2);
    double[] complex = real(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    set(complex, 4, low, low, c, 0);
    set(complex, 4, high, high, c, 0);
    set(complex, 4, low, high, -s * Trig.sin(beta), -s * Trig.cos(beta));
    set(complex, 4, high, low, s * Trig.sin(beta), -s * Trig.cos(beta));
    return complex;
  }

  private static void set(double[] m, int side, int row, int column, double re, double im) {
    m[2 * (row * side + column)] = re;
    m[2 * (row * side + column) + 1] = im;
  }
}
