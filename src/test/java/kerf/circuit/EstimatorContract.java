package kerf.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kerf.RandomCircuits;
import kerf.Reference;
import org.junit.jupiter.api.Test;

/** What every estimator promises: the reference's values, for any batch and any observables. */
public abstract class EstimatorContract {
  private static final double TOLERANCE = 1e-9;

  /** The estimator under test; may cut circuits of four qubits however it likes. */
  protected abstract Estimator estimator();

  @Test
  void returnsTheReferencesValuesForAProductBatch() {
    for (long seed = 1; seed <= 6; seed++) {
      RandomCircuits random = new RandomCircuits(seed);
      Circuit circuit = random.circuit(4, RandomCircuits.Graph.CHAIN, 3, seed % 2 == 0);
      List<Observable> observables =
          List.of(
              Observable.parity(4),
              Observable.meanZ(4),
              random.observable(4, 3, "IXYZ"),
              random.observable(4, 3, "IXYZ"));
      compare("seed " + seed, Query.of(circuit, observables, random.gradient(3)));
    }
  }

  @Test
  void returnsTheReferencesValuesForPairs() {
    RandomCircuits random = new RandomCircuits(77);
    Circuit circuit = random.circuit(4, RandomCircuits.Graph.CHAIN, 4, false);
    double[][] features = random.rows(3, RandomCircuits.FEATURES);
    double[][] weights = random.rows(2, RandomCircuits.WEIGHTS);
    Bindings bindings =
        Bindings.pairs(
            features, weights, new int[] {2, 0, 0, 1, 2, 2}, new int[] {1, 0, 1, 1, 1, 0});
    compare("pairs", Query.of(circuit, List.of(Observable.parity(4)), bindings));
  }

  @Test
  void givesEqualRowsEqualBits() {
    RandomCircuits random = new RandomCircuits(78);
    Circuit circuit = random.circuit(4, RandomCircuits.Graph.CHAIN, 3, false);
    double[] x = random.rows(1, RandomCircuits.FEATURES)[0];
    double[] theta = random.rows(1, RandomCircuits.WEIGHTS)[0];
    Bindings twice = Bindings.product(new double[][] {x, x}, new double[][] {theta});
    Estimates both = estimate(Query.of(circuit, List.of(Observable.parity(4)), twice));
    assertThat(both.value(0, 0)).isEqualTo(both.value(1, 0));
  }

  @Test
  void evaluatesAConstantObservableAndACircuitWithoutParameters() {
    Circuit circuit =
        Circuit.on(4).add(GateKind.H, 0).add(GateKind.CX, 0, 1).add(GateKind.CX, 1, 2).build();
    Bindings none = Bindings.single(new double[0], new double[0]);
    List<Observable> observables =
        List.of(Observable.parse("0.25", 4), Observable.parse("X0*X1*X2 - Z0*Z1", 4));
    Estimates estimates = estimate(Query.of(circuit, observables, none));
    assertThat(estimates.value(0, 0)).isEqualTo(0.25, within(TOLERANCE));
    assertThat(estimates.value(0, 1)).isEqualTo(0, within(TOLERANCE));
    assertThat(estimates.standardError(0, 0)).isZero();
  }

  @Test
  void returnsTheSameBitsTwice() {
    RandomCircuits random = new RandomCircuits(79);
    Circuit circuit = random.circuit(4, RandomCircuits.Graph.CHAIN, 3, false);
    Query query = Query.of(circuit, List.of(Observable.meanZ(4)), random.gradient(4));
    Estimates first = estimate(query);
    Estimates second = estimate(query);
    for (int b = 0; b < first.size(); b++) {
      assertThat(second.value(b, 0)).isEqualTo(first.value(b, 0));
    }
  }

  @Test
  void refusesRowsThatAreTooShort() {
    Circuit circuit = Circuit.on(4).add(GateKind.RY, Angle.weight(3), 0).build();
    Bindings tooShort = Bindings.single(new double[0], new double[2]);
    assertThatThrownBy(() -> Query.of(circuit, List.of(Observable.parity(4)), tooShort))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 weights")
        .hasMessageContaining("row of 2");
  }

  private Estimates estimate(Query query) {
    return estimator().estimate(query);
  }

  private void compare(String what, Query query) {
    Estimates expected = Reference.estimator().estimate(query);
    Estimates actual = estimate(query);
    assertThat(actual.size()).isEqualTo(expected.size());
    for (int b = 0; b < expected.size(); b++) {
      for (int k = 0; k < query.observables().size(); k++) {
        assertThat(actual.value(b, k))
            .as("%s, binding %d, observable %d", what, b, k)
            .isEqualTo(expected.value(b, k), within(TOLERANCE));
        assertThat(actual.standardError(b, k)).isZero();
      }
    }
  }
}
