package kerf.job;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kerf bench}. */
@Command(
    name = "bench",
    description = "Measures ratios side by side in one run.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  /** What can be measured. */
  enum What {
    KERNEL(KernelBench::run),
    QUERY(QueryBench::run),
    BATCH(BatchBench::run),
    PLAN(PlanBench::run);

    private final Function<Settings, BenchTable> bench;

    What(Function<Settings, BenchTable> bench) {
      this.bench = bench;
    }
  }

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = {
        "kernel: cut against uncut simulation;",
        "query: a query against an empty job;",
        "batch: many small queries against their kernels;",
        "plan: searches for plans of a hundred qubits."
      })
  private What what;

  @Mixin private CommonOptions common;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = common.settings(null, List.of());
    BenchTable table = what.bench.apply(settings);
    spec.commandLine().getOut().print(common.json() ? table.json() : table.text());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
