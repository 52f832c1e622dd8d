package kerf.circuit;

/**
 * The port that evaluates circuits: a batch of B bindings and K observables in, values [B × K] out.
 * Implemented exactly by {@code sim} and through cuts by {@code engine}; training, evaluation and
 * everything else that needs expectation values talk to this port alone.
 */
public interface Estimator extends AutoCloseable {

  /**
   * Evaluates a query.
   *
   * @throws IllegalArgumentException when the circuit cannot be evaluated this way
   */
  Estimates estimate(Query query);

  @Override
  default void close() {}
}
