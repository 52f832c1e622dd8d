package kerf.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf plan}. */
@Command(
    name = "plan",
    description = "Prices and draws a plan to cut an OpenQASM circuit; runs nothing.")
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

  @Override
  public Integer call() {
    if (!(error > 0 && error <= Double.MAX_VALUE)) {
      throw common.wrong("--error: expected a finite number above 0, got " + error);
    }
    NewFile image = svg == null ? null : new NewFile("--svg", svg);
    Map<String, Double> inputs = common.inputs();
    CutChoice choice = CutChoice.of(cuts.settings(common, null));
    Parsed parsed = new Circuits(inputs, Circuits::remedy).read(file, Map.of());
    try {
      EstimateRequest request =
          EstimateRequest.of(null, file.toString(), parsed.circuit(), observables, choice);
      return print(request, image, parsed.qubits());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private int print(EstimateRequest request, NewFile image, List<String> qubits) {
    Prepared prepared = request.prepared();
    long start = System.nanoTime();
    request.cuts().tellUnusedMarks(request.circuit(), request.name());
    Planned planned = request.cuts().planned(prepared);
    double searched = (System.nanoTime() - start) / 1e9;
    Price price = Price.of(planned.plan(), prepared.observables());
    if (image != null) {
      String title = file.getFileName().toString();
      image.write(SvgDrawing.of(planned.plan(), prepared::originOf, qubits, title));
    }
    String drawing =
        plain || common.json() ? "" : "\n" + TextDrawing.of(planned.plan(), qubits, columns());
    return common.print(
        new PlanSummary(request, prepared, planned, price, error, searched, drawing));
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
