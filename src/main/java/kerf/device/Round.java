package kerf.device;

import java.io.Serializable;
import kerf.circuit.Precision;
import kerf.circuit.Query;

/**
 * One run of a query's subexperiments: a query may take several, a pilot and then the rest.
 *
 * @param precision how precise the values shall be
 * @param seed seed of the run, from which with its key every subexperiment's randomness derives
 * @param draw number of the draw, part of the keys: other draws have other noise. Its low {@value
 *     #BITS} bits count the rounds of a query, from 0, the others are the query's number
 */
public record Round(Precision precision, long seed, long draw) implements Serializable {
  private static final int BITS = 16;

  /** The first round of a query of a run. */
  public static Round first(Query query, long number) {
    return new Round(query.precision(), query.seed(), number << BITS);
  }

  /** The round after this one. */
  public Round next() {
    return new Round(precision, seed, draw + 1);
  }

  /** Number of the round among those of its query, from 0. */
  public int number() {
    return (int) (draw & (1 << BITS) - 1);
  }
}
