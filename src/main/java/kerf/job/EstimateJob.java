package kerf.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.circuit.Estimates;
import kerf.circuit.Query;
import kerf.engine.QueryEngine;
import kerf.engine.QueryRun;
import kerf.job.cli.Forecast;
import kerf.job.cli.Numbers;
import kerf.session.RunSession;
import kerf.sim.ExactEstimator;

/**
 * Estimates expectation values on Spark: queries in windows, each window one job. While a window
 * runs, the next one is read, planned and generated.
 */
final class EstimateJob {
  /** Queries in a window: enough for a job's launch not to count, few enough to hold. */
  private static final int WINDOW = 256;

  private final RunSession session;
  private final QueryEngine engine;
  private final boolean verify;
  private final EstimateView view;
  private int refused;
  private int failed;
  private long answered;
  private long asked;

  EstimateJob(RunSession session, QueryEngine.Tools tools, boolean verify, EstimateView view) {
    this.session = session;
    this.engine = new QueryEngine(tools, session.runner());
    this.verify = verify;
    this.view = view;
  }

  /** How many queries were refused before they ran, and how many failed. */
  record Count(int refused, int failed) {}

  /** Lines that are one query, a binding each: ready to run, or why it cannot be. */
  private record Item(List<BatchFile.Line> lines, long number, QueryRun run, String error) {}

  /** Lines whose queries share a job, and those among them that were refused. */
  private record Window(
      List<BatchFile.Line> lines, List<Item> items, List<Item> ready, QueryEngine.Packed packed) {}

  /** What became of a query: its answer and what verifies it, or why there is none. */
  private record Outcome(QueryRun.Answer answer, double[] uncut, String error) {
    private static Outcome failed(String error) {
      return new Outcome(null, null, error);
    }

    /** A value that is not finite is no answer. */
    private static Outcome of(QueryRun.Answer answer, double[] uncut, BatchFile.Line line) {
      return answer.estimates().isFinite()
          ? new Outcome(answer, uncut, null)
          : failed(
              line.where()
                  + ": a value is not finite: its sums are beyond a double; take smaller"
                  + " coefficients, or a plan with fewer cuts");
    }
  }

  /**
   * Runs.
   *
   * @param lines gives the next queries, at most so many, none at the end
   * @return what became of the queries
   */
  Count run(IntFunction<List<BatchFile.Line>> lines) {
    Window window = window(lines);
    while (!window.lines().isEmpty()) {
      CompletableFuture<Window> next = CompletableFuture.supplyAsync(() -> window(lines));
      answer(window);
      window = next.join();
    }
    view.end(session.traces(), answered);
    return new Count(refused, failed);
  }

  private Window window(IntFunction<List<BatchFile.Line>> lines) {
    List<BatchFile.Line> window = lines.apply(WINDOW);
    Map<Object, List<BatchFile.Line>> alike = new LinkedHashMap<>();
    for (BatchFile.Line line : window) {
      boolean alone = line.request() == null || line.request().shared() == null;
      Object key = alone ? new Object() : line.request().shared();
      alike.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
    }
    List<List<BatchFile.Line>> queries = List.copyOf(alike.values());
    // A number for each line, so that one that must be asked alone has its own.
    long[] numbers = new long[queries.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = asked;
      asked += queries.get(i).size();
    }
    List<Item> items =
        IntStream.range(0, queries.size())
            .parallel()
            .mapToObj(i -> item(queries.get(i), numbers[i]))
            .flatMap(item -> item.run() == null ? lineByLine(item).stream() : Stream.of(item))
            .toList();
    List<Item> ready = items.stream().filter(item -> item.run() != null).toList();
    QueryEngine.Packed packed = engine.pack(ready.stream().map(Item::run).toList());
    return new Window(window, items, ready, packed);
  }

