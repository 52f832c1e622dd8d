package kerf.job;

import java.io.PrintWriter;
import kerf.session.RunSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Entry point: {@code spark-submit --class kerf.job.Main kerf.jar COMMAND …}. */
@Command(
    name = "kerf",
    description = "Trains and evaluates quantum neural networks through circuit cutting on Spark.",
    subcommands = {
      TrainCommand.class,
      PlanCommand.class,
      EstimateCommand.class,
      BenchCommand.class,
      RehearseCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:the run failed", "2:wrong usage or bad input"},
    footer = {
      "",
      "With jobs/kerf, --master M and --conf KEY=VALUE go to Spark; KERF_SPARK_OPTS holds anything",
      "else for spark-submit."
    })
public final class Main implements Runnable, CommandLine.IVersionProvider {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** What is said when memory is used up. */
  static final String OUT_OF_MEMORY =
      "this process's memory is used up: give it more, as in KERF_DRIVER_MEMORY=8g, or use a plan"
          + " with fewer cuts between fragments";

  private Main() {}

  /** Runs a command and exits with its status. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command; its exit status. */
  static int run(String... args) {
    try {
      return new CommandLine(new Main())
          .setExecutionExceptionHandler(Main::failed)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .execute(args);
    } catch (OutOfMemoryError e) {
      System.err.println("kerf: " + OUT_OF_MEMORY);
      return 1;
    }
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    err.println("kerf: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
    if (parsed.expandedArgs().contains("--verbose")) {
      e.printStackTrace(err);
    }
    err.flush();
    return e instanceof IllegalArgumentException ? 2 : 1;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "expected a command: %s (kerf --help tells more)"
            .formatted(String.join(", ", spec.subcommands().keySet())));
  }

  @Override
  public String[] getVersion() {
    return new String[] {"kerf " + RunSession.version()};
  }
}
