package kerf.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the gate table acts as its matrix, whatever instruction it becomes. */
class GatesTest {
  private static final int QUBITS = 3;

  @ParameterizedTest
  @EnumSource
  void aGateByItself(GateKind kind) {
    for (int seed = 0; seed < 6; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      requireSame(mixed().add(gate(random, kind)), random);
    }
  }

  /** Runs of one-qubit gates are one instruction. */
  @ParameterizedTest
  @EnumSource
  void aGateAmongItsLike(GateKind kind) {
    RandomCircuits random = new RandomCircuits(kind.ordinal());
    Circuit.Builder circuit = mixed();
    for (GateKind other : GateKind.values()) {
      circuit.add(gate(random, other)).add(gate(random, kind));
    }
    requireSame(circuit, random);
  }

  private static Circuit.Builder mixed() {
    Circuit.Builder circuit = Circuit.on(QUBITS);
    for (int q = 0; q < QUBITS; q++) {
      circuit.add(GateKind.H, q).add(GateKind.T, q).add(GateKind.SX, q);
    }
    return circuit.add(GateKind.CX, 0, 1).add(GateKind.CX, 1, 2);
  }

  private static Gate gate(RandomCircuits random, GateKind kind) {
    int a = random.below(QUBITS);
    int b = (a + 1 + random.below(QUBITS - 1)) % QUBITS;
    return kind.qubits() == 1 ? random.gate(kind, a) : random.gate(kind, a, b);
  }

  private static void requireSame(Circuit.Builder circuit, RandomCircuits random) {
    List<Observable> observables =
        List.of(
            random.observable(QUBITS, 3, "IXYZ"),
            Observable.parse("X0*Y1 + Z1*X2 - Y0*Z2", QUBITS));
    Bindings bindings =
        Bindings.product(
            random.rows(2, RandomCircuits.FEATURES), random.rows(2, RandomCircuits.WEIGHTS));
    Query query = Query.of(circuit.build(), observables, bindings);
    Estimates expected = Reference.estimator().estimate(query);
    for (ExactEstimator estimator :
        List.of(new ExactEstimator(BranchKernel.MAX_LANE_BITS), new ExactEstimator())) {
      Estimates actual = estimator.estimate(query);
      for (int b = 0; b < expected.size(); b++) {
        for (int o = 0; o < observables.size(); o++) {
          assertThat(actual.value(b, o)).isCloseTo(expected.value(b, o), within(1e-11));
        }
      }
    }
  }
}
