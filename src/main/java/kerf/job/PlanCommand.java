package kerf.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.circuit.Query;
import kerf.cut.Simplified;
import kerf.draw.SvgDrawing;
import kerf.draw.TextDrawing;
import kerf.experiment.Quote;
import kerf.plan.Planned;
import kerf.qasm.Parsed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf plan}. */
@Command(
    name = "plan",
    description = "Prices and draws a plan to cut an OpenQASM circuit; runs nothing.",
    mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "CIRCUIT.qasm", description = "OpenQASM 2 or 3 file.")
  private Path file;

  @Option(
      names = "--observable",
      paramLabel = "O",
      description = "Plan for these observables only; repeatable (default: mean_z).")
  private List<String> observables = new ArrayList<>();

  @Option(names = "--svg", paramLabel = "FILE", description = "Draws the plan to a file.")
  private Path svg;

  @Option(names = "--no-drawing", description = "Prints the price only.")
  private boolean plain;

  @Option(
      names = "--error",
      paramLabel = "E",
      description = "Target standard error that shots are priced for (default: 0.01).")
  private double error = .01;

  @Mixin private CutOptions cuts;
  @Mixin private CommonOptions common;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    if (!(error > 0)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--error: expected a number above 0, got " + error);
    }
    Map<String, Double> inputs = common.inputs();
    Settings settings = common.settings(null, cuts.overrides(spec));
    CutChoice choice = CutChoice.of(settings);
    Parsed parsed = new Circuits(inputs).read(file, Map.of());
    Ask ask = Ask.of(null, file.toString(), parsed.circuit(), observables, choice);
    Query query = ask.query();
    Simplified simplified = Simplified.of(query.circuit(), query.observables());
    long start = System.nanoTime();
    Planned planned = choice.planned(simplified.circuit());
    double searched = (System.nanoTime() - start) / 1e9;
    Quote quote = Quote.of(planned.plan(), query.observables());
    PlanSummary summary = new PlanSummary(ask, simplified, planned, quote, error, searched);
    if (svg != null) {
      write(svg, SvgDrawing.of(planned.plan(), parsed.qubits(), file.getFileName().toString()));
    }
    var out = spec.commandLine().getOut();
    if (common.json()) {
      out.print(summary.json());
    } else {
      out.print(summary.text());
      if (!plain) {
        out.println();
        out.print(TextDrawing.of(planned.plan(), parsed.qubits(), columns()));
      }
    }
    out.flush();
    return 0;
  }

  private static int columns() {
    try {
      return Math.max(
          TextDrawing.LEAST_COLUMNS,
          Integer.parseInt(System.getenv().getOrDefault("COLUMNS", "100")));
    } catch (NumberFormatException e) {
      return 100;
    }
  }

  /** Appears under its name only when whole. */
  private static void write(Path target, String text) {
    Path absolute = target.toAbsolutePath();
    try {
      Path part = Files.createTempFile(absolute.getParent(), ".drawing", ".tmp");
      try {
        Files.write(part, text.getBytes(StandardCharsets.UTF_8));
        Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (java.nio.file.NoSuchFileException e) {
      throw new IllegalArgumentException(
          "--svg %s: expected a file in a folder that exists".formatted(target), e);
    } catch (IOException e) {
      throw new UncheckedIOException("--svg " + target + ": " + e.getMessage(), e);
    }
  }
}
