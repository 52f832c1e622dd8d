package kerf.job;

import java.util.List;
import java.util.concurrent.Callable;
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
    KERNEL,
    QUERY
  }

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = "kernel: cut against uncut simulation; query: a query against an empty job.")
  private What what;

  @Mixin private CommonOptions common;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = common.settings(null, List.of());
    BenchTable table = what == What.KERNEL ? KernelBench.run(settings) : QueryBench.run(settings);
    spec.commandLine().getOut().print(common.json() ? table.json() : table.text());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
