package kerf.job.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kerf.circuit.Estimator;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.data.AngleScaler;
import kerf.data.Dataset;
import kerf.data.Source;
import kerf.data.Split;
import kerf.device.ExactSimulator;
import kerf.engine.Partitioner;
import kerf.engine.QueryEngine;
import kerf.engine.QueryReport;
import kerf.job.cli.Numbers;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;
import kerf.model.Qnn;
import kerf.model.Readout;
import kerf.schedule.Outcome;
import kerf.schedule.Policy;
import kerf.schedule.Runner;
import kerf.session.RunSession;
import kerf.session.RunSettings;
import kerf.train.ParameterShift;

/**
 * {@code bench query}: training-step queries on Spark (Iris, four qubits, all samples × all shifts)
 * against an empty Spark job of as many tasks. Query, job and the other strategy take turns;
 * figures are medians of wall time.
 */
final class QueryBench {
  private final RunSettings settings;
  private final int warmUp;
  private final int rounds;
  private final BenchTable table = new BenchTable("query");

  private QueryBench(RunSettings settings) {
    boolean quick = settings.flag("bench.quick");
    this.settings = settings;
    this.warmUp = quick ? 300 : 1500;
    this.rounds = quick ? 100 : 500;
  }

  static BenchTable run(RunSettings settings) {
    QueryBench bench = new QueryBench(settings);
    try (RunSession session = RunSession.untraced("bench", settings)) {
      bench.measure(session.runner(), 2, 1);
      bench.measure(session.runner(), 4, 1);
      bench.measure(session.runner(), 2, 3);
    }
    return bench.table;
  }

  /** An outcome that says nothing. */
  private record Nothing() implements Outcome {
    private static final long serialVersionUID = 1;

    @Override
    public long kernelNanos() {
      return 0;
    }

    @Override
    public long contractNanos() {
      return 0;
    }

    @Override
    public long subexperiments() {
      return 0;
    }
  }

  private void measure(Runner runner, int fragments, int reps) {
    Query query = query(reps);
    Layout layout = Layout.contiguous(fragments, query.circuit().qubits());
    List<QueryReport> contract = new ArrayList<>();
    List<QueryReport> flat = new ArrayList<>();
    List<Double> empty = new ArrayList<>();
    int tasks = settings.count("execute.tasks", 0);
    Estimator contracting =
        engine(runner, Strategy.CONTRACT, tasks)
            .estimator(Partitioner.of(c -> CutPlan.of(c, layout)), contract::add);
    Estimator flattening =
        engine(runner, Strategy.FLAT, tasks)
            .estimator(Partitioner.of(c -> CutPlan.of(c, layout)), flat::add);
    for (int round = 0; round < warmUp + rounds; round++) {
      contracting.estimate(query);
      Runner.Job job = new Runner.Job(round, Query.Label.of("empty"), "empty job", 1);
      List<Runner.Task<Nothing>> empties =
          Collections.nCopies(contract.get(0).size().tasks(), attempt -> new Nothing());
      long start = System.nanoTime();
      runner.run(job, empties, (i, attempt, outcome, at) -> {});
      empty.add((double) (System.nanoTime() - start));
      if (round % 5 == 0) {
        flattening.estimate(query);
      }
    }
    String title =
        "n=4, %d fragments, reps %d: %s, %d bindings, %d tasks"
            .formatted(
                fragments,
                reps,
                Numbers.counted(contract.get(0).size().cuts(), "cut"),
                query.bindings().size(),
                contract.get(0).size().tasks());
    report(
        title,
        contract.subList(warmUp, contract.size()),
        flat.subList(warmUp / 5, flat.size()),
        empty.subList(warmUp, empty.size()));
  }

  private static QueryEngine engine(Runner runner, Strategy strategy, int tasks) {
    return new QueryEngine(
        new QueryEngine.Tools(new ExactSimulator(), strategy, Policy.standard().withTasks(tasks)),
        runner);
  }

  private void report(
      String title, List<QueryReport> contract, List<QueryReport> flat, List<Double> empty) {
    double emptyJob = median(empty, x -> x);
    double total = median(contract, r -> r.phases().totalNanos());
    double kernel = median(contract, r -> (double) r.inside().kernelNanos() / r.size().tasks());
    table.add(
        title,
        ms("empty Spark job", emptyJob),
        ms("query, contract", total),
        ms("  of it kernels, per task", kernel),
        times("(query - kernels) over empty job", (total - kernel) / emptyJob),
        percent(
            "reconstruction after the last task, contract",
            median(contract, r -> 100.0 * r.phases().reconstructNanos() / r.phases().totalNanos())),
        percent(
            "contraction CPU in tasks, of the kernels'",
            median(contract, r -> 100.0 * r.inside().contractNanos() / r.inside().kernelNanos())),
        ms("query, flat", median(flat, r -> r.phases().totalNanos())),
        percent(
            "reconstruction after the last task, flat",
            median(flat, r -> 100.0 * r.phases().reconstructNanos() / r.phases().totalNanos())),
        times("flat over contract", median(flat, r -> r.phases().totalNanos()) / total));
  }

  private Query query(int reps) {
    Dataset iris = Source.IRIS.read().keepClasses(List.of("versicolor", "virginica"));
    Dataset train = Split.stratified(iris, .3, settings.whole("seed")).train();
    double[][] features = AngleScaler.fit(train, 0, Math.PI).apply(train.features());
    Qnn qnn =
        new Qnn(
            iris.columns(),
            FeatureMap.ANGLE,
            Ansatz.REAL_AMPLITUDES,
            Entanglement.LINEAR,
            reps,
            Readout.PARITY);
    double[] weights = new double[qnn.weights()];
    Arrays.setAll(weights, k -> Math.sin(k + 1));
    ParameterShift shift = ParameterShift.of(qnn.circuit());
    return new Query(
        shift.circuit(),
        List.of(qnn.observable()),
        shift.batch(features, weights).bindings(),
        new Query.Label("train-step", 0, 0));
  }

  private static BenchTable.Figure ms(String name, double nanos) {
    return new BenchTable.Figure(name, nanos / 1e6, "ms");
  }

  private static BenchTable.Figure times(String name, double ratio) {
    return new BenchTable.Figure(name, ratio, "x");
  }

  private static BenchTable.Figure percent(String name, double share) {
    return new BenchTable.Figure(name, share, "%");
  }

  private static <T> double median(List<T> values, ToDoubleFunction<T> of) {
    double[] sorted = values.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
