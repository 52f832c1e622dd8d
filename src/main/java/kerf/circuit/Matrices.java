package kerf.circuit;

/**
 * Arithmetic with small complex matrices, the form that gates have everywhere: square, row by row,
 * each entry as (re, im).
 */
public final class Matrices {
  private Matrices() {}

  /** Number of rows, a power of two. */
  public static int side(double[] m) {
    return 1 << Integer.numberOfTrailingZeros(m.length) / 2;
  }

  /** The identity. */
  public static double[] identity(int side) {
    double[] m = new double[2 * side * side];
    for (int i = 0; i < side; i++) {
      m[2 * i * (side + 1)] = 1;
    }
    return m;
  }

  /** a·b. */
  public static double[] multiply(double[] a, double[] b) {
    int side = side(a);
    double[] product = new double[a.length];
    for (int row = 0; row < side; row++) {
      for (int k = 0; k < side; k++) {
        double re = a[2 * (row * side + k)];
        double im = a[2 * (row * side + k) + 1];
        for (int column = 0; column < side && (re != 0 || im != 0); column++) {
          int from = 2 * (k * side + column);
          int to = 2 * (row * side + column);
          product[to] += re * b[from] - im * b[from + 1];
          product[to + 1] += re * b[from + 1] + im * b[from];
        }
      }
    }
    return product;
  }

  /** The conjugate transpose. */
  public static double[] adjoint(double[] m) {
    int side = side(m);
    double[] adjoint = new double[m.length];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        adjoint[2 * (column * side + row)] = m[2 * (row * side + column)];
        adjoint[2 * (column * side + row) + 1] = -m[2 * (row * side + column) + 1];
      }
    }
    return adjoint;
  }

  /** (re + i·im)·m. */
  public static double[] scale(double[] m, double re, double im) {
    double[] scaled = new double[m.length];
    for (int i = 0; i < m.length; i += 2) {
      scaled[i] = re * m[i] - im * m[i + 1];
      scaled[i + 1] = re * m[i + 1] + im * m[i];
    }
    return scaled;
  }

  /** a + b. */
  public static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }

  /** a on the first qubits, the least significant bits, and b on those after. */
  public static double[] pair(double[] a, double[] b) {
    int low = side(a);
    int high = side(b);
    int side = low * high;
    double[] pair = new double[2 * side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        int i = 2 * (low * (row % low) + column % low);
        int j = 2 * (high * (row / low) + column / low);
        int to = 2 * (side * row + column);
        pair[to] = a[i] * b[j] - a[i + 1] * b[j + 1];
        pair[to + 1] = a[i] * b[j + 1] + a[i + 1] * b[j];
      }
    }
    return pair;
  }

  /** tr(a†b) as (re, im). */
  public static double[] inner(double[] a, double[] b) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < a.length; i += 2) {
      re += a[i] * b[i] + a[i + 1] * b[i + 1];
      im += a[i] * b[i + 1] - a[i + 1] * b[i];
    }
    return new double[] {re, im};
  }

  /** The largest |entry| of a − b. */
  public static double distance(double[] a, double[] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i += 2) {
      double re = a[i] - b[i];
      double im = a[i + 1] - b[i + 1];
      worst = Math.max(worst, re * re + im * im);
    }
    return Math.sqrt(worst);
  }
}
