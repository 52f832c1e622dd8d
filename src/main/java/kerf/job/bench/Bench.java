package kerf.job.bench;

import java.util.function.Function;
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

  private final Function<RunSettings, BenchTable> body;

  Bench(Function<RunSettings, BenchTable> body) {
    this.body = body;
  }

  /** Measures; the figures. */
  public BenchTable run(RunSettings settings) {
    return body.apply(settings);
  }
}
