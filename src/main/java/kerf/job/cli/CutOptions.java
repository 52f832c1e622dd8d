package kerf.job.cli;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import kerf.session.RunSettings;
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

  /** Settings from the reference, a job file (or null), these options and the common ones. */
  public RunSettings settings(CommonOptions common, File jobFile) {
    Map<String, Object> settings = new LinkedHashMap<>();
    try {
      // The command line's choice replaces a job file's and the circuit's own marks.
      CutWish wish = new CutWish(partition, maxWidth, fragments);
      settings.putAll(wish.settings(CutWish.Names.OPTIONS));
    } catch (IllegalArgumentException e) {
      throw common.wrong(e.getMessage());
    }
    settings.put("cut.allow", allow);
    settings.put("cut.budget", budget);
    return common.settings(jobFile, settings);
  }
}
