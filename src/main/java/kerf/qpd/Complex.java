package kerf.qpd;

/** Small complex matrices: square, row by row, each entry as (re, im). */
final class Complex {
  private Complex() {}

  static int side(double[] m) {
    return (int) Math.round(Math.sqrt(m.length / 2.0));
  }

  static double[] multiply(double[] a, double[] b) {
    int n = side(a);
    double[] c = new double[a.length];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        int z = 2 * (row * n + column);
        for (int k = 0; k < n; k++) {
          int x = 2 * (row * n + k);
          int y = 2 * (k * n + column);
          c[z] += a[x] * b[y] - a[x + 1] * b[y + 1];
          c[z + 1] += a[x] * b[y + 1] + a[x + 1] * b[y];
        }
      }
    }
    return c;
  }

  /** Conjugate transpose. */
  static double[] dagger(double[] m) {
    int n = side(m);
    double[] d = new double[m.length];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        d[2 * (column * n + row)] = m[2 * (row * n + column)];
        d[2 * (column * n + row) + 1] = -m[2 * (row * n + column) + 1];
      }
    }
    return d;
  }

  static double[] scale(double[] m, double re, double im) {
    double[] s = new double[m.length];
    for (int i = 0; i < m.length; i += 2) {
      s[i] = re * m[i] - im * m[i + 1];
      s[i + 1] = re * m[i + 1] + im * m[i];
    }
    return s;
  }

  static double[] sum(double[] a, double[] b) {
    double[] s = new double[a.length];
    for (int i = 0; i < s.length; i++) {
      s[i] = a[i] + b[i];
    }
    return s;
  }

  /** a on the first qubit, the least significant bit, and b on the second: 4×4. */
  static double[] pair(double[] a, double[] b) {
    double[] m = new double[32];
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        int i = 2 * (2 * (row & 1) + (column & 1));
        int j = 2 * (2 * (row >> 1) + (column >> 1));
        m[2 * (4 * row + column)] = a[i] * b[j] - a[i + 1] * b[j + 1];
        m[2 * (4 * row + column) + 1] = a[i] * b[j + 1] + a[i + 1] * b[j];
      }
    }
    return m;
  }

  /** tr(A†M) as (re, im). */
  static double[] inner(double[] a, double[] m) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < m.length; i += 2) {
      re += a[i] * m[i] + a[i + 1] * m[i + 1];
      im += a[i] * m[i + 1] - a[i + 1] * m[i];
    }
    return new double[] {re, im};
  }

  /** Steps of a device on one qubit, as one operator. */
  static double[] product(Iterable<double[]> inTimeOrder) {
    double[] product = {1, 0, 0, 0, 0, 0, 1, 0};
    for (double[] step : inTimeOrder) {
      product = multiply(step, product);
    }
    return product;
  }

  /** A value that is a multiple of 1/8 but for rounding becomes it. */
  static double snap(double x) {
    double eighth = Math.rint(8 * x) / 8;
    return Math.abs(x - eighth) < 4e-15 ? eighth + 0.0 : x;
  }
}
