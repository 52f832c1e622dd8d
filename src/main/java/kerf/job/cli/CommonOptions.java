package kerf.job.cli;

import java.io.File;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.session.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options every command takes. */
@Command(mixinStandardHelpOptions = true)
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

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

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
          String value = o.substring(equals + 1);
          try {
            inputs.put(key, Double.valueOf(value.strip()));
          } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                "--set %s: expected a number for an input of the circuit, got '%s'"
                    .formatted(key, value),
                e);
          }
          return true;
        });
    return inputs;
  }

  /** Settings from the reference, a job file (or null), the command line and extra overrides. */
  public RunSettings settings(File jobFile, Map<String, ?> extra) {
    Map<String, Object> options = new LinkedHashMap<>(extra);
    options.put("seed", seed);
    options.put("out", out);
    return RunSettings.of(jobFile, overrides).with(options);
  }

  /** Prints a result and ends the command. */
  public int print(Printed result) {
    PrintWriter out = out();
    out.print(json ? result.json() : result.text());
    out.flush();
    return 0;
  }

  /** Where results go. */
  public PrintWriter out() {
    return PlainWriter.stdout(command.commandLine().getOut(), json);
  }

  /** Says that the command is used wrongly. */
  public ParameterException wrong(String problem) {
    return new ParameterException(command.commandLine(), problem);
  }

  public boolean json() {
    return json;
  }

  public boolean quiet() {
    return quiet || verbose;
  }
}
