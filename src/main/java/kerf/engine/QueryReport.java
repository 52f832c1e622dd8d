package kerf.engine;

import kerf.circuit.Query;
import kerf.contract.Strategy;

/**
 * What one estimator query did and how long its phases took.
 *
 * @param query 0-based number of the query in this estimator
 * @param label what it was for
 * @param startedMs epoch milliseconds
 * @param bindings B
 * @param observables K
 * @param cuts number of cuts
 * @param fragments number of fragments
 * @param tasks tasks it was grouped into
 * @param strategy reconstruction strategy
 * @param kappa κ of the plan
 * @param nominalSubexperiments what the flat flow would run
 * @param executedSubexperiments distinct subexperiments, each run once
 * @param partitionNanos planning; next to nothing when the plan is known
 * @param generateNanos keying, collapsing and grouping the subexperiments
 * @param executeNanos from the launch to the arrival of the last task's outcome
 * @param reconstructNanos what was left after that
 * @param overlapNanos reconstruction on the driver while tasks still ran
 * @param kernelNanos in the simulator kernel, summed over tasks
 * @param contractNanos contraction inside tasks, summed over tasks
 */
public record QueryReport(
    long query,
    Query.Label label,
    long startedMs,
    int bindings,
    int observables,
    int cuts,
    int fragments,
    int tasks,
    Strategy strategy,
    double kappa,
    double nominalSubexperiments,
    long executedSubexperiments,
    long partitionNanos,
    long generateNanos,
    long executeNanos,
    long reconstructNanos,
    long overlapNanos,
    long kernelNanos,
    long contractNanos) {

  /** Sum of the four phases. */
  public long totalNanos() {
    return partitionNanos + generateNanos + executeNanos + reconstructNanos;
  }
}
