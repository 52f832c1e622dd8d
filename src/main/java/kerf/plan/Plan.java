package kerf.plan;

/**
 * Where to cut, and how good that is.
 *
 * @param assignment fragments of all gate ends
 * @param price what it costs
 * @param objective what was to be kept small
 * @param proven true where no plan that meets the goal has a lower value of the objective
 * @param logBound natural logarithm of a value that no such plan is below; −∞ where that is 0
 * @param steps moves tried and partial plans looked at
 * @param late true where the clock, not the number of steps, ended the search: another run may then
 *     find another plan
 */
public record Plan(
    Assignment assignment,
    Price price,
    Objective objective,
    boolean proven,
    double logBound,
    long steps,
    boolean late) {

  /** No plan that meets the goal has a lower value of the objective. */
  public double bound() {
    return proven ? Math.min(value(), Math.exp(logBound)) : Math.exp(logBound);
  }

  /** Value of the objective. */
  public double value() {
    return switch (objective) {
      case OVERHEAD -> price.kappa();
      case SUBEXPERIMENTS -> price.subexperiments();
      case CONTRACTION -> price.flops();
    };
  }

  @Override
  public String toString() {
    String bound = proven ? "proven" : "bound %.4g".formatted(bound());
    return "%s: %d fragments, %d gate cuts, %d wire cuts, κ %.4g, %s"
        .formatted(
            assignment,
            assignment.fragments(),
            price.gateCuts(),
            price.wireCuts(),
            price.kappa(),
            bound);
  }
}
