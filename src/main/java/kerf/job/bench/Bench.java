package kerf.job.bench;

import java.util.Locale;
import kerf.job.cli.Printed;
import kerf.session.RunSettings;

/** What can be measured. */
public enum Bench {
  /** Cut against uncut simulation. */
  KERNEL(KernelBench::run),
  /** A query against an empty job. */
  QUERY(QueryBench::run),
  /** Many small queries against their kernels. */
  BATCH(BatchBench::run),
  /** Searches for plans of a hundred qubits. */
  PLAN(PlanBench::run);

  private final Body body;

  private interface Body {
    void run(RunSettings settings, BenchTable table) throws Exception;
  }

  Bench(Body body) {
    this.body = body;
  }

  /** Measures; the figures. */
  public Printed run(RunSettings settings) throws Exception {
    BenchTable table = new BenchTable(name().toLowerCase(Locale.ROOT));
    body.run(settings, table);
    return table;
  }
}
