package kerf.job.cli;

import java.util.LinkedHashMap;
import java.util.Map;
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
    Map<String, Object> settings = new LinkedHashMap<>();
    CutChoice.Wish wish = new CutChoice.Wish(partition, maxWidth, fragments);
    try {
      // The command line's choice replaces a job file's and the circuit's own marks.
      settings.putAll(wish.settings(CutChoice.Names.OPTIONS));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
    settings.put("cut.allow", allow);
    settings.put("cut.budget", budget);
    return settings;
  }
}
