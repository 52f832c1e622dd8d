package kerf.job.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
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

/**
 * {@code bench batch}: a batch of small queries, each with a circuit of its own, on Spark; against
 * the same queries on bare threads, and against a Spark job for each. All three take turns; figures
 * are medians of wall time per query.
 */
final class BatchBench {
  private static final int WINDOW = 256;

  private final int rounds;
  private final BenchTable table = new BenchTable("batch");

  private BatchBench(RunSettings settings) {
    this.rounds = settings.flag("bench.quick") ? 4 : 25;
  }

  static BenchTable run(RunSettings settings) {
    BatchBench bench = new BatchBench(settings);
    try (RunSession session = RunSession.untraced("bench", settings);
        LocalRunner threads = new LocalRunner(session.runner().slots())) {
      bench.measure(session.runner(), threads, 4);
      bench.measure(session.runner(), threads, 12);
      bench.measure(session.runner(), threads, 20);
    }
    return bench.table;
  }

  private void measure(Runner spark, Runner threads, int qubits) {
    QueryEngine.Tools tools =
        new QueryEngine.Tools(new ExactSimulator(), Strategy.CONTRACT, Policy.standard());
    QueryEngine onSpark = new QueryEngine(tools, spark);
    QueryEngine onThreads = new QueryEngine(tools, threads);
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < WINDOW; i++) {
      queries.add(query(qubits, i));
    }
    Layout halves = Layout.contiguous(2, qubits);
    int turns = 2 * rounds;
    long[][] nanos = new long[4][turns];
    long[] kernels = new long[turns];
    for (int turn = 0; turn < turns; turn++) {
      List<QueryRun> ready = new ArrayList<>();
      nanos[0][turn] =
          clock(
              () -> {
                for (Query q : queries) {
                  ready.add(
                      onSpark.prepare(ready.size(), q, Partitioner.of(c -> CutPlan.of(c, halves))));
                }
                return 0;
              });
      long[] inside = new long[1];
      nanos[1][turn] = clock(() -> inside[0] = run(onSpark, again(ready)));
      kernels[turn] = inside[0] / spark.slots();
      nanos[2][turn] = clock(() -> run(onThreads, again(ready)));
      nanos[3][turn] =
          clock(
              () ->
                  again(ready.subList(0, WINDOW / 16)).stream()
                      .mapToLong(r -> run(onSpark, List.of(r)))
                      .sum());
    }
    report(
        "%d qubits in 2 fragments, %d queries a job".formatted(qubits, WINDOW),
        spark.slots(),
        micros(nanos[0], WINDOW),
        micros(nanos[1], WINDOW),
        micros(kernels, WINDOW),
        micros(nanos[2], WINDOW),
        micros(nanos[3], WINDOW / 16));
  }

  private void report(
      String title,
      int slots,
      double prepare,
      double batch,
      double kernels,
      double threads,
      double alone) {
    table.add(
        title,
        new BenchTable.Figure("planning and generating, one core", prepare, "us per query"),
        new BenchTable.Figure(
            "kernels and contraction, over %d slots".formatted(slots), kernels, "us per query"),
        new BenchTable.Figure("batch on bare threads", threads, "us per query"),
        new BenchTable.Figure("batch on Spark", batch, "us per query"),
        new BenchTable.Figure("a Spark job for each query", alone, "us per query"),
        new BenchTable.Figure("batch on Spark over kernels", batch / kernels, "x"),
        new BenchTable.Figure("batch on Spark over threads", batch / threads, "x"),
        new BenchTable.Figure("a job each over batch", alone / batch, "x"));
  }

  private static List<QueryRun> again(List<QueryRun> ready) {
    return ready.stream().map(QueryRun::again).toList();
  }

  /** Nanoseconds in kernels and contractions, summed over tasks. */
  private static long run(QueryEngine engine, List<QueryRun> ready) {
    return engine.run(ready).stream()
        .mapToLong(a -> a.report().inside().kernelNanos() + a.report().inside().contractNanos())
        .sum();
  }

  private static long clock(LongSupplier body) {
    long start = System.nanoTime();
    body.getAsLong();
    return System.nanoTime() - start;
  }

  /** Median of the second half of the rounds. */
  private static double micros(long[] nanos, int queries) {
    long[] sorted = LongStream.of(nanos).skip(nanos.length / 2).sorted().toArray();
    return sorted[sorted.length / 2] / 1e3 / queries;
  }

  /** Two layers of RY and a line of CX, angles of its own. */
  private static Query query(int qubits, int number) {
    Circuit.Builder circuit = Circuit.on(qubits);
    for (int layer = 0; layer < 2; layer++) {
      for (int q = 0; q < qubits; q++) {
        circuit.add(GateKind.RY, Angle.of(Math.sin(number + 2 * q + layer)), q);
      }
      for (int q = 0; q + 1 < qubits; q++) {
        circuit.add(GateKind.CX, q, q + 1);
      }
    }
    return new Query(
        circuit.build(),
        List.of(Observable.meanZ(qubits)),
        Bindings.single(new double[0], new double[0]),
        Query.Label.of("bench"));
  }
}
