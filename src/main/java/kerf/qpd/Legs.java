package kerf.qpd;

/**
 * The real leg quantities of a Hermitian matrix G over branches: the Pauli components of the branch
 * Gram matrix. On each branch bit, with ket bit a and bra bit b,
 *
 * <pre>p = g00 + g11,  u = g01 + g10,  w = −i(g01 − g10),  z = g00 − g11,</pre>
 *
 * and the product of that over the bits: digit j of a leg's number (p, u, w, z = 0..3) is for
 * branch bit j.
 */
final class Legs {
  private final int bits;

  /** A linear form Σ o[a][a'] G[a][a'], o as (re, im) where each bit's pair is a digit 2a + a'. */
  private final double[] form;

  Legs(int bits) {
    this.bits = bits;
    this.form = new double[2 << 2 * bits];
  }

  /** Adds Σ weight · k[a] k*[a'] G[a][a']; k as (re, im). */
  Legs add(double weight, double[] k) {
    int n = 1 << bits;
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        int at = 2 * index(a, b);
        form[at] += weight * (k[2 * a] * k[2 * b] + k[2 * a + 1] * k[2 * b + 1]);
        form[at + 1] += weight * (k[2 * a + 1] * k[2 * b] - k[2 * a] * k[2 * b + 1]);
      }
    }
    return this;
  }

  private int index(int ket, int bra) {
    int index = 0;
    for (int j = 0; j < bits; j++) {
      index |= (2 * (ket >> j & 1) | bra >> j & 1) << 2 * j;
    }
    return index;
  }

  /**
   * The form, which is real for every Hermitian G, as coefficients of the legs: g00 = (p + z)/2,
   * g01 = (u + iw)/2, g10 = (u − iw)/2, g11 = (p − z)/2 on every bit.
   */
  double[] coefficients() {
    double[] x = form.clone();
    int size = x.length / 2;
    for (int step = 1; step < size; step *= 4) {
      for (int i = 0; i < size; i++) {
        if ((i & 3 * step) == 0) {
          combine(x, 2 * i, 2 * step);
        }
      }
    }
    double[] real = new double[size];
    double scale = 1.0 / (1 << bits);
    for (int i = 0; i < size; i++) {
      real[i] = x[2 * i] * scale;
    }
    return real;
  }

  /** A value that is a multiple of 1/8 but for rounding becomes it. */
  static double snap(double x) {
    double eighth = Math.rint(8 * x) / 8;
    return Math.abs(x - eighth) < 4e-15 ? eighth + 0.0 : x;
  }

  private static void combine(double[] x, int at, int step) {
    for (int part = 0; part < 2; part++) {
      double o00 = x[at + part];
      double o11 = x[at + 3 * step + part];
      x[at + part] = o00 + o11;
      x[at + 3 * step + part] = o00 - o11;
    }
    double re01 = x[at + step];
    double im01 = x[at + step + 1];
    double re10 = x[at + 2 * step];
    double im10 = x[at + 2 * step + 1];
    x[at + step] = re01 + re10;
    x[at + step + 1] = im01 + im10;
    // i(o01 − o10)
    x[at + 2 * step] = im10 - im01;
    x[at + 2 * step + 1] = re01 - re10;
  }
}
