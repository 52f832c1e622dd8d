package kerf.job;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kerf.circuit.Estimates;
import kerf.contract.Strategy;
import kerf.reconstruct.BatchEstimator;
import kerf.sim.ExactEstimator;
import kerf.spark.SparkRunner;
import kerf.trace.RunRow;
import kerf.trace.TraceSink;
import org.apache.spark.SparkContext;

/**
 * Estimates expectation values on Spark: queries in windows, each window one job. While a window
 * runs, the next one is read, planned and generated.
 */
final class EstimateJob {
  /** Queries in a window: enough for a job's launch not to count, few enough to hold. */
  private static final int WINDOW = 256;

  private final Settings settings;
  private final boolean verify;
  private final EstimateView view;
  private final String runId = Sessions.runId("estimate");
  private boolean failed;

  EstimateJob(Settings settings, boolean verify, boolean json, PrintWriter out) {
    this.settings = settings;
    this.verify = verify;
    this.view = new EstimateView(runId, json, out);
  }

  /** One query of a window: ready to run, or why it cannot be. */
  private record Item(String id, Ask ask, BatchEstimator.Ready ready, String error) {}

  /**
   * Runs.
   *
   * @param lines gives the next query, null at the end
   * @param run the row of the run's trace, once Spark has started
   * @return false when a query failed
   */
  boolean run(
      Supplier<BatchFile.Line> lines, java.util.function.Function<SparkContext, RunRow> run) {
    SparkContext spark = Sessions.open("estimate");
    try (TraceSink sink =
        TraceSink.open(
            settings.text("out") + "/traces",
            spark.hadoopConfiguration(),
            runId,
            settings.count("trace.flush-rows", 1),
            Duration.ofSeconds(settings.count("trace.flush-seconds", 1)))) {
      sink.add(run.apply(spark));
      sink.flushSoon();
      try (SparkRunner runner = new SparkRunner(spark, runId, sink::add)) {
        BatchEstimator estimator =
            new BatchEstimator(runner, Strategy.of(settings.text("reconstruct.strategy")));
        List<Item> window = window(estimator, lines);
        while (!window.isEmpty()) {
          CompletableFuture<List<Item>> next =
              CompletableFuture.supplyAsync(() -> window(estimator, lines));
          answer(estimator, window, sink);
          window = next.join();
        }
        view.end(settings.text("out") + "/traces");
      } finally {
        sink.flushSoon();
        spark.stop();
      }
    } finally {
      spark.stop();
    }
    return !failed;
  }

  private List<Item> window(BatchEstimator estimator, Supplier<BatchFile.Line> lines) {
    List<Item> window = new ArrayList<>();
    while (window.size() < WINDOW) {
      BatchFile.Line line = lines.get();
      if (line == null) {
        break;
      }
      if (line.error() != null) {
        window.add(new Item(line.id(), null, null, line.error()));
        continue;
      }
      try {
        Ask ask = line.ask();
        BatchEstimator.Ready ready = estimator.prepare(ask.query(), ask.cuts()::plan);
        window.add(new Item(line.id(), ask, ready, null));
      } catch (IllegalArgumentException e) {
        String message = "%s: %s".formatted(line.ask().name(), e.getMessage());
        window.add(new Item(line.id(), line.ask(), null, message));
      }
    }
    return window;
  }

  private void answer(BatchEstimator estimator, List<Item> window, TraceSink sink) {
    List<Item> ready = window.stream().filter(i -> i.ready() != null).toList();
    List<BatchEstimator.Answer> answers = estimator.run(ready.stream().map(Item::ready).toList());
    double[][] uncut = verify ? uncut(ready) : new double[ready.size()][];
    int next = 0;
    for (Item item : window) {
      if (item.ready() == null) {
        failed = true;
        view.failure(item.id(), item.error());
        continue;
      }
      BatchEstimator.Answer answer = answers.get(next);
      sink.add(Rows.query(answer.report()));
      view.answer(item.ask(), answer, verify, uncut[next++]);
    }
    view.flush();
  }

  /** Uncut values of each query's observables, null where they do not fit in memory. */
  private double[][] uncut(List<Item> items) {
    double[][] all = new double[items.size()][];
    java.util.stream.IntStream range = java.util.stream.IntStream.range(0, all.length);
    range.parallel().forEach(i -> all[i] = uncut(items.get(i).ask()));
    return all;
  }

  private static double[] uncut(Ask ask) {
    // Two arrays of doubles, and room for what else is held.
    double bytes = 16 * Math.pow(2, ask.circuit().qubits());
    if (ask.circuit().qubits() > 28 || bytes > Runtime.getRuntime().maxMemory() / 4.0) {
      return null;
    }
    Estimates exact = ExactEstimator.oneByOne().estimate(ask.query());
    double[] values = new double[ask.observables().size()];
    Arrays.setAll(values, k -> exact.value(0, k));
    return values;
  }
}
