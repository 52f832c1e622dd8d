package kerf.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest way to join at most {@value #MOST} connected tensors, by dynamic programming over
 * their subsets: 3^n steps. Sizes are base-2 logarithms.
 */
final class SubsetContraction {
  static final int MOST = 12;

  private final int n;

  /** For each subset: size of what it makes, and of the legs inside it. */
  private final double[] open;

  private final double[] inside;
  private final int[] touching;
  private final double[] best;
  private final int[] split;

  /** Taken off all exponents, so that sums stay finite. */
  private final double shift;

  /** All tensors of a connected graph. */
  SubsetContraction(TensorGraph tensors) {
    this.n = tensors.leaves;
    int sets = 1 << n;
    this.open = new double[sets];
    this.inside = new double[sets];
    this.touching = new int[sets];
    this.best = new double[sets];
    this.split = new int[sets];
    TensorGraph.Bond[][] bonds = new TensorGraph.Bond[n][n];
    for (int i = 0; i < n; i++) {
      TensorGraph.Bond[] own = bonds[i];
      tensors.bonds.get(i).forEach((j, bond) -> own[j] = bond);
    }
    double highest = 0;
    for (int s = 1; s < sets; s++) {
      int i = Integer.numberOfTrailingZeros(s);
      int rest = s & (s - 1);
      open[s] = open[rest] + tensors.open(i);
      inside[s] = inside[rest];
      touching[s] = touching[rest];
      for (int j = 0; j < n; j++) {
        if (bonds[i][j] != null) {
          touching[s] |= 1 << j;
          if ((rest & 1 << j) != 0) {
            open[s] -= bonds[i][j].mine() + bonds[j][i].mine();
            inside[s] += bonds[i][j].both();
          }
        }
      }
      highest = Math.max(highest, open[s] + inside[s]);
    }
    this.shift = Math.max(0, highest - 900);
  }

  /**
   * Finds the joins with the least multiply-adds whose tensors have no more than 2^limit entries;
   * where there are none, those with the smallest largest tensor.
   */
  List<ContractionOrder.Join> solve(double limit) {
    if (!search(limit)) {
      search(leastLargest());
    }
    List<ContractionOrder.Join> joins = new ArrayList<>();
    collect((1 << n) - 1, joins);
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
      least[s] = (s & (s - 1)) == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      for (int a = (s - 1) & s; a > 0; a = (a - 1) & s) {
        int b = s ^ a;
        if (a > b && (touching[a] & b) != 0) {
          least[s] = Math.min(least[s], Math.max(open[s], Math.max(least[a], least[b])));
        }
      }
    }
    return least[least.length - 1];
  }

  /** Collects joins so that every tensor is made before it is used. */
  private int collect(int set, List<ContractionOrder.Join> joins) {
    if ((set & (set - 1)) == 0) {
      return Integer.numberOfTrailingZeros(set);
    }
    int a = collect(split[set], joins);
    joins.add(new ContractionOrder.Join(a, collect(set ^ split[set], joins)));
    return n + joins.size() - 1;
  }
}
