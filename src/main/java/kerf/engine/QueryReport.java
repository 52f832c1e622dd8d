package kerf.engine;

import kerf.circuit.Query;
import kerf.contract.Strategy;

/**
 * What one estimator query did and how long its phases took.
 *
 * @param query 0-based number of the query in the run
 * @param label what it was for
 * @param startedMs epoch milliseconds
 * @param size what was asked and how it was cut
 * @param work what it took
 * @param phases the four phases on the clock
 * @param inside what lies inside the execute phase
 */
public record QueryReport(
    long query,
    Query.Label label,
    long startedMs,
    Size size,
    Work work,
    Phases phases,
    Inside inside) {

  /**
   * What was asked and how it was cut.
   *
   * @param bindings B
   * @param observables K
   * @param cuts number of cuts
   * @param fragments number of fragments
   * @param tasks units that it was split into, each in a task
   * @param strategy reconstruction strategy
   */
  public record Size(
      int bindings, int observables, int cuts, int fragments, int tasks, Strategy strategy) {}

  /**
   * What it took.
   *
   * @param kappa κ of the plan
   * @param nominalSubexperiments what the flat flow would run
   * @param executedSubexperiments distinct subexperiments, each run once
   * @param shots in all, 0 where exact
   */
  public record Work(
      double kappa, double nominalSubexperiments, long executedSubexperiments, long shots) {}

  /**
   * The four phases, one after the other; they mean the same for a query alone and one of many.
   *
   * @param partitionNanos finding the plan, where that was done, then looking it up
   * @param generateNanos keying, collapsing and grouping the subexperiments
   * @param executeNanos from the launch of the job to the arrival of the query's last result
   * @param reconstructNanos what was left after that
   */
  public record Phases(
      long partitionNanos, long generateNanos, long executeNanos, long reconstructNanos) {
    /** Sum of the four. */
    public long totalNanos() {
      return partitionNanos + generateNanos + executeNanos + reconstructNanos;
    }
  }

  /**
   * What lies inside the execute phase.
   *
   * @param overlapNanos reconstruction on the driver while tasks still ran
   * @param kernelNanos in the device, summed over tasks
   * @param contractNanos contraction inside tasks, summed over tasks
   */
  public record Inside(long overlapNanos, long kernelNanos, long contractNanos) {}
}
