package kerf.engine;

import kerf.circuit.Circuit;
import kerf.cut.CutPlan;

/** Decides where a circuit is cut: the first phase of a query. */
@FunctionalInterface
public interface Partitioner {

  /**
   * Where a circuit is cut.
   *
   * @param plan the plan
   * @param searchNanos how long a search took that was made before it was asked for here, and that
   *     no other query has been charged with; else 0
   */
  record Partitioning(CutPlan plan, long searchNanos) {
    /** A plan found on the spot. */
    public static Partitioning of(CutPlan plan) {
      return new Partitioning(plan, 0);
    }
  }

  /**
   * Finds a plan, or looks it up.
   *
   * @throws IllegalArgumentException when there is none
   */
  Partitioning partition(Circuit circuit);
}
