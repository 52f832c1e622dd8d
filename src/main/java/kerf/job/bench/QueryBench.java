package kerf.job.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kerf.circuit.Estimator;
import kerf.circuit.Query;
import kerf.engine.QueryEngine;
import kerf.job.cli.Numbers;
import kerf.job.cli.TrainTask;
import kerf.model.Qnn;
import kerf.schedule.Outcome;
import kerf.schedule.Runner;
import kerf.session.RunSession;
import kerf.session.RunSettings;
import kerf.trace.QueryRow;
import kerf.train.ParameterShift;

/**
 * {@code bench query}: training-step queries on Spark (Iris, four qubits, all samples × all shifts)
 * against an empty Spark job of as many tasks. Query, job and the other strategy take turns;
 * figures are medians of wall time.
 */
final class QueryBench {
  private QueryBench() {}

  static void run(RunSettings settings, BenchTable table) {
    try (RunSession session = RunSession.untraced("bench", settings)) {
      measure(session.runner(), "AABB", 1, settings, table);
      measure(session.runner(), "ABCD", 1, settings, table);
      measure(session.runner(), "AABB", 3, settings, table);
    }
  }

  /** An outcome that says nothing. */
  private record Nothing(long kernelNanos, long contractNanos, long subexperiments)
      implements Outcome {
    private static final long serialVersionUID = 1;
  }

  private static void measure(
      Runner runner, String partition, int reps, RunSettings settings, BenchTable table) {
    boolean quick = settings.flag("bench.quick");
    int warmUp = quick ? 300 : 1500;
    int rounds = quick ? 100 : 500;
    Map<String, Object> model =
        Map.of("seed", settings.whole("seed"), "cut.partition", partition, "model.reps", reps);
    TrainTask task = TrainTask.of(RunSettings.of(null, List.of()).with(model));
    Query query = query(task);
    List<QueryRow> contract = new ArrayList<>();
    List<QueryRow> flat = new ArrayList<>();
    List<Double> empty = new ArrayList<>();
    Estimator contracting =
        engine(runner, "contract", settings).estimator(task.cuts(), contract::add);
    Estimator flattening = engine(runner, "flat", settings).estimator(task.cuts(), flat::add);
    for (int round = 0; round < warmUp + rounds; round++) {
      contracting.estimate(query);
      Runner.Job job = new Runner.Job(round, Query.Label.of("empty"), "empty job", 1);
      List<Runner.Task<Nothing>> empties =
          Collections.nCopies(contract.get(0).size().tasks(), attempt -> new Nothing(0, 0, 0));
      long start = System.nanoTime();
      runner.run(job, empties, (i, attempt, outcome, at) -> {});
      empty.add((double) (System.nanoTime() - start));
      if (round % 5 == 0) {
        flattening.estimate(query);
      }
    }
    QueryRow.Size size = contract.get(0).size();
    String title =
        "n=4, %d fragments, reps %d: %s, %d bindings, %d tasks"
            .formatted(
                size.fragments(),
                reps,
                Numbers.counted(size.cuts(), "cut"),
                query.bindings().size(),
                size.tasks());
    report(
        table.add(title),
        contract.subList(warmUp, contract.size()),
        flat.subList(warmUp / 5, flat.size()),
        median(empty.subList(warmUp, empty.size()), x -> x));
  }

  private static QueryEngine engine(Runner runner, String strategy, RunSettings settings) {
    return new QueryEngine(settings.with(Map.of("reconstruct.strategy", strategy)).tools(), runner);
  }

  private static void report(
      BenchTable figures, List<QueryRow> contract, List<QueryRow> flat, double empty) {
    double total = median(contract, r -> r.phases().totalNs());
    double totalFlat = median(flat, r -> r.phases().totalNs());
    double kernel = median(contract, r -> (double) r.inside().kernelNs() / r.size().tasks());
    double contraction =
        median(contract, r -> 100.0 * r.inside().contractNs() / r.inside().kernelNs());
    figures
        .add("empty Spark job", empty / 1e6, "ms")
        .add("query, contract", total / 1e6, "ms")
        .add("  of it kernels, per task", kernel / 1e6, "ms")
        .add("(query - kernels) over empty job", (total - kernel) / empty, "x")
        .add("reconstruction after the last task, contract", reconstruction(contract), "%")
        .add("contraction CPU in tasks, of the kernels'", contraction, "%")
        .add("query, flat", totalFlat / 1e6, "ms")
        .add("reconstruction after the last task, flat", reconstruction(flat), "%")
        .add("flat over contract", totalFlat / total, "x");
  }

  private static double reconstruction(List<QueryRow> reports) {
    return median(reports, r -> 100.0 * r.phases().reconstructNs() / r.phases().totalNs());
  }

  private static <T> double median(List<T> values, ToDoubleFunction<T> of) {
    return BenchTable.median(values.stream().mapToDouble(of));
  }

  private static Query query(TrainTask task) {
    double[][] features = task.scaler().apply(task.split().train()).features();
    Qnn qnn = task.qnn();
    double[] weights =
        IntStream.range(0, qnn.weights()).mapToDouble(k -> Math.sin(k + 1)).toArray();
    ParameterShift shift = ParameterShift.of(qnn.circuit());
    return new Query(
        shift.circuit(),
        List.of(qnn.observable()),
        shift.batch(features, weights).bindings(),
        new Query.Label("train-step", 0, 0));
  }
}
