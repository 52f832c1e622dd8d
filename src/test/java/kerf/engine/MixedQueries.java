package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kerf.RandomCircuits;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Estimator;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.schedule.LocalRunner;
import kerf.schedule.Runner;

/** Queries of all sorts, each with its own circuit and cuts, and what each gives alone. */
public final class MixedQueries {

  /** A query and where its circuit is cut. */
  public record Item(Query query, Function<Circuit, CutPlan> planner) {}

  private MixedQueries() {}

  /** Small circuits of few gates of all kinds, two to five qubits, one to thirty bindings. */
  public static List<Item> small(long seed, int count) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RandomCircuits random = new RandomCircuits(1000 * seed + i);
      int n = 2 + random.below(4);
      RandomCircuits.Graph[] graphs = RandomCircuits.Graph.values();
      RandomCircuits.Graph graph = graphs[random.below(graphs.length)];
      Circuit circuit =
          i % 2 == 0
              ? random.circuit(n, graph, random.below(4), i % 4 == 0)
              : random.anyCircuit(n, graph, random.below(3));
      List<Observable> observables = new ArrayList<>();
      for (int k = random.below(3); k >= 0; k--) {
        observables.add(random.observable(n, 3, k == 0 ? "IXYZ" : "IIZ"));
      }
      Bindings bindings =
          i % 3 == 0 ? random.pairs(random.below(8)) : random.gradient(1 + random.below(3));
      Query.Label label = new Query.Label("mixed", 3, i);
      String letters = random.partition(n, 1 + random.below(3));
      Query query = new Query(circuit, observables, bindings, label);
      items.add(new Item(query, CutQueries.letters(letters)));
    }
    return items;
  }

  /** A chain of twenty qubits with a gradient's bindings: worth all slots. */
  public static Item large(long seed) {
    RandomCircuits random = new RandomCircuits(seed);
    Circuit circuit = random.circuit(20, RandomCircuits.Graph.CHAIN, 20, false);
    List<Observable> observables = List.of(Observable.parity(20), Observable.meanZ(20));
    Query query = Query.of(circuit, observables, random.gradient(24));
    return new Item(query, CutQueries.letters("A".repeat(10) + "B".repeat(10)));
  }

  /** Each query by itself, on one thread. */
  public static List<Estimates> alone(List<Item> items, Strategy strategy) {
    List<Estimates> all = new ArrayList<>();
    try (LocalRunner runner = new LocalRunner(1)) {
      for (Item item : items) {
        try (Estimator estimator =
            Engines.estimator(item.planner(), runner, strategy, 1, r -> {})) {
          all.add(estimator.estimate(item.query()));
        }
      }
    }
    return all;
  }

  /** All queries in one batch. */
  public static List<QueryRun.Answer> together(List<Item> items, Runner runner, Strategy strategy) {
    QueryEngine engine = Engines.of(runner, strategy);
    List<QueryRun> ready = new ArrayList<>();
    for (Item item : items) {
      ready.add(engine.prepare(100 + ready.size(), item.query(), Partitioner.of(item.planner())));
    }
    return engine.run(ready);
  }

  /** Answers of a batch are those of each query alone, in order and bit by bit. */
  public static void assertSameBits(
      List<Item> items, List<QueryRun.Answer> answers, List<Estimates> alone) {
    assertThat(answers).hasSameSizeAs(items);
    for (int i = 0; i < items.size(); i++) {
      Query query = items.get(i).query();
      assertThat(answers.get(i).estimates().size()).isEqualTo(query.bindings().size());
      CutQueries.assertSameBits("query " + i, query, answers.get(i).estimates(), alone.get(i));
    }
  }
}
