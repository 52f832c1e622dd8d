package kerf.contract;

/**
 * A message for many bindings: one class for all weight rows that agree on everything behind it,
 * one lane per sample or a single one where samples share it.
 *
 * @param values [entries][classes][lanes], null where an entry is zero for every binding
 * @param classes of weight rows
 * @param lanes samples, or 1
 */
record LaneTensor(double[][][] values, Classes classes, int lanes) {

  /** All zero. */
  static LaneTensor empty(int entries, Classes classes, int lanes) {
    return new LaneTensor(new double[entries][][], classes, lanes);
  }

  /** An entry to add to. */
  double[] entry(int e, int c) {
    if (values[e] == null) {
      values[e] = rows(classes.count(), lanes);
    }
    return values[e][c];
  }

  /** Zero rows. One by one: allocating both dimensions at once is a slow call into the JVM. */
  static double[][] rows(int count, int width) {
    double[][] rows = new double[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = new double[width];
    }
    return rows;
  }

  /** to[s] += a[s]·b[s]; a factor of one lane is the same for all s. */
  static void addProduct(double[] a, double[] b, double[] to) {
    int n = to.length;
    if (a.length == n && b.length == n) {
      for (int s = 0; s < n; s++) {
        to[s] += a[s] * b[s];
      }
    } else if (a.length == n) {
      addProduct(b, a, to);
    } else if (b.length == n) {
      double x = a[0];
      for (int s = 0; s < n; s++) {
        to[s] += x * b[s];
      }
    } else {
      double x = a[0] * b[0];
      for (int s = 0; s < n; s++) {
        to[s] += x;
      }
    }
  }
}
