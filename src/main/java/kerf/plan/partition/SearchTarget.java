package kerf.plan.partition;

/**
 * What a search for better plans is after.
 *
 * @param known value of the best plan known, infinite where none is
 * @param below plans of at most this value would be better
 * @param bound no plan is below this anyway: a search that cannot show more may stop
 */
public record SearchTarget(double known, double below, double bound) {

  /** Anything better than what is known. */
  public static SearchTarget better(double known, double bound) {
    double tolerance = 1e-9 * Math.max(1, known);
    return new SearchTarget(known, Double.isFinite(known) ? known - tolerance : known, bound);
  }
}
