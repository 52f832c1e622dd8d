package kerf.trace;

/**
 * What one estimator query did, a batch of bindings in and expectations out, and how long its
 * phases took.
 *
 * <p>The four phases follow one another on the clock; overlap, kernel and contraction time lie
 * inside the execute phase, the last two summed over tasks that run side by side.
 */
public record QueryRow(
    @Column(doc = "number of the query in the run, from 0; each line of a batch has one") int query,
    @Column(doc = "what asked, as train-step or evaluate") String purpose,
    @Column(doc = "epoch, from 0; -1 where there is none") int epoch,
    @Column(doc = "step of the run, from 0; -1 where there is none") int step,
    @Column(unit = "ms since 1970", doc = "when the query started") long startedMs,
    Size size,
    Work work,
    Phases phases,
    Inside inside) {

  /** What one binding of it took, all alike; of counts as much as one cannot do with less. */
  public QueryRow share() {
    int n = size.bindings;
    return new QueryRow(
        query,
        purpose,
        epoch,
        step,
        startedMs,
        new Size(1, size.observables, size.cuts, size.fragments, size.tasks, size.strategy),
        new Work(
            work.kappa,
            work.nominalSubexperiments / n,
            ceil(work.executedSubexperiments, n),
            ceil(work.shots, n)),
        new Phases(
            phases.partitionNs / n,
            phases.generateNs / n,
            phases.executeNs / n,
            phases.reconstructNs / n),
        new Inside(inside.overlapNs / n, inside.kernelNs / n, inside.contractNs / n));
  }

  private static long ceil(long all, long n) {
    return all / n + (all % n == 0 ? 0 : 1);
  }

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
      @Column(doc = "1-norm of the decomposition: product over the cuts") double kappa,
      @Column(
              whole = true,
              doc =
                  "subexperiments the flat flow would run, fragments × 6^cuts × settings ×"
                      + " bindings; 9223372036854775807 stands for more")
          double nominalSubexperiments,
      @Column(doc = "subexperiments executed, each distinct one once") long executedSubexperiments,
      @Column(doc = "shots in all, 0 where exact") long shots) {}

  /** The four phases on the clock; they mean the same for a query alone and one of many. */
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
          long totalNs) {

    /** With their sum. */
    public Phases(long partitionNs, long generateNs, long executeNs, long reconstructNs) {
      this(
          partitionNs,
          generateNs,
          executeNs,
          reconstructNs,
          partitionNs + generateNs + executeNs + reconstructNs);
    }
  }

  /** What lies inside the execute phase. */
  public record Inside(
      @Column(unit = "ns", doc = "reconstruction on the driver while tasks were still running")
          long overlapNs,
      @Column(unit = "ns", doc = "in the simulator's kernels, summed over tasks") long kernelNs,
      @Column(unit = "ns", doc = "contracting inside tasks, summed over tasks") long contractNs) {}
}
