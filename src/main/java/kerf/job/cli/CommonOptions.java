package kerf.job.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.session.RunSettings;
import picocli.CommandLine.Option;

/** Options every command takes. */
public final class CommonOptions {
  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Overrides a setting; repeatable. All settings stand in kerf/reference.conf.")
  private List<String> overrides = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "Short for --set seed=N.")
  private Long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder or Hadoop URI for traces and models (default: runs).")
  private String out;

  @Option(names = "--json", description = "One JSON object per result on stdout.")
  private boolean json;

  @Option(names = "--quiet", description = "No progress bar.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Stack traces with errors.")
  private boolean verbose;

  /**
   * Takes values of a circuit's input parameters out of the overrides: what no setting is called
   * and has no dot.
   */
  public Map<String, Double> inputs() {
    Map<String, Double> inputs = new LinkedHashMap<>();
    overrides.removeIf(
        o -> {
          int equals = o.indexOf('=');
          String key = equals < 0 ? "" : o.substring(0, equals).strip();
          if (!key.matches("[\\p{L}_][\\p{L}\\p{N}_]*") || RunSettings.isKnown(key)) {
            return false;
          }
          try {
            inputs.put(key, Double.valueOf(o.substring(equals + 1).strip()));
          } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                "--set %s: expected a number for an input of the circuit, got '%s'"
                    .formatted(key, o.substring(equals + 1)),
                e);
          }
          return true;
        });
    return inputs;
  }

  /** Settings from the reference, a job file (or null), the command line and extra overrides. */
  public RunSettings settings(File jobFile, List<String> extra) {
    List<String> all = new ArrayList<>(overrides);
    if (seed != null) {
      all.add("seed=" + seed);
    }
    if (out != null) {
      all.add("out=\"" + out.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
    all.addAll(extra);
    return RunSettings.of(jobFile, all);
  }

  public boolean json() {
    return json;
  }

  public boolean quiet() {
    return quiet || verbose;
  }
}
