package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
 * The master test: random circuits × partitions × Pauli sums, cut, run and reconstructed, give the
 * uncut values. A failure prints its seed.
 */
class RoundTripTest {
  private static final int ROUNDS = 60;
  private static final LocalRunner RUNNER = new LocalRunner(2);

  @AfterAll
  static void close() {
    RUNNER.close();
  }

  @ParameterizedTest
  @EnumSource(RandomCircuits.Graph.class)
  void contractingGivesTheUncutValues(RandomCircuits.Graph graph) {
    for (int round = 0; round < ROUNDS; round++) {
      compare(graph, 1000L * graph.ordinal() + round, Strategy.CONTRACT, 5);
    }
  }

  @ParameterizedTest
  @EnumSource(RandomCircuits.Graph.class)
  void theFlatSumGivesTheUncutValues(RandomCircuits.Graph graph) {
    for (int round = 0; round < ROUNDS / 3; round++) {
      compare(graph, 7000 + 1000L * graph.ordinal() + round, Strategy.FLAT, 4);
    }
  }

  private static void compare(
      RandomCircuits.Graph graph, long seed, Strategy strategy, int mostCuts) {
    RandomCircuits random = new RandomCircuits(seed);
    int n = 2 + random.below(5);
    int entanglers = random.below(3 + n);
    boolean real = random.below(2) == 0;
    Circuit circuit = random.circuit(n, graph, entanglers, real);
    Layout layout = Layout.ofLetters(random.partition(n, 1 + random.below(n)), n);
    CutPlan plan = CutPlan.of(circuit, layout);
    if (plan.cuts().size() > mostCuts) {
      return;
    }
    List<Observable> observables =
        List.of(
            Observable.parity(n),
            Observable.meanZ(n),
            random.observable(n, 4, "IXYZ"),
            random.observable(n, 3, "IIIZ"));
    int tasks = 1 + random.below(9);
    Query query = Query.of(circuit, observables, random.gradient(1 + random.below(4)));
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
  }
}
