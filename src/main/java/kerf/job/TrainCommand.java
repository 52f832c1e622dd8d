package kerf.job;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf train}. */
@Command(
    name = "train",
    description =
        "Trains a cut quantum neural network; without a job file: Iris, versicolor against"
            + " virginica.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "JOB.conf", description = "Job file.")
  private File jobFile;

  @Option(
      names = "--partition",
      paramLabel = "AABB",
      description = "Fragment of each qubit, first letter = qubit 0.")
  private String partition;

  @Option(
      names = "--fragments",
      paramLabel = "F",
      description = "Number of contiguous fragments; 1 = uncut.")
  private Integer fragments;

  @Mixin private CommonOptions common;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    if (partition != null && fragments != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "expected --partition or --fragments, got both");
    }
    List<String> extra = new ArrayList<>();
    if (partition != null) {
      extra.add("cut.partition=" + partition);
    }
    if (fragments != null) {
      extra.add("cut.fragments=" + fragments);
      extra.add("cut.partition=");
    }
    Settings settings = common.settings(jobFile, extra);
    TrainSummary summary = TrainJob.of(settings).run(ProgressView.of(common.quiet()));
    spec.commandLine().getOut().print(common.json() ? summary.json() : summary.text());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
