package kerf.experiment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Rows that something does not tell apart, as classes numbered in order of appearance. */
public final class RowClasses implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] of;
  private final int[] first;

  private RowClasses(int[] of, int[] first) {
    this.of = of;
    this.first = first;
  }

  /** Of rows 0..n−1: those of a class agree on all used entries. */
  static RowClasses of(int n, IntFunction<double[]> row, int[] used) {
    int[] of = new int[n];
    int[] first = new int[n];
    int count = 0;
    int[] table = new int[Integer.highestOneBit(Math.max(1, n)) * 4];
    for (int r = 0; r < n; r++) {
      double[] own = row.apply(r);
      int slot = hash(own, used) & table.length - 1;
      while (table[slot] != 0 && !agree(row.apply(first[table[slot] - 1]), own, used)) {
        slot = slot + 1 & table.length - 1;
      }
      if (table[slot] == 0) {
        first[count++] = r;
        table[slot] = count;
      }
      of[r] = table[slot] - 1;
    }
    return new RowClasses(of, Arrays.copyOf(first, count));
  }

  private static int hash(double[] row, int[] used) {
    long hash = 0;
    for (int i : used) {
      // + 0.0 makes one zero of the two.
      hash = 31 * hash + Double.doubleToLongBits(row[i] + 0.0);
    }
    hash *= 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 32);
  }

  private static boolean agree(double[] x, double[] y, int[] used) {
    for (int i : used) {
      if (x[i] != y[i]) {
        return false;
      }
    }
    return true;
  }

  /** One class of some rows. */
  public static RowClasses one(int rows) {
    return new RowClasses(new int[rows], new int[1]);
  }

  /** The pairs of classes that the asked rows have; the others have none. */
  public RowClasses pair(RowClasses other, boolean[] asked) {
    Map<Long, Integer> seen = new HashMap<>();
    int[] pairs = new int[of.length];
    int[] rows = new int[of.length];
    Arrays.fill(pairs, -1);
    for (int w = 0; w < of.length; w++) {
      if (asked[w]) {
        int next = seen.size();
        long pair = (long) of[w] * other.count() + other.of[w];
        pairs[w] = seen.computeIfAbsent(pair, p -> next);
        rows[next] = seen.size() > next ? w : rows[next];
      }
    }
    return new RowClasses(pairs, Arrays.copyOf(rows, seen.size()));
  }

  /** Number of classes. */
  public int count() {
    return first.length;
  }

  /** Class of a row, −1 where no one asked. */
  public int of(int row) {
    return of[row];
  }

  /** First row of a class. */
  public int first(int c) {
    return first[c];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowClasses c && Arrays.equals(of, c.of);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(of);
  }
}
