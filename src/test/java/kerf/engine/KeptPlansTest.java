package kerf.engine;

import java.util.ArrayList;
import java.util.List;
import kerf.RandomCircuits;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimator;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.schedule.LocalRunner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an estimator keeps from one query does not change the answer to the next. */
class KeptPlansTest {
  private static final List<Observable> PARITY = List.of(Observable.parity(3));

  /** Weight 0 is a fragment's, weight 1 the cut's alone, weight 2 the other fragment's. */
  private static final Circuit CIRCUIT =
      Circuit.on(3)
          .add(GateKind.RY, Angle.weight(0), 0)
          .add(GateKind.RX, Angle.feature(0), 1)
          .add(GateKind.H, 2)
          .add(GateKind.CX, 0, 1)
          .add(GateKind.RZZ, Angle.weight(1), 1, 2)
          .add(GateKind.RX, Angle.weight(2), 2)
          .add(GateKind.RX, Angle.of(.4), 1)
          .build();

  /** As many rows, which differ in one weight or another, or in none. */
  @ParameterizedTest
  @EnumSource
  void rowsThatDifferElsewhere(Strategy strategy) {
    double[][][] rows = {
      {{.1, .5, .9}, {.1, .5, .9}, {.1, .5, .9}},
      {{.1, .5, .9}, {.1, .7, .9}, {.1, -.2, .9}},
      {{.1, .5, .9}, {.1, .7, .9}, {.1, .7, .9}},
      {{.1, .5, .9}, {.1, .5, .2}, {.3, .5, .9}},
      {{.1, .5, .9}, {.4, .5, .9}, {.3, .5, .9}},
      {{.1, .5, .9}, {.4, .6, .9}, {.3, .5, 1.9}},
      {{.1, .5, .9}, {.1, .7, .9}, {.1, -.2, .9}}
    };
    List<Query> queries = new ArrayList<>();
    for (double[][] weights : rows) {
      queries.add(Query.of(CIRCUIT, PARITY, Bindings.product(new double[][] {{.3}}, weights)));
    }
    assertSameAsAlone(queries, "AAB", strategy);
  }

  @ParameterizedTest
  @EnumSource
  void circuitsAndObservablesThatTakeTurns(Strategy strategy) {
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      RandomCircuits random = new RandomCircuits(i % 11);
      Circuit circuit = random.circuit(3, RandomCircuits.Graph.RING, 2, false);
      Observable observable = random.observable(3, 2, i % 2 == 0 ? "XYZ" : "IZ");
      queries.add(Query.of(circuit, List.of(observable), random.gradient(1 + i % 3)));
    }
    assertSameAsAlone(queries, "ABB", strategy);
  }

  private static void assertSameAsAlone(List<Query> queries, String letters, Strategy strategy) {
    try (LocalRunner runner = new LocalRunner(1);
        Estimator kept =
            Engines.estimator(CutQueries.letters(letters), runner, strategy, 1, r -> {})) {
      for (int i = 0; i < queries.size(); i++) {
        CutQueries.assertSameBits(
            "query " + i,
            queries.get(i),
            kept.estimate(queries.get(i)),
            CutQueries.estimate(queries.get(i), letters, strategy, 1));
      }
    }
  }
}
