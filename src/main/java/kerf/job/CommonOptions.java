package kerf.job;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options every command takes. */
final class CommonOptions {
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

  /** Settings from the reference, a job file (or null), the command line and extra overrides. */
  Settings settings(File jobFile, List<String> extra) {
    List<String> all = new ArrayList<>(overrides);
    if (seed != null) {
      all.add("seed=" + seed);
    }
    if (out != null) {
      all.add("out=\"" + out.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
    all.addAll(extra);
    return Settings.of(jobFile, all);
  }

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet || verbose;
  }
}
