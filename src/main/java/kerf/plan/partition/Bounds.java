package kerf.plan.partition;

/** Lower bounds on the cost Σ log κ of any valid plan, and on its load. */
public final class Bounds {
  private Bounds() {}

  /**
   * A lower bound on the load of any valid plan.
   *
   * @param halves true for a bound on max(1, half of the load, its largest term)
   */
  public static double load(PartitionProblem problem, boolean halves) {
    double logLoads = TreePacking.of(problem.with(problem.graph().withLoadsForCost())).bound();
    // Given their product, a sum of f loads is least where they are equal.
    int fewest = Math.max(logLoads > 0 ? 2 : 1, problem.fragments());
    double best = Double.POSITIVE_INFINITY;
    for (int f = fewest; f <= Math.max(fewest, logLoads) + 1; f++) {
      double factor = halves ? Math.max(1, f / 2.0) : f;
      best = Math.min(best, factor * Math.exp(logLoads / f));
    }
    return best * (1 - 1e-12);
  }
}
