package kerf.order;

import java.util.Arrays;

/**
 * The cheapest way to join at most {@value #MOST} connected tensors, by dynamic programming over
 * their subsets: 3^n steps. Sizes are base-2 logarithms.
 */
final class SubsetContraction {
  static final int MOST = 12;

  private final int n;
  private final double[] open;
  private final double[] inside;
  private final int[] touching;
  private final double[] best;
  private final int[] split;

  /** Taken off all exponents, so that sums stay finite. */
  private final double shift;

  /**
   * Tensors 0..n−1.
   *
   * @param total size of each tensor
   * @param mine [i][j]: i's side of the legs it shares with j, 0 where it shares none
   * @param both [i][j]: the larger side of each of those
   */
  SubsetContraction(double[] total, double[][] mine, double[][] both) {
    this.n = total.length;
    if (n > MOST) {
      throw new IllegalArgumentException("expected at most " + MOST + " tensors, got " + n);
    }
    int sets = 1 << n;
    this.open = new double[sets];
    this.inside = new double[sets];
    this.touching = new int[sets];
    this.best = new double[sets];
    this.split = new int[sets];
    double highest = 0;
    for (int s = 1; s < sets; s++) {
      int i = Integer.numberOfTrailingZeros(s);
      int rest = s & (s - 1);
      open[s] = open[rest] + total[i];
      inside[s] = inside[rest];
      touching[s] = touching[rest];
      for (int j = 0; j < n; j++) {
        if (both[i][j] > 0 || mine[i][j] > 0) {
          touching[s] |= 1 << j;
          if ((rest & 1 << j) != 0) {
            open[s] -= mine[i][j] + mine[j][i];
            inside[s] += both[i][j];
          }
        }
      }
      highest = Math.max(highest, open[s] + inside[s]);
    }
    this.shift = Math.max(0, highest - 900);
  }

  /** All tensors of a connected network. */
  static SubsetContraction of(TensorGraph network) {
    int n = network.leaves();
    double[] total = new double[n];
    double[][] mine = new double[n][n];
    double[][] both = new double[n][n];
    for (int i = 0; i < n; i++) {
      int from = i;
      total[i] = network.open(i);
      network
          .bonds(i)
          .forEach(
              (j, bond) -> {
                mine[from][j] = bond.mine();
                both[from][j] = bond.both();
              });
    }
    return new SubsetContraction(total, mine, both);
  }

  /**
   * Finds the joins with the least multiply-adds whose tensors have no more than 2^limit entries;
   * where there are none, those with the smallest largest tensor.
   *
   * @return {left, right}: join i makes tensor n+i
   */
  int[][] solve(double limit) {
    if (!search(limit)) {
      search(leastLargest());
    }
    int[][] joins = new int[2][n - 1];
    emit((1 << n) - 1, joins, new int[1]);
    return joins;
  }

  private boolean search(double limit) {
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int i = 0; i < n; i++) {
      best[1 << i] = 0;
    }
    for (int s = 1; s < best.length; s++) {
      if ((s & (s - 1)) == 0 || open[s] > limit + 1e-9) {
        continue;
      }
      int low = s & -s;
      for (int a = (s - 1) & s; a > 0; a = (a - 1) & s) {
        int b = s ^ a;
        if ((a & low) != 0 && best[a] + best[b] < best[s] && (touching[a] & b) != 0) {
          double flops =
              best[a] + best[b] + Math.pow(2, open[s] + inside[s] - inside[a] - inside[b] - shift);
          if (flops < best[s]) {
            best[s] = flops;
            split[s] = a;
          }
        }
      }
    }
    return best[best.length - 1] < Double.POSITIVE_INFINITY;
  }

  /** The smallest limit that any way of joining respects. */
  private double leastLargest() {
    double[] least = new double[best.length];
    for (int s = 1; s < least.length; s++) {
      if ((s & (s - 1)) != 0) {
        least[s] = Double.POSITIVE_INFINITY;
        for (int a = (s - 1) & s; a > 0; a = (a - 1) & s) {
          int b = s ^ a;
          if (a > b && (touching[a] & b) != 0) {
            least[s] = Math.min(least[s], Math.max(open[s], Math.max(least[a], least[b])));
          }
        }
      } else {
        least[s] = Double.NEGATIVE_INFINITY;
      }
    }
    return least[least.length - 1];
  }

  private int emit(int set, int[][] joins, int[] made) {
    if ((set & (set - 1)) == 0) {
      return Integer.numberOfTrailingZeros(set);
    }
    int a = emit(split[set], joins, made);
    int b = emit(set ^ split[set], joins, made);
    joins[0][made[0]] = a;
    joins[1][made[0]] = b;
    return n + made[0]++;
  }
}
