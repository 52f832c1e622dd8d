package kerf.session;

import kerf.trace.QueryRow;

/**
 * What a run's queries add up to.
 *
 * @param nominal subexperiments the flat flow would run
 * @param executed distinct subexperiments
 */
public record RunTotals(
    int queries, double nominal, long executed, QueryRow.Phases phases, QueryRow.Inside inside) {
  static final RunTotals NONE =
      new RunTotals(0, 0, 0, new QueryRow.Phases(0, 0, 0, 0), new QueryRow.Inside(0, 0, 0));

  /** With one query more. */
  RunTotals plus(QueryRow r) {
    return new RunTotals(
        queries + 1,
        nominal + r.work().nominalSubexperiments(),
        executed + r.work().executedSubexperiments(),
        new QueryRow.Phases(
            phases.partitionNs() + r.phases().partitionNs(),
            phases.generateNs() + r.phases().generateNs(),
            phases.executeNs() + r.phases().executeNs(),
            phases.reconstructNs() + r.phases().reconstructNs()),
        new QueryRow.Inside(
            inside.overlapNs() + r.inside().overlapNs(),
            inside.kernelNs() + r.inside().kernelNs(),
            inside.contractNs() + r.inside().contractNs()));
  }
}
