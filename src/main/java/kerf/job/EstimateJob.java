package kerf.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
  private final QueryEngine.Tools tools;
  private final boolean verify;
  private final EstimateView view;
  private int refused;
  private int failed;
  private long asked;

  EstimateJob(RunSession session, QueryEngine.Tools tools, boolean verify, EstimateView view) {
    this.session = session;
    this.tools = tools;
    this.verify = verify;
    this.view = view;
  }

  /** How many queries were refused before they ran, and how many failed. */
  record Count(int refused, int failed) {}

  /** One query of a window: ready to run, or why it cannot be. */
  private record Item(BatchFile.Line line, QueryRun ready, String error) {
    EstimateRequest request() {
      return line.request();
    }
  }

  /** Queries that share a job. */
  private record Window(List<Item> items, QueryEngine.Packed packed) {

    static Window of(QueryEngine engine, List<Item> items) {
      return new Window(items, engine.pack(ready(items).stream().map(Item::ready).toList()));
    }

    static List<Item> ready(List<Item> items) {
      return items.stream().filter(i -> i.ready() != null).toList();
    }
  }

  /**
   * Runs.
   *
   * @param lines gives the next query, null at the end
   * @return what became of the queries
   */
  Count run(Supplier<BatchFile.Line> lines) {
    QueryEngine engine = new QueryEngine(tools, session.runner());
    Window window = window(engine, lines);
    while (!window.items().isEmpty()) {
      CompletableFuture<Window> next = CompletableFuture.supplyAsync(() -> window(engine, lines));
      answer(engine, window);
      window = next.join();
    }
    view.end(session.traces());
    return new Count(refused, failed);
  }

  private Window window(QueryEngine engine, Supplier<BatchFile.Line> lines) {
    List<BatchFile.Line> window = new ArrayList<>();
    while (window.size() < WINDOW) {
      BatchFile.Line line = lines.get();
      if (line == null) {
        break;
      }
      window.add(line);
    }
    long first = asked;
    asked += window.size();
    List<Item> items =
        IntStream.range(0, window.size())
            .parallel()
            .mapToObj(i -> item(engine, window.get(i), first + i))
            .toList();
    return Window.of(engine, items);
  }

  private static Item item(QueryEngine engine, BatchFile.Line line, long number) {
    if (line.error() != null) {
      return new Item(line, null, line.error());
    }
    EstimateRequest request = line.request();
    try {
      QueryRun ready = engine.prepare(number, request.query(), request.cuts());
      return new Item(line, ready, null);
    } catch (IllegalArgumentException e) {
      return new Item(line, null, "%s: %s".formatted(line.where(), e.getMessage()));
    }
  }

  private void answer(QueryEngine engine, Window window) {
    List<Item> ready = Window.ready(window.items());
    List<Object> answers = answers(engine, ready, window.packed());
    double[][] uncut = verify ? uncut(ready) : new double[ready.size()][];
    int next = 0;
    for (Item item : window.items()) {
      if (item.ready() == null) {
        refused++;
        view.failure(item.line().id(), item.error());
      } else if (answers.get(next) instanceof QueryRun.Answer answer) {
        session.add(answer.report());
        view.answer(item.request(), answer, verify, uncut[next++]);
      } else {
        failed++;
        view.failure(item.line().id(), (String) answers.get(next++));
      }
    }
    view.flush();
  }

  /** An answer or an error for each query: those that bring their job down are found one by one. */
  private static List<Object> answers(
      QueryEngine engine, List<Item> items, QueryEngine.Packed packed) {
    try {
      return List.copyOf(engine.run(packed));
    } catch (IllegalStateException | OutOfMemoryError e) {
      if (items.size() == 1) {
        String why = e instanceof OutOfMemoryError ? Main.OUT_OF_MEMORY : e.getMessage();
        return List.of("%s: %s".formatted(items.get(0).line().where(), why));
      }
    }
    List<Object> answers = new ArrayList<>();
    for (Item item : items) {
      QueryEngine.Packed alone = engine.pack(List.of(item.ready().again()));
      answers.addAll(answers(engine, List.of(item), alone));
    }
    return answers;
  }

  /** Uncut values of each query's observables, null where they do not fit in memory. */
  private double[][] uncut(List<Item> items) {
    double[][] all = new double[items.size()][];
    IntStream.range(0, all.length).parallel().forEach(i -> all[i] = uncut(items.get(i).request()));
    return all;
  }

  private static double[] uncut(EstimateRequest request) {
    // Two arrays of doubles, and room for what else is held.
    double bytes = 16 * Math.pow(2, request.circuit().qubits());
    if (request.circuit().qubits() > 28 || bytes > Runtime.getRuntime().maxMemory() / 4.0) {
      return null;
    }
    Estimates exact = ExactEstimator.oneByOne().estimate(request.query());
    double[] values = new double[request.observables().size()];
    Arrays.setAll(values, k -> exact.value(0, k));
    return values;
  }
}
