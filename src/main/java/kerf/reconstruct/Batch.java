package kerf.reconstruct;

/**
 * A tensor for many bindings: [entries][classes][lanes], one class for all weight rows that agree
 * on everything behind it, one lane per sample (or a single one where samples share it).
 *
 * @param values entries of the tensor, null where an entry is zero for every binding
 * @param classOf class of each weight row, −1 where no one asked
 * @param classes number of classes
 * @param lanes samples, or 1
 */
record Batch(double[][][] values, int[] classOf, int classes, int lanes) {

  static Batch empty(int entries, int[] classOf, int classes, int lanes) {
    return new Batch(new double[entries][][], classOf, classes, lanes);
  }

  /** An entry to add to. */
  double[] entry(int e, int c) {
    if (values[e] == null) {
      values[e] = new double[classes][lanes];
    }
    return values[e][c];
  }

  /** Numbers the pairs (a[w], b[w]) of the weight rows asked for in order of appearance. */
  static int[] pair(int[] a, int aCount, int[] b, int bCount, boolean[] asked) {
    int[] number = new int[Math.multiplyExact(aCount, bCount)];
    int[] classOf = new int[a.length];
    int count = 0;
    for (int w = 0; w < a.length; w++) {
      classOf[w] = -1;
      if (asked[w]) {
        int p = a[w] * bCount + b[w];
        if (number[p] == 0) {
          number[p] = ++count;
        }
        classOf[w] = number[p] - 1;
      }
    }
    return classOf;
  }

  /** One more than the largest class. */
  static int count(int[] classOf) {
    int count = 0;
    for (int c : classOf) {
      count = Math.max(count, c + 1);
    }
    return count;
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
