package kerf.trace;

/**
 * One attempt of one Spark task: what Spark's scheduler saw, in whole milliseconds, and what the
 * task measured itself, in nanoseconds.
 */
public record TaskRow(
    @Column(doc = "query the task belongs to, as in queries") int query,
    Attempt attempt,
    Clock clock,
    Own own,
    @Column(doc = "SUCCESS, FAILED, KILLED or another of Spark's words") String status,
    @Column(doc = "why it failed or was killed, else null", optional = true) String error) {

  /** Which attempt it was, and where it ran. */
  public record Attempt(
      @Column(doc = "Spark's stage id") int stage,
      @Column(doc = "Spark's task id, one per attempt") long taskId,
      @Column(doc = "partition of the RDD") int partition,
      @Column(doc = "attempt, from 0") int attempt,
      @Column(doc = "Spark's executor id") String executor,
      @Column(doc = "host of the executor") String host) {}

  /** What Spark's scheduler saw. */
  public record Clock(
      @Column(unit = "ms since 1970", doc = "when the driver launched it") long launchMs,
      @Column(unit = "ms since 1970", doc = "when the driver saw it finish") long finishMs,
      @Column(unit = "ms", doc = "running on the executor") long runMs,
      @Column(unit = "ms", doc = "deserializing the task on the executor") long deserializeMs,
      @Column(unit = "ms", doc = "serializing the result on the executor") long resultSerializeMs,
      @Column(
              unit = "ms",
              doc = "fetching the result to the driver, 0 when it came with the status")
          long resultFetchMs,
      @Column(unit = "ms", doc = "between launch and finish, but in none of the other times")
          long schedulerDelayMs,
      @Column(unit = "ns", doc = "processor time on the executor, as Spark counts it")
          long cpuNs) {}

  /** What the task measured itself. */
  public record Own(
      @Column(unit = "ns", doc = "clock time in the simulator's kernels, 0 where it did not finish")
          long kernelNs,
      @Column(unit = "ns", doc = "clock time contracting tensors, 0 where it did not finish")
          long contractNs,
      @Column(doc = "subexperiments the task ran, 0 where it did not finish")
          long subexperiments) {}
}
