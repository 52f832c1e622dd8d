package kerf.trace;

import static java.util.stream.Collectors.joining;

import java.util.stream.LongStream;

/**
 * One estimator query: a batch of bindings in, expectations out.
 *
 * <p>The four phases follow one another on the clock; overlap, kernel and contraction time lie
 * inside the execute phase, the last two summed over tasks that run side by side.
 */
public record QueryRow(
    @Column(doc = "number of the query in the run, from 0") int query,
    @Column(doc = "what asked, as train-step or evaluate") String purpose,
    @Column(doc = "epoch, from 0; -1 where there is none") int epoch,
    @Column(doc = "step of the run, from 0; -1 where there is none") int step,
    @Column(unit = "ms since 1970", doc = "when the query started") long startedMs,
    Size size,
    Work work,
    Phases phases,
    Inside inside) {

  /** What was asked and how it was cut. */
  public record Size(
      @Column(doc = "bindings of features and weights") int bindings,
      @Column(doc = "observables") int observables,
      @Column(doc = "cuts") int cuts,
      @Column(doc = "fragments") int fragments,
      @Column(doc = "Spark tasks, 0 where it ran in-process") int tasks,
      @Column(doc = "how results were reconstructed, flat or contract") String strategy) {}

  /** What it took. */
  public record Work(
      @Column(
              doc =
                  "subexperiments the flat flow would run, fragments × 6^cuts × settings ×"
                      + " bindings; 9223372036854775807 stands for more")
          long nominalSubexperiments,
      @Column(doc = "subexperiments executed, each distinct one once") long executedSubexperiments,
      @Column(doc = "shots in all, 0 where exact") long shots) {}

  /** The four phases on the clock. */
  public record Phases(
      @Column(
              unit = "ns",
              doc = "phase 1: finding the plan, wherever that was done, then looking it up")
          long partitionNs,
      @Column(unit = "ns", doc = "phase 2: keying, grouping and packing the subexperiments")
          long generateNs,
      @Column(
              unit = "ns",
              doc = "phase 3: from the job's launch to the arrival of the query's last result")
          long executeNs,
      @Column(unit = "ns", doc = "phase 4: reconstruction left after that") long reconstructNs,
      @Column(unit = "ns", doc = "the query on the clock, the sum of the four phases")
          long totalNs) {}

  /** What lies inside the execute phase. */
  public record Inside(
      @Column(unit = "ns", doc = "reconstruction on the driver while tasks were still running")
          long overlapNs,
      @Column(unit = "ns", doc = "in the simulator's kernels, summed over tasks") long kernelNs,
      @Column(unit = "ns", doc = "contracting inside tasks, summed over tasks") long contractNs) {}

  /**
   * Checks the promise of {@code totalNs}.
   *
   * @throws IllegalArgumentException where the total is not the sum of the phases, or one is
   *     negative
   */
  public QueryRow {
    long[] four = {phases.partitionNs, phases.generateNs, phases.executeNs, phases.reconstructNs};
    if (LongStream.of(four).anyMatch(ns -> ns < 0) || LongStream.of(four).sum() != phases.totalNs) {
      throw new IllegalArgumentException(
          "query %s: expected totalNs to be the sum of four phases of 0 or more, got %s and %s"
              .formatted(
                  query,
                  LongStream.of(four).mapToObj(Long::toString).collect(joining(" + ")),
                  phases.totalNs));
    }
  }
}
