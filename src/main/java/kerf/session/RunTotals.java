package kerf.session;

import kerf.engine.QueryReport;

/**
 * What a run's queries add up to.
 *
 * @param nominal subexperiments the flat flow would run
 * @param executed distinct subexperiments
 */
public record RunTotals(
    int queries,
    double nominal,
    long executed,
    QueryReport.Phases phases,
    QueryReport.Inside inside) {
  static final RunTotals NONE =
      new RunTotals(0, 0, 0, new QueryReport.Phases(0, 0, 0, 0), new QueryReport.Inside(0, 0, 0));

  /** With one query more. */
  RunTotals plus(QueryReport r) {
    return new RunTotals(
        queries + 1,
        nominal + r.work().nominalSubexperiments(),
        executed + r.work().executedSubexperiments(),
        new QueryReport.Phases(
            phases.partitionNanos() + r.phases().partitionNanos(),
            phases.generateNanos() + r.phases().generateNanos(),
            phases.executeNanos() + r.phases().executeNanos(),
            phases.reconstructNanos() + r.phases().reconstructNanos()),
        new QueryReport.Inside(
            inside.overlapNanos() + r.inside().overlapNanos(),
            inside.kernelNanos() + r.inside().kernelNanos(),
            inside.contractNanos() + r.inside().contractNanos()));
  }
}
