package kerf.job;

import java.io.File;
import java.util.concurrent.Callable;
import kerf.job.cli.CommonOptions;
import kerf.job.cli.CutOptions;
import kerf.job.cli.ProgressView;
import kerf.session.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private CutOptions cuts;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    RunSettings settings = common.settings(jobFile, cuts.settings());
    return common.print(TrainJob.run(settings, ProgressView.of(common.quiet())));
  }
}
