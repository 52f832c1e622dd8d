package kerf.circuit;

/** Matrices of the gate table: row by row, each entry as (re, im). */
final class Matrices {
  private Matrices() {}

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

  static double[] rx(double theta) {
    double c = Trig.cos(theta / 2);
    double s = Trig.sin(theta / 2);
    return new double[] {c, 0, 0, -s, 0, -s, c, 0};
  }

  static double[] ry(double theta) {
    double c = Trig.cos(theta / 2);
    double s = Trig.sin(theta / 2);
    return real(c, -s, s, c);
  }

  /** e^iγ P(φ) RY(θ) P(λ). */
  static double[] u(double theta, double phi, double lambda, double gamma) {
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
   * @param pauli two letters, the first qubit's first
   */
  static double[] rotation(double theta, String pauli) {
    double c = Trig.cos(theta / 2);
    double s = Trig.sin(theta / 2);
    double[] a = GateKind.valueOf(pauli.substring(0, 1)).matrix();
    double[] b = GateKind.valueOf(pauli.substring(1)).matrix();
    double[] complex = new double[32];
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        int i = 2 * (2 * (row & 1) + (column & 1));
        int j = 2 * (2 * (row >> 1) + (column >> 1));
        double re = a[i] * b[j] - a[i + 1] * b[j + 1];
        double im = a[i] * b[j + 1] + a[i + 1] * b[j];
        set(complex, 4, row, column, (row == column ? c : 0) + s * im, -s * re);
      }
    }
    return complex;
  }

  /** Turns |01⟩ and |10⟩: diagonal (re, im) and off-diagonal (re, im) of the symmetric block. */
  static double[] exchange(double re, double im, double offRe, double offIm) {
    double[] complex = real(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    set(complex, 4, 1, 1, re, im);
    set(complex, 4, 2, 2, re, im);
    set(complex, 4, 1, 2, offRe, offIm);
    set(complex, 4, 2, 1, offRe, offIm);
    return complex;
  }

  static double[] ecr() {
    double r = Math.sqrt(0.5);
    return new double[] {
      0, 0, r, 0, 0, 0, 0, r, r, 0, 0, 0, 0, -r, 0, 0, 0, 0, 0, r, 0, 0, r, 0, 0, -r, 0, 0, r, 0, 0,
      0
    };
  }

  static double[] xxPlusYy(double theta, double beta) {
    return block(theta, beta, 1, 2);
  }

  static double[] xxMinusYy(double theta, double beta) {
    return block(theta, beta, 0, 3);
  }

  /** Rotates two basis states into each other: cos(θ/2) and −i sin(θ/2) e^{∓iβ}. */
  private static double[] block(double theta, double beta, int low, int high) {
    double c = Trig.cos(theta / 2);
    double s = Trig.sin(theta / 2);
    double[] complex = real(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    set(complex, 4, low, low, c, 0);
    set(complex, 4, high, high, c, 0);
    set(complex, 4, low, high, -s * Trig.sin(beta), -s * Trig.cos(beta));
    set(complex, 4, high, low, s * Trig.sin(beta), -s * Trig.cos(beta));
    return complex;
  }

  /** Largest |entry| of U†U − 1. */
  static double distanceFromUnitary(double[] m) {
    int side = m.length == 8 ? 2 : 4;
    double worst = 0;
    for (int a = 0; a < side; a++) {
      for (int b = 0; b < side; b++) {
        double re = a == b ? -1 : 0;
        double im = 0;
        for (int row = 0; row < side; row++) {
          int i = 2 * (row * side + a);
          int j = 2 * (row * side + b);
          re += m[i] * m[j] + m[i + 1] * m[j + 1];
          im += m[i] * m[j + 1] - m[i + 1] * m[j];
        }
        worst = Math.max(worst, Math.hypot(re, im));
      }
    }
    return worst;
  }

  private static void set(double[] m, int side, int row, int column, double re, double im) {
    m[2 * (row * side + column)] = re;
    m[2 * (row * side + column) + 1] = im;
  }
}
