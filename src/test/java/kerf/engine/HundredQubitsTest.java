package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.MatrixProduct;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.schedule.LocalRunner;
import org.junit.jupiter.api.Test;

/** A circuit no state vector holds has the values of an independent matrix product state. */
class HundredQubitsTest {

  @Test
  void theIndependentStateIsTheReferences() {
    Circuit circuit = qnn(6, 2);
    for (String label : List.of("ZIIIII", "IZIZII", "ZZZZZZ", "IIIIII", "IIIIIZ")) {
      Pauli pauli = Pauli.ofLabel(label);
      double expected =
          Reference.expectation(circuit, Observable.of(pauli), new double[0], new double[0]);
      assertThat(MatrixProduct.of(circuit).expectation(pauli)).isCloseTo(expected, within(1e-14));
    }
  }

  @Test
  void localObservablesOfAHundredQubitsThroughFortyEightCuts() {
    Circuit circuit = qnn(100, 2);
    MatrixProduct state = MatrixProduct.of(circuit);
    List<Observable> observables = new ArrayList<>();
    RandomCircuits random = new RandomCircuits(5);
    for (int q = 0; q < 100; q++) {
      observables.add(Observable.of(Pauli.of(100, Map.of(q, 'Z'))));
    }
    for (int i = 0; i < 40; i++) {
      int a = random.below(100);
      int b = (a + 1 + random.below(99)) % 100;
      observables.add(Observable.of(Pauli.of(100, Map.of(a, 'Z', b, 'Z'))));
    }
    observables.add(Observable.meanZ(100));
    Bindings none = Bindings.single(new double[0], new double[0]);
    CutPlan[] plan = new CutPlan[1];
    try (LocalRunner runner = new LocalRunner(2)) {
      Estimates actual =
          Engines.estimator(
                  c -> plan[0] = CutPlan.of(c, Layout.contiguous(25, 100)),
                  runner,
                  Strategy.CONTRACT,
                  0,
                  report -> {})
              .estimate(Query.of(circuit, observables, none));
      assertThat(plan[0].cuts()).hasSize(48);
      for (int k = 0; k < observables.size(); k++) {
        double expected = 0;
        for (Observable.Term term : observables.get(k).terms()) {
          expected += term.coefficient() * state.expectation(term.pauli());
        }
        assertThat(actual.value(0, k))
            .as("%s", observables.get(k))
            .isCloseTo(expected, within(1e-9));
      }
    }
  }

  /** Angle encoding and real amplitudes, as the golden circuits. */
  private static Circuit qnn(int n, int reps) {
    Circuit.Builder circuit = Circuit.on(n);
    for (int q = 0; q < n; q++) {
      circuit.add(GateKind.RY, Angle.of(0.3 + 0.2 * q + Math.sin(q + 1)), q);
    }
    for (int r = 1; r <= reps; r++) {
      for (int q = 0; q + 1 < n; q++) {
        circuit.add(GateKind.CX, q, q + 1);
      }
      for (int q = 0; q < n; q++) {
        circuit.add(GateKind.RY, Angle.of(Math.sin(r * n + q + 1)), q);
      }
    }
    return circuit.build();
  }
}
