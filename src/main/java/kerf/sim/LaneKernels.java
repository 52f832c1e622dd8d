package kerf.sim;

/**
 * Kernels over lanes: every array is one row (one amplitude) of n bindings. Each loop runs over
 * different arrays with one index, the shape the JIT compiler vectorises; lane l of the result
 * depends on lane l alone, so that a value's bits do not depend on its neighbours; for the same
 * reason a kernel for equal coefficients rounds as the one for coefficients per lane does.
 *
 * <p>Loops are kept small: with more than two results or three products to a statement the compiler
 * stops vectorising. A complex 2×2 in one loop took twice the time of the four loops it is now.
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

  /** to ← a·b + c·d. */
  static void products(double[] a, double[] b, double[] c, double[] d, double[] to, int n) {
    for (int l = 0; l < n; l++) {
      to[l] = a[l] * b[l] + c[l] * d[l];
    }
  }

  /** to ← c · x, complex, per lane. */
  static void multiply(
      double[] cr, double[] ci, double[] xr, double[] xi, double[] re, double[] im, int n) {
    for (int l = 0; l < n; l++) {
      double x = xr[l];
      double y = xi[l];
      re[l] = cr[l] * x - ci[l] * y;
      im[l] = cr[l] * y + ci[l] * x;
    }
  }

  /** to ← to + c · x, complex, per lane. */
  static void multiplyAdd(
      double[] cr, double[] ci, double[] xr, double[] xi, double[] re, double[] im, int n) {
    for (int l = 0; l < n; l++) {
      double x = xr[l];
      double y = xi[l];
      re[l] += cr[l] * x - ci[l] * y;
      im[l] += cr[l] * y + ci[l] * x;
    }
  }

  /** to ← c · x, complex, c the same for all lanes. */
  static void multiply(
      double cr, double ci, double[] xr, double[] xi, double[] re, double[] im, int n) {
    for (int l = 0; l < n; l++) {
      double x = xr[l];
      double y = xi[l];
      re[l] = cr * x - ci * y;
      im[l] = cr * y + ci * x;
    }
  }

  /** to ← to + c · x, complex, c the same for all lanes. */
  static void multiplyAdd(
      double cr, double ci, double[] xr, double[] xi, double[] re, double[] im, int n) {
    for (int l = 0; l < n; l++) {
      double x = xr[l];
      double y = xi[l];
      re[l] += cr * x - ci * y;
      im[l] += cr * y + ci * x;
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
