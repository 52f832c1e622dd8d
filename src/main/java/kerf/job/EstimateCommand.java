package kerf.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import kerf.circuit.Circuit;
import kerf.cut.Prepared;
import kerf.job.cli.Circuits;
import kerf.job.cli.CommonOptions;
import kerf.job.cli.CutChoice;
import kerf.job.cli.CutOptions;
import kerf.session.RunSession;
import kerf.session.RunSettings;
import kerf.trace.RunRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf estimate}. */
@Command(
    name = "estimate",
    description = "Expectation values of OpenQASM circuits, through cuts, on Spark.")
final class EstimateCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "CIRCUIT.qasm", description = "OpenQASM 2 or 3 files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--batch",
      paramLabel = "FILE.jsonl",
      description = "Queries, one JSON object a line: circuit, observables, id, partition, …")
  private Path batch;

  @Option(
      names = "--observable",
      paramLabel = "O",
      description =
          "Sum of Pauli strings, as 'ZZI - 0.5*X0*Y2 + 0.25' (rightmost letter = qubit 0), or"
              + " mean_z; repeatable (default: mean_z).")
  private List<String> observables = new ArrayList<>();

  @Option(names = "--verify", description = "Adds the uncut value where it fits in memory.")
  private boolean verify;

  @Mixin private CutOptions cuts;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    if (files.isEmpty() == (batch == null)) {
      throw common.wrong(
          "expected OpenQASM files or --batch FILE.jsonl, got "
              + (files.isEmpty() ? "neither" : "both"));
    }
    if (batch != null && !observables.isEmpty()) {
      throw common.wrong("--observable: in a batch each line brings its own observables");
    }
    Circuits circuits =
        new Circuits(common.inputs(), batch == null ? Circuits::remedy : BatchFile::remedy);
    RunSettings settings = cuts.settings(common, null);
    if (batch != null) {
      try (BatchFile lines = new BatchFile(batch, settings, circuits)) {
        EstimateJob.Count count = run(settings, batch.toString(), lines::next);
        return count.refused() + count.failed() == 0 ? 0 : 1;
      }
    }
    // All are read before Spark starts: what is wrong is said at once.
    CutChoice choice = CutChoice.of(settings);
    List<BatchFile.Line> asked = files.stream().map(file -> line(file, circuits, choice)).toList();
    if (asked.stream().allMatch(line -> line.error() != null)) {
      asked.forEach(line -> System.err.println("kerf: " + Main.oneLine(line.error())));
      return 2;
    }
    Iterator<BatchFile.Line> next = asked.iterator();
    String names = files.stream().map(Path::toString).collect(Collectors.joining(" "));
    EstimateJob.Count count = run(settings, names, most -> take(next, most));
    return count.failed() > 0 ? 1 : count.refused() > 0 ? 2 : 0;
  }

  private EstimateJob.Count run(
      RunSettings settings, String circuits, IntFunction<List<BatchFile.Line>> lines) {
    try (RunSession session = RunSession.traced("estimate", settings, RunRow.About.of(circuits))) {
      EstimateView view =
          new EstimateView(session.id(), common.json(), batch != null, common.out());
      return new EstimateJob(session, settings.tools(), verify, view).run(lines);
    }
  }

  private static List<BatchFile.Line> take(Iterator<BatchFile.Line> from, int most) {
    List<BatchFile.Line> taken = new ArrayList<>();
    while (taken.size() < most && from.hasNext()) {
      taken.add(from.next());
    }
    return taken;
  }

  private BatchFile.Line line(Path file, Circuits circuits, CutChoice choice) {
    String name = file.toString();
    try {
      Circuit circuit = circuits.read(file, Map.of()).circuit();
      EstimateRequest request = EstimateRequest.of(null, name, circuit, observables, choice);
      choice.tellUnusedMarks(circuit, name);
      Prepared prepared = request.prepared();
      choice.requireEvaluable(choice.planned(prepared).plan(), prepared.observables());
      return BatchFile.Line.of(name, request);
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      return BatchFile.Line.bad(null, message.startsWith(name) ? message : name + ": " + message);
    }
  }
}
