package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.RandomCircuits;
import kerf.Reference;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Gate;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.Layout;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hundred qubits in 25 fragments: no state of them would fit anywhere, their values do. */
class LongChainTest {
  private static final int N = 100;
  private static Query query;
  private static Estimates estimates;

  @BeforeAll
  static void evaluate() {
    Circuit.Builder circuit = Circuit.on(N);
    FeatureMap.ANGLE.append(circuit, N);
    Ansatz.REAL_AMPLITUDES.append(circuit, N, Entanglement.LINEAR, 1);
    List<Observable> observables = new ArrayList<>();
    for (int q = 0; q < N; q++) {
      observables.add(Observable.of(Pauli.of(N, Map.of(q, 'Z'))));
    }
    RandomCircuits random = new RandomCircuits(100);
    Bindings bindings = Bindings.product(random.rows(2, N), random.rows(1, 2 * N));
    query = Query.of(circuit.build(), observables, bindings);
    String letters = Layout.contiguous(25, N).toString();
    estimates = CutQueries.estimate(query, letters, Strategy.CONTRACT, 2);
  }

  /** Z_i sees qubits 0..i+1 alone: the chain's later gates cancel. */
  @Test
  void valuesNearTheStartAreThoseOfTheQubitsInTheirLightCone() {
    for (int i : new int[] {0, 1, 3, 4, 7, 8}) {
      Circuit.Builder cone = Circuit.on(i + 2);
      for (Gate gate : query.circuit().gates()) {
        if (gate.qubits().stream().allMatch(q -> q < i + 2)) {
          cone.add(gate);
        }
      }
      Observable z = Observable.of(Pauli.of(i + 2, Map.of(i, 'Z')));
      for (int s = 0; s < 2; s++) {
        double expected = Reference.expectation(cone.build(), z, features(s), weights());
        assertThat(estimates.value(s, i)).as("Z" + i).isCloseTo(expected, within(1e-12));
      }
    }
  }

  /**
   * With φ_j = x_j + θ_j before the chain and ω_i after it: cos ω_i·Π_{j≤i} cos φ_j − sin ω_i·sin
   * φ_i·sin φ_{i+1}.
   */
  @Test
  void allValuesFollowTheClosedForm() {
    for (int s = 0; s < 2; s++) {
      double product = 1;
      for (int i = 0; i < N; i++) {
        product *= Math.cos(before(s, i));
        double next = i + 1 < N ? Math.sin(before(s, i + 1)) : 1;
        double after = weights()[N + i];
        double expected =
            Math.cos(after) * product - Math.sin(after) * Math.sin(before(s, i)) * next;
        assertThat(estimates.value(s, i)).as("Z" + i).isCloseTo(expected, within(1e-12));
      }
    }
  }

  private static double before(int s, int i) {
    return features(s)[i] + weights()[i];
  }

  private static double[] features(int s) {
    return query.bindings().features(s);
  }

  private static double[] weights() {
    return query.bindings().weights(0);
  }
}
