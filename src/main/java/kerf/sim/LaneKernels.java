package kerf.sim;

/**
 * Kernels over lanes: every array is one row (one amplitude) of n bindings. Each loop runs over
 * different arrays with one index, the shape the JIT compiler vectorises; lane l of the result
 * depends on lane l alone, so that a value's bits do not depend on its neighbours.
 */
final class LaneKernels {
  private LaneKernels() {}

  /** Zero rows. One by one: allocating both dimensions at once is a slow call into the JVM. */
  static double[][] rows(int count, int width) {
    double[][] rows = new double[count][];
    for (int r = 0; r < count; r++) {
      rows[r] = new double[width];
    }
    return rows;
  }

  /** (a, b) ← M (a, b), M real, per lane. */
  static void real(double[][] m, double[] a, double[] b, int n) {
    double[] m00 = m[0];
    double[] m01 = m[1];
    double[] m10 = m[2];
    double[] m11 = m[3];
    for (int l = 0; l < n; l++) {
      double x = a[l];
      double y = b[l];
      a[l] = m00[l] * x + m01[l] * y;
      b[l] = m10[l] * x + m11[l] * y;
    }
  }

  /** (a, b) ← M (a, b), M real, the same for all lanes. */
  static void real(double m00, double m01, double m10, double m11, double[] a, double[] b, int n) {
    for (int l = 0; l < n; l++) {
      double x = a[l];
      double y = b[l];
      a[l] = m00 * x + m01 * y;
      b[l] = m10 * x + m11 * y;
    }
  }

  /** (a, b) ← (c a − s b, s a + c b), per lane. */
  static void rotate(double[] c, double[] s, double[] a, double[] b, int n) {
    for (int l = 0; l < n; l++) {
      double x = a[l];
      double y = b[l];
      a[l] = c[l] * x - s[l] * y;
      b[l] = s[l] * x + c[l] * y;
    }
  }

  /** to ← −c · from, per lane. */
  static void scaleNegated(double[] c, double[] from, double[] to, int n) {
    for (int l = 0; l < n; l++) {
      to[l] = -(c[l] * from[l]);
    }
  }

  /** to ← c · from, per lane. */
  static void scale(double[] c, double[] from, double[] to, int n) {
    for (int l = 0; l < n; l++) {
      to[l] = c[l] * from[l];
    }
  }

  /** to ← c · from. */
  static void scale(double c, double[] from, double[] to, int n) {
    for (int l = 0; l < n; l++) {
      to[l] = c * from[l];
    }
  }

  /** a ← c · a, complex, per lane. */
  static void phase(double[] cr, double[] ci, double[] re, double[] im, int n) {
    for (int l = 0; l < n; l++) {
      double x = re[l];
      double y = im[l];
      re[l] = cr[l] * x - ci[l] * y;
      im[l] = cr[l] * y + ci[l] * x;
    }
  }

  /** a ← conj(c) · a, complex, per lane. */
  static void conjugatePhase(double[] cr, double[] ci, double[] re, double[] im, int n) {
    for (int l = 0; l < n; l++) {
      double x = re[l];
      double y = im[l];
      re[l] = cr[l] * x + ci[l] * y;
      im[l] = cr[l] * y - ci[l] * x;
    }
  }

  /** (a, b) ← M (a, b), M complex, per lane. */
  static void complex(double[][] m, double[] ar, double[] ai, double[] br, double[] bi, int n) {
    double[] m0 = m[0];
    double[] m1 = m[1];
    double[] m2 = m[2];
    double[] m3 = m[3];
    double[] m4 = m[4];
    double[] m5 = m[5];
    double[] m6 = m[6];
    double[] m7 = m[7];
    for (int l = 0; l < n; l++) {
      double xr = ar[l];
      double xi = ai[l];
      double yr = br[l];
      double yi = bi[l];
      ar[l] = m0[l] * xr - m1[l] * xi + m2[l] * yr - m3[l] * yi;
      ai[l] = m0[l] * xi + m1[l] * xr + m2[l] * yi + m3[l] * yr;
      br[l] = m4[l] * xr - m5[l] * xi + m6[l] * yr - m7[l] * yi;
      bi[l] = m4[l] * xi + m5[l] * xr + m6[l] * yi + m7[l] * yr;
    }
  }

  /** a ← −a. */
  static void negate(double[] a, int n) {
    for (int l = 0; l < n; l++) {
      a[l] = -a[l];
    }
  }

  /** to ← to + a·b. */
  static void addProduct(double[] a, double[] b, double[] to, int n) {
    for (int l = 0; l < n; l++) {
      to[l] += a[l] * b[l];
    }
  }

  /** to ← to + a·b + c·d + e·f; one product more and the JIT compiler no longer vectorises. */
  static void addProducts(
      double[] a, double[] b, double[] c, double[] d, double[] e, double[] f, double[] to, int n) {
    for (int l = 0; l < n; l++) {
      to[l] += a[l] * b[l] + c[l] * d[l] + e[l] * f[l];
    }
  }

  /** (a, b) ← (a + b, a − b). */
  static void butterfly(double[] a, double[] b, int n) {
    for (int l = 0; l < n; l++) {
      double x = a[l];
      double y = b[l];
      a[l] = x + y;
      b[l] = x - y;
    }
  }
}
