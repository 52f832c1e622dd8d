package kerf.job;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kerf.engine.QueryEngine;
import kerf.job.cli.PlainWriter;
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

  private static final String LONGS =
      "a whole number from %d to %d".formatted(Long.MIN_VALUE, Long.MAX_VALUE);
  private static final String INTEGERS = "a whole number up to " + Integer.MAX_VALUE;
  private static final int LONGEST_LINE = 2000;

  private Main() {}

  /** Runs a command and exits with its status. */
  public static void main(String[] args) {
    System.setErr(PlainWriter.stderr(System.err));
    int status = run(args);
    System.exit(status == 0 && isLost() ? 1 : status);
  }

  /**
   * Whether results could not be written, to a full disk for one; who reads may have had enough.
   */
  private static boolean isLost() {
    if (System.out.checkError()) {
      // Streams that print keep no reason: one more byte gives it.
      try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
        out.write('\n');
      } catch (IOException e) {
        if (!"Broken pipe".equals(e.getMessage())) {
          System.err.println("kerf: results cannot be written to stdout: " + e.getMessage());
          return true;
        }
      }
    }
    return false;
  }

  /** Runs a command; its exit status. */
  static int run(String... args) {
    try {
      return new CommandLine(new Main())
          .setExecutionExceptionHandler(Main::failed)
          .setParameterExceptionHandler(Main::misused)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setExpandAtFiles(false)
          .registerConverter(Long.class, text -> number(text, Long::valueOf, LONGS))
          .registerConverter(Integer.class, text -> number(text, Integer::valueOf, INTEGERS))
          .registerConverter(Double.class, text -> number(text, Double::valueOf, "a number"))
          .registerConverter(double.class, text -> number(text, Double::valueOf, "a number"))
          .execute(args);
    } catch (OutOfMemoryError e) {
      System.err.println("kerf: " + QueryEngine.OUT_OF_MEMORY);
      return 1;
    } catch (StackOverflowError e) {
      System.err.println("kerf: expected a few brackets in one another, got too many");
      return 2;
    }
  }

  private static <T> T number(String text, Function<String, T> reader, String wanted) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException e) {
      throw new CommandLine.TypeConversionException(
          "expected %s, got '%s'".formatted(wanted, text));
    }
  }

  private static int misused(CommandLine.ParameterException e, String[] args) {
    List<String> near =
        e instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    System.err.printf(
        "kerf: %s%s (%s --help tells more)%n",
        oneLine(e.getMessage()),
        near.isEmpty() ? "" : "; did you mean %s?".formatted(String.join(" or ", near)),
        e.getCommandLine().getCommandSpec().qualifiedName());
    return 2;
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    System.err.println("kerf: " + oneLine(e.getMessage() == null ? e.toString() : e.getMessage()));
    if (parsed.expandedArgs().contains("--verbose")) {
      e.printStackTrace();
    }
    return e instanceof IllegalArgumentException ? 2 : 1;
  }

  /** A message in one line that ends, without the stack traces that Spark puts into its own. */
  static String oneLine(String message) {
    String line =
        message
            .lines()
            .map(String::strip)
            .filter(text -> !text.matches("|at .*\\)|\\.{3} \\d+ more|Driver stacktrace:"))
            .collect(Collectors.joining(" "));
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
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