  private Item item(List<BatchFile.Line> lines, long number) {
    BatchFile.Line first = lines.get(0);
    if (first.error() != null) {
      return new Item(lines, number, null, first.error());
    }
    try {
      Query query = EstimateRequest.query(lines.stream().map(BatchFile.Line::request).toList());
      QueryRun run = engine.prepare(number, query, first.request().cuts());
      return new Item(lines, number, run, null);
    } catch (RuntimeException e) {
      // Whatever it is, it is this line's.
      return new Item(
          lines, number, null, Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
  }

  private static double seconds(QueryRun run) {
    return Forecast.seconds(run.plan(), run.query().observables(), run.query().bindings().size());
  }

  private void answer(Window window) {
    Map<BatchFile.Line, Outcome> outcomes = new IdentityHashMap<>();
    for (Item item : window.items()) {
      for (BatchFile.Line line : item.lines()) {
        String where = line.error() == null ? line.where() + ": " : "";
        outcomes.put(line, Outcome.failed(where + item.error()));
      }
    }
    List<QueryRun> runs = window.ready().stream().map(Item::run).toList();
    double seconds = runs.stream().mapToDouble(EstimateJob::seconds).sum();
    Forecast.tell(Numbers.counted(runs.size(), "circuit"), seconds);
    outcomes(window.ready(), window.packed(), outcomes);
    Set<BatchFile.Line> ran = Collections.newSetFromMap(new IdentityHashMap<>());
    window.ready().forEach(item -> ran.addAll(item.lines()));
    for (BatchFile.Line line : window.lines()) {
      Outcome outcome = outcomes.get(line);
      if (outcome.answer() != null) {
        answered++;
        view.answer(line.request(), outcome.answer(), verify, outcome.uncut());
      } else {
        view.failure(line.id(), outcome.error());
        failed += ran.contains(line) ? 1 : 0;
        refused += ran.contains(line) ? 0 : 1;
      }
    }
    view.out().flush();
  }

  /** What becomes of each line: queries that bring their job down are found one by one. */
  private void outcomes(
      List<Item> items, QueryEngine.Packed packed, Map<BatchFile.Line, Outcome> outcomes) {
    List<QueryRun.Answer> answers;
    try {
      answers = engine.run(packed);
    } catch (IllegalStateException | OutOfMemoryError e) {
      String why = e instanceof OutOfMemoryError ? QueryEngine.OUT_OF_MEMORY : e.getMessage();
      boolean alone = items.size() == 1 && items.get(0).lines().size() == 1;
      if (alone) {
        BatchFile.Line line = items.get(0).lines().get(0);
        outcomes.put(line, Outcome.failed(line.where() + ": " + why));
        return;
      }
      for (Item item : items.size() > 1 ? items : lineByLine(items.get(0))) {
        if (item.run() == null) {
          BatchFile.Line line = item.lines().get(0);
          outcomes.put(line, Outcome.failed(line.where() + ": " + item.error()));
        } else {
          outcomes(List.of(item), engine.pack(List.of(item.run().again())), outcomes);
        }
      }
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      QueryRun.Answer answer = answers.get(i);
      List<BatchFile.Line> lines = items.get(i).lines();
      session.add(answer.report());
      List<Outcome> each =
          IntStream.range(0, lines.size())
              .parallel()
              .mapToObj(b -> Outcome.of(answer.of(b), uncut(lines.get(b).request()), lines.get(b)))
              .toList();
      IntStream.range(0, lines.size()).forEach(b -> outcomes.put(lines.get(b), each.get(b)));
    }
  }

  /** The lines of a query as queries of their own: what all cannot, each may. */
  private List<Item> lineByLine(Item item) {
    return item.lines().size() == 1
        ? List.of(item)
        : IntStream.range(0, item.lines().size())
            .mapToObj(i -> item(List.of(item.lines().get(i)), item.number() + i))
            .toList();
  }

  /** Uncut values of a query's observables, null where they do not fit in memory. */
  private double[] uncut(EstimateRequest request) {
    // Two arrays of doubles, and room for what else is held.
    double bytes = 16 * Math.pow(2, request.circuit().qubits());
    if (!verify
        || request.circuit().qubits() > 28
        || bytes > Runtime.getRuntime().maxMemory() / 4.0) {
      return null;
    }
    Query alone = EstimateRequest.query(List.of(request));
    Estimates exact = new ExactEstimator().estimate(alone);
    return IntStream.range(0, request.observables().size())
        .mapToDouble(k -> exact.value(0, k))
        .toArray();
  }
}
