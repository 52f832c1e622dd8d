package kerf.job.bench;

import java.util.Locale;
import java.util.function.BiConsumer;
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

  private final BiConsumer<RunSettings, BenchTable> body;

  Bench(BiConsumer<RunSettings, BenchTable> body) {
    this.body = body;
  }

  /** Measures; the figures. */
  public Printed run(RunSettings settings) {
    BenchTable table = new BenchTable(name().toLowerCase(Locale.ROOT));
    body.accept(settings, table);
    return table;
  }
}
