package kerf.job.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** As settings. */
  public Map<String, Object> settings() {
    require("--max-width", maxWidth);
    require("--fragments", fragments);
    long given = Stream.of(partition, maxWidth, fragments).filter(Objects::nonNull).count();
    require(
        given <= 1,
        "expected one of --partition, --max-width and --fragments, got %d of them",
        given);
    Map<String, Object> settings = new LinkedHashMap<>();
    if (given > 0) {
      // The command line's choice replaces a job file's and the circuit's own marks.
      settings.putAll(CutChoice.settings(partition, maxWidth, fragments));
    }
    if (allow != null) {
      settings.put("cut.allow", allow);
    }
    if (budget != null) {
      settings.put("cut.budget", budget);
    }
    return settings;
  }

  private void require(String option, Integer value) {
    require(value == null || value >= 1, "%s: expected 1 or more, got %d", option, value);
  }

  private void require(boolean holds, String problem, Object... values) {
    if (!holds) {
      throw new ParameterException(command.commandLine(), problem.formatted(values));
    }
  }
}
