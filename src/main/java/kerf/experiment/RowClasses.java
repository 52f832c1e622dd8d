package kerf.experiment;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Tells rows of doubles apart by the values of some of their entries. */
final class RowClasses {
  private final int[] used;
  private final IntFunction<double[]> row;

  private RowClasses(int[] used, IntFunction<double[]> row) {
    this.used = used;
    this.row = row;
  }

  /** For each of the rows 0..n−1 the first row that agrees with it on all used entries. */
  static int[] of(int n, IntFunction<double[]> row, int[] used) {
    RowClasses classes = new RowClasses(used, row);
    int[] first = new int[n];
    int[] table = new int[Integer.highestOneBit(Math.max(1, n)) * 4];
    for (int r = 0; r < n; r++) {
      int slot = classes.hash(r) & table.length - 1;
      while (table[slot] != 0 && !classes.agree(table[slot] - 1, r)) {
        slot = slot + 1 & table.length - 1;
      }
      if (table[slot] == 0) {
        table[slot] = r + 1;
      }
      first[r] = table[slot] - 1;
    }
    return first;
  }

  private int hash(int r) {
    double[] values = row.apply(r);
    long hash = 0;
    for (int i : used) {
      // + 0.0 makes one zero of the two.
      hash = 31 * hash + Double.doubleToLongBits(values[i] + 0.0);
    }
    hash *= 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 32);
  }

  private boolean agree(int a, int b) {
    double[] x = row.apply(a);
    double[] y = row.apply(b);
    for (int i : used) {
      if (x[i] != y[i]) {
        return false;
      }
    }
    return true;
  }

  /** The rows that are their own first, ascending. */
  static int[] distinct(int[] first) {
    int[] rows = new int[first.length];
    int n = 0;
    for (int r = 0; r < first.length; r++) {
      if (first[r] == r) {
        rows[n++] = r;
      }
    }
    return Arrays.copyOf(rows, n);
  }
}
