package kerf.plan;

import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kerf.plan.partition.SearchTarget;

/**
 * The values that a cost Σ log κ can have at all. Where all gates are alike there are few, and a
 * bound that lies between two of them is as good as the upper one.
 */
final class CostLevels {
  private static final int MOST = 20_000;
  private static final double SLACK = 1e-9;

  /** Ascending; none where there are too many. */
  private final double[] sums;

  private CostLevels(double... sums) {
    this.sums = sums;
  }

  /** Any value at all. */
  static CostLevels any() {
    return new CostLevels();
  }

  /** Sums, up to a limit, of what may be cut. */
  static CostLevels of(WireGraph circuit, Set<CutKind> allow, double limit) {
    SortedSet<Double> units = new TreeSet<>();
    if (allow.contains(CutKind.GATE)) {
      circuit.gates.forEach(g -> units.add(Math.log(g.kappa())));
    }
    if (allow.contains(CutKind.WIRE)) {
      units.add(Math.log(WireGraph.WIRE_KAPPA));
    }
    double[] sums = {0};
    double last = 0;
    for (double unit : units) {
      if (unit > SLACK) {
        if (limit / unit * sums.length > MOST || unit - last < SLACK) {
          return any();
        }
        sums = with(sums, unit, limit);
        last = unit;
      }
    }
    return new CostLevels(sums);
  }

  private static double[] with(double[] sums, double unit, double limit) {
    return Arrays.stream(sums)
        .flatMap(
            s ->
                IntStream.rangeClosed(0, (int) ((limit - s) / unit) + 1)
                    .mapToDouble(k -> s + k * unit))
        .sorted()
        .toArray();
  }

  /** A search for a lower cost than what is known; none is below the bound. */
  SearchTarget better(double known, double bound) {
    return new SearchTarget(known, below(known), bound);
  }

  /** The largest value below a given one. */
  double below(double value) {
    double tolerance = SLACK * Math.max(1, value);
    if (sums.length == 0 || !Double.isFinite(value)) {
      return Double.isFinite(value) ? value - tolerance : value;
    }
    int at = Arrays.binarySearch(sums, value - tolerance);
    at = at >= 0 ? at : -at - 2;
    return Math.min(value - tolerance, at < 0 ? 0 : sums[at] + tolerance);
  }

  /** The smallest value that is no less than a bound. */
  double atLeast(double bound) {
    double tolerance = SLACK * Math.max(1, bound);
    if (sums.length == 0 || !(bound <= sums[sums.length - 1])) {
      return bound;
    }
    int at = Arrays.binarySearch(sums, bound - tolerance);
    at = at >= 0 ? at : -at - 1;
    return Math.max(bound, sums[at]);
  }
}
