package kerf.job;

import java.util.Map;
import java.util.concurrent.Callable;
import kerf.job.bench.Bench;
import kerf.job.cli.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kerf bench}. */
@Command(name = "bench", description = "Measures ratios side by side in one run.")
final class BenchCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = {
        "kernel: cut against uncut simulation;",
        "query: a query against an empty job;",
        "batch: many small queries against their kernels;",
        "plan: searches for plans of a hundred qubits."
      })
  private Bench what;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() throws Exception {
    return common.print(what.run(common.settings(null, Map.of())));
  }
}
