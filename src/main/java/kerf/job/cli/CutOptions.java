package kerf.job.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options that say how to cut. */
public final class CutOptions {
  @Option(
      names = "--partition",
      paramLabel = "AABB",
      description = "Fragment of each qubit, first letter = qubit 0.")
  private String partition;

  @Option(
      names = "--max-width",
      paramLabel = "K",
      description = "Find the best plan whose fragments have at most K qubits.")
  private Integer maxWidth;

  @Option(
      names = "--fragments",
      paramLabel = "F",
      description = "Find the best plan of F fragments of even width; 1 = uncut.")
  private Integer fragments;

  @Option(
      names = "--allow",
      paramLabel = "gate,wire",
      description = "What automatic plans may cut (default: gate,wire).")
  private String allow;

  @Option(
      names = "--budget",
      paramLabel = "X",
      description = "Refuse plans whose sampling overhead is above X.")
  private Double budget;

  /** As overrides of settings. */
  public List<String> overrides(CommandLine.Model.CommandSpec spec) {
    requirePositive("--max-width", maxWidth, spec);
    requirePositive("--fragments", fragments, spec);
    List<String> given = new ArrayList<>();
    if (partition != null) {
      given.add("cut.partition=\"" + partition + "\"");
    }
    if (maxWidth != null) {
      given.add("cut.max-width=" + maxWidth);
    }
    if (fragments != null) {
      given.add("cut.fragments=" + fragments);
    }
    if (given.size() > 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "expected one of --partition, --max-width and --fragments, got %d of them"
              .formatted(given.size()));
    }
    if (!given.isEmpty()) {
      // The command line's choice replaces a job file's and the circuit's own marks.
      List<String> others =
          new ArrayList<>(List.of("cut.partition=", "cut.max-width=0", "cut.marks=false"));
      others.removeIf(o -> o.startsWith(given.get(0).substring(0, given.get(0).indexOf('='))));
      others.addAll(given);
      given.clear();
      given.addAll(others);
    }
    if (allow != null) {
      given.add("cut.allow=[" + allow + "]");
    }
    if (budget != null) {
      given.add("cut.budget=" + budget);
    }
    return given;
  }

  private static void requirePositive(
      String option, Integer value, CommandLine.Model.CommandSpec spec) {
    if (value != null && value < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "%s: expected 1 or more, got %d".formatted(option, value));
    }
  }
}
