package kerf.job.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.device.ExactSimulator;
import kerf.engine.Partitioner;
import kerf.engine.QueryEngine;
import kerf.engine.QueryRun;
import kerf.schedule.LocalRunner;
import kerf.schedule.Policy;
import kerf.schedule.Runner;
import kerf.session.RunSession;
import kerf.session.RunSettings;
import kerf.trace.QueryRow;

/**
 * {@code bench batch}: a batch of small queries, each with a circuit of its own, on Spark; against
 * the same queries on bare threads, and against a Spark job for each. All three take turns; figures
 * are medians of wall time per query.
 */
final class BatchBench {
  private static final int WINDOW = 256;
  private static final int ALONE = WINDOW / 16;

  private BatchBench() {}

  static void run(RunSettings settings, BenchTable table) {
    int turns = settings.flag("bench.quick") ? 8 : 50;
    try (RunSession session = RunSession.untraced("bench", settings);
        LocalRunner threads = new LocalRunner(session.runner().slots())) {
      for (int qubits : new int[] {4, 12, 20}) {
        measure(session.runner(), threads, qubits, turns, table);
      }
    }
  }

  private static void measure(
      Runner spark, Runner threads, int qubits, int turns, BenchTable table) {
    QueryEngine.Tools tools =
        new QueryEngine.Tools(new ExactSimulator(), Strategy.CONTRACT, Policy.standard());
    QueryEngine onSpark = new QueryEngine(tools, spark);
    QueryEngine onThreads = new QueryEngine(tools, threads);
    Layout halves = Layout.contiguous(2, qubits);
    Partitioner planner = Partitioner.of(c -> CutPlan.of(c, halves));
    List<Query> queries = IntStream.range(0, WINDOW).mapToObj(i -> query(qubits, i)).toList();
    long[][] nanos = new long[5][turns];
    for (int turn = 0; turn < turns; turn++) {
      List<QueryRun> ready = new ArrayList<>();
      List<QueryRun.Answer> answers = new ArrayList<>();
      nanos[0][turn] =
          clock(() -> queries.forEach(q -> ready.add(onSpark.prepare(ready.size(), q, planner))));
      nanos[1][turn] = clock(() -> answers.addAll(onSpark.run(again(ready))));
      nanos[2][turn] = inside(answers) / spark.slots();
      nanos[3][turn] = clock(() -> onThreads.run(again(ready)));
      List<QueryRun> few = ready.subList(0, ALONE);
      nanos[4][turn] = clock(() -> again(few).forEach(run -> onSpark.run(List.of(run))));
    }
    double batch = micros(nanos[1], WINDOW);
    double kernels = micros(nanos[2], WINDOW);
    double bare = micros(nanos[3], WINDOW);
    double alone = micros(nanos[4], ALONE);
    String slots = "kernels and contraction, over %d slots".formatted(spark.slots());
    table
        .add("%d qubits in 2 fragments, %d queries a job".formatted(qubits, WINDOW))
        .add("planning and generating, one core", micros(nanos[0], WINDOW), "us per query")
        .add(slots, kernels, "us per query")
        .add("batch on bare threads", bare, "us per query")
        .add("batch on Spark", batch, "us per query")
        .add("a Spark job for each query", alone, "us per query")
        .add("batch on Spark over kernels", batch / kernels, "x")
        .add("batch on Spark over threads", batch / bare, "x")
        .add("a job each over batch", alone / batch, "x");
  }

  private static List<QueryRun> again(List<QueryRun> ready) {
    return ready.stream().map(QueryRun::again).toList();
  }

  /** Nanoseconds in kernels and contractions, summed over tasks. */
  private static long inside(List<QueryRun.Answer> answers) {
    return answers.stream()
        .map(answer -> answer.report().inside())
        .mapToLong((QueryRow.Inside in) -> in.kernelNs() + in.contractNs())
        .sum();
  }

  private static long clock(Runnable body) {
    long start = System.nanoTime();
    body.run();
    return System.nanoTime() - start;
  }

  /** Median of the second half of the turns. */
  private static double micros(long[] nanos, int queries) {
    LongStream warm = LongStream.of(nanos).skip(nanos.length / 2);
    return BenchTable.median(warm.asDoubleStream()) / 1e3 / queries;
  }

  /** A circuit with angles of its own. */
  private static Query query(int qubits, int number) {
    Circuit circuit = Layers.LINE.circuit(qubits, (layer, q) -> Math.sin(number + 2 * q + layer));
    Bindings none = Bindings.single(new double[0], new double[0]);
    return new Query(circuit, List.of(Observable.meanZ(qubits)), none, Query.Label.of("bench"));
  }
}
