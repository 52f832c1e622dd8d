package kerf.job;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.circuit.Estimates;
import kerf.engine.QueryEngine;
import kerf.engine.QueryRun;
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
  private long asked;

  EstimateJob(RunSession session, QueryEngine.Tools tools, boolean verify, EstimateView view) {
    this.session = session;
    this.engine = new QueryEngine(tools, session.runner());
    this.verify = verify;
    this.view = view;
  }

  /** How many queries were refused before they ran, and how many failed. */
  record Count(int refused, int failed) {}

  /** One query of a window: ready to run, or why it cannot be. */
  private record Item(BatchFile.Line line, QueryRun run, String error) {}

  /** Queries that share a job, and those among them that were refused. */
  private record Window(List<Item> items, List<Item> ready, QueryEngine.Packed packed) {}

  /** What became of a query: its answer and what verifies it, or why there is none. */
  private record Outcome(QueryRun.Answer answer, double[] uncut, String error) {
    private static Outcome failed(String error) {
      return new Outcome(null, null, error);
    }
  }

  /**
   * Runs.
   *
   * @param lines gives the next query, null at the end
   * @return what became of the queries
   */
  Count run(Supplier<BatchFile.Line> lines) {
    Window window = window(lines);
    while (!window.items().isEmpty()) {
      CompletableFuture<Window> next = CompletableFuture.supplyAsync(() -> window(lines));
      answer(window);
      window = next.join();
    }
    view.end(session.traces(), asked - refused - failed);
    return new Count(refused, failed);
  }

  private Window window(Supplier<BatchFile.Line> lines) {
    List<BatchFile.Line> window =
        Stream.generate(lines).takeWhile(Objects::nonNull).limit(WINDOW).toList();
    long first = asked;
    asked += window.size();
    List<Item> items =
        IntStream.range(0, window.size())
            .parallel()
            .mapToObj(i -> item(window.get(i), first + i))
            .toList();
    List<Item> ready = items.stream().filter(item -> item.run() != null).toList();
    return new Window(items, ready, engine.pack(ready.stream().map(Item::run).toList()));
  }

  private Item item(BatchFile.Line line, long number) {
    if (line.error() != null) {
      return new Item(line, null, line.error());
    }
    EstimateRequest request = line.request();
    try {
      return new Item(line, engine.prepare(number, request.query(), request.cuts()), null);
    } catch (IllegalArgumentException e) {
      return new Item(line, null, "%s: %s".formatted(line.where(), e.getMessage()));
    }
  }

  private void answer(Window window) {
    Iterator<Outcome> outcomes = outcomes(window.ready(), window.packed()).iterator();
    for (Item item : window.items()) {
      boolean ran = item.run() != null;
      Outcome outcome = ran ? outcomes.next() : Outcome.failed(item.error());
      if (outcome.answer() != null) {
        session.add(outcome.answer().report());
        view.answer(item.line().request(), outcome.answer(), verify, outcome.uncut());
      } else {
        view.failure(item.line().id(), outcome.error());
        failed += ran ? 1 : 0;
        refused += ran ? 0 : 1;
      }
    }
    view.out().flush();
  }

  /** What became of each query: those that bring their job down are found one by one. */
  private List<Outcome> outcomes(List<Item> items, QueryEngine.Packed packed) {
    try {
      List<QueryRun.Answer> answers = engine.run(packed);
      return IntStream.range(0, items.size())
          .parallel()
          .mapToObj(i -> new Outcome(answers.get(i), uncut(items.get(i).line().request()), null))
          .toList();
    } catch (IllegalStateException | OutOfMemoryError e) {
      if (items.size() == 1) {
        String why = e instanceof OutOfMemoryError ? Main.OUT_OF_MEMORY : e.getMessage();
        return List.of(Outcome.failed(items.get(0).line().where() + ": " + why));
      }
    }
    return items.stream()
        .map(item -> outcomes(List.of(item), engine.pack(List.of(item.run().again()))).get(0))
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
    Estimates exact = new ExactEstimator().estimate(request.query());
    return IntStream.range(0, request.observables().size())
        .mapToDouble(k -> exact.value(0, k))
        .toArray();
  }
}
