package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Estimator;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.schedule.LocalRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random circuits of all gates × random layouts, gate and wire cuts mixed, × random Pauli sums,
 * cut, run and reconstructed, give the uncut values. A failure prints its seed.
 */
class AnyCutTest {
  private static final LocalRunner RUNNER = new LocalRunner(2);

  @AfterAll
  static void close() {
    RUNNER.close();
  }

  @ParameterizedTest
  @EnumSource(RandomCircuits.Graph.class)
  void contractingGivesTheUncutValues(RandomCircuits.Graph graph) {
    int done = 0;
    for (int round = 0; round < 150; round++) {
      done += compare(graph, 1000L * graph.ordinal() + round, Strategy.CONTRACT, 8) ? 1 : 0;
    }
    assertThat(done).as("rounds with cuts").isGreaterThan(40);
  }

  @ParameterizedTest
  @EnumSource(RandomCircuits.Graph.class)
  void theFlatSumGivesTheUncutValues(RandomCircuits.Graph graph) {
    int done = 0;
    for (int round = 0; round < 60; round++) {
      done += compare(graph, 7000 + 1000L * graph.ordinal() + round, Strategy.FLAT, 2) ? 1 : 0;
    }
    assertThat(done).as("rounds with cuts").isGreaterThan(10);
  }

  private static boolean compare(
      RandomCircuits.Graph graph, long seed, Strategy strategy, int mostCuts) {
    RandomCircuits random = new RandomCircuits(seed);
    int n = 2 + random.below(4);
    Circuit circuit = random.anyCircuit(n, graph, random.below(2 + n));
    CutPlan plan = CutPlan.of(circuit, layout(random, circuit));
    int bits =
        plan.fragments().stream()
            .mapToInt(
                f ->
                    f.cuts().stream()
                        .mapToInt(c -> plan.cuts().get(c).side(f.id()).branching().bits())
                        .sum())
            .max()
            .orElse(0);
    if (plan.cuts().size() > mostCuts || bits > 8) {
      return false;
    }
    List<Observable> observables =
        List.of(
            Observable.parity(n), random.observable(n, 4, "IXYZ"), random.observable(n, 3, "IIIZ"));
    int tasks = 1 + random.below(5);
    Query query = Query.of(circuit, observables, random.gradient(1 + random.below(2)));
    Estimator estimator = Engines.estimator(c -> plan, RUNNER, strategy, tasks, r -> {});
    Estimates expected = Reference.estimator().estimate(query);
    Estimates actual = estimator.estimate(query);
    for (int b = 0; b < expected.size(); b++) {
      for (int k = 0; k < observables.size(); k++) {
        assertThat(actual.value(b, k))
            .as("seed %d, %s, %s, binding %d, observable %d", seed, graph, plan, b, k)
            .isEqualTo(expected.value(b, k), within(1e-9));
      }
    }
    return !plan.cuts().isEmpty();
  }

  /** Wires split at random places, their segments in random fragments. */
  static Layout layout(RandomCircuits random, Circuit circuit) {
    List<Layout.Segment> segments = new ArrayList<>();
    int fragments = 1 + random.below(3);
    for (int q = 0; q < circuit.qubits(); q++) {
      int from = 0;
      do {
        segments.add(new Layout.Segment(q, from, random.below(fragments)));
        from += 1 + random.below(circuit.gates().size() + 1);
      } while (random.below(3) == 0 && from < circuit.gates().size());
    }
    return new Layout(circuit.qubits(), segments);
  }
}
