package kerf.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.circuit.Circuit;
import kerf.cut.Prepared;
import kerf.draw.SvgDrawing;
import kerf.draw.TextDrawing;
import kerf.job.cli.Circuits;
import kerf.job.cli.CommonOptions;
import kerf.job.cli.CutChoice;
import kerf.job.cli.CutOptions;
import kerf.job.cli.NewFile;
import kerf.plan.Planned;
import kerf.price.Price;
import kerf.qasm.Parsed;
import kerf.session.RunSettings;
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
    NewFile drawing = svg == null ? null : new NewFile("--svg", svg);
    Map<String, Double> inputs = common.inputs();
    RunSettings settings = common.settings(null, cuts.overrides(spec));
    CutChoice choice = CutChoice.of(settings);
    Parsed parsed = new Circuits(inputs).read(file, Map.of());
    EstimateRequest request = request(parsed.circuit(), choice);
    Prepared prepared = request.prepared();
    long start = System.nanoTime();
    choice.tellUnusedMarks(request.circuit(), request.name());
    Planned planned = planned(request, prepared);
    double searched = (System.nanoTime() - start) / 1e9;
    Price price = Price.of(planned.plan(), prepared.observables());
    PlanSummary summary = new PlanSummary(request, prepared, planned, price, error, searched);
    if (drawing != null) {
      String title = file.getFileName().toString();
      drawing.write(SvgDrawing.of(planned.plan(), prepared::originOf, parsed.qubits(), title));
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

  private EstimateRequest request(Circuit circuit, CutChoice choice) {
    try {
      return EstimateRequest.of(null, file.toString(), circuit, observables, choice);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static Planned planned(EstimateRequest request, Prepared prepared) {
    try {
      return request.cuts().planned(prepared);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(request.name() + ": " + e.getMessage(), e);
    }
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
}
