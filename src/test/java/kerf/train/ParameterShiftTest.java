package kerf.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import kerf.Reference;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.model.Ansatz;
import kerf.model.Entanglement;
import kerf.model.FeatureMap;
import kerf.model.Qnn;
import kerf.model.Readout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Parameter-shift gradients are the derivatives, whatever the angles depend on. */
class ParameterShiftTest {
  private static final Angle X0 = Angle.feature(0);
  private static final Angle X1 = Angle.feature(1);
  private static final Angle W0 = Angle.weight(0);
  private static final Angle W1 = Angle.weight(1);

  @ParameterizedTest
  @CsvSource({"ANGLE, PARITY", "ANGLE, MEAN_Z", "ZZ, PARITY", "ZZ, MEAN_Z"})
  void modelsHaveExactGradients(FeatureMap map, Readout readout) {
    Qnn qnn = new Qnn(3, map, Ansatz.REAL_AMPLITUDES, Entanglement.LINEAR, 2, readout);
    requireExact(qnn.circuit(), qnn.observable());
  }

  @ParameterizedTest
  @EnumSource
  void everyGateWithAnAngleHasAnExactGradient(GateKind kind) {
    if (kind.angles() == 0 || kind == GateKind.UNITARY1 || kind == GateKind.UNITARY2) {
      return;
    }
    List<Integer> on = kind.qubits() == 1 ? List.of(0) : List.of(0, 1);
    List<Angle> angles = List.of(W0, W1, W0.times(0.5), W1.plus(W0)).subList(0, kind.angles());
    Circuit.Builder circuit = mixed().add(new Gate(kind, on, angles)).add(GateKind.H, 0);
    circuit.add(GateKind.RY, W1, 0);
    if (kind.hasTwoTermShift()) {
      requireExact(circuit.build(), Observable.parse("ZZ + X0 + Y1", 2));
    } else {
      assertThatThrownBy(() -> ParameterShift.of(circuit.build()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(kind.text())
          .hasMessageContaining("two-term shift rule");
    }
  }

  @Test
  void aWeightInSeveralGatesAddsUp() {
    requireExact(
        mixed().add(GateKind.RX, W0, 0).add(GateKind.RY, W0, 1).add(GateKind.RZZ, W0, 0, 1).build(),
        Observable.parse("XX + Z0 - 0.3*Y1", 2));
  }

  @Test
  void scaledAndSummedWeightsFollowTheChainRule() {
    requireExact(
        mixed()
            .add(GateKind.RX, W0.times(-2.5), 0)
            .add(GateKind.RY, W1.times(0.3).plus(W0).plus(Angle.of(0.4)), 1)
            .add(GateKind.P, W1.from(Math.PI), 0)
            .build(),
        Observable.parse("ZX + Y0", 2));
  }

  @Test
  void productsWithFeaturesAndWeightsFollowTheChainRuleForEverySample() {
    requireExact(
        mixed()
            .add(GateKind.RY, W0.times(X0), 0)
            .add(GateKind.RX, W0.times(W1).plus(X1), 1)
            .add(GateKind.RZZ, W1.times(W1).times(X0.from(Math.PI)), 0, 1)
            .add(GateKind.RY, Angle.weight(2), 1)
            .build(),
        Observable.parse("ZZ - 2*X1 + Y0*X1", 2));
  }

  @Test
  void aPlainCircuitIsQueriedAsItIsWithTwoRowsAWeight() {
    Circuit plain = mixed().add(GateKind.RY, W1, 0).add(GateKind.RY, W0, 1).build();
    ParameterShift shift = ParameterShift.of(plain);
    Bindings bindings = shift.batch(new double[4][2], new double[] {0.1, 0.2}).bindings();
    assertThat(shift.circuit()).isEqualTo(plain);
    assertThat(bindings.size()).isEqualTo(4 * (1 + 2 * 2));
    assertThat(bindings.featureRows()).isEqualTo(4);
    assertThat(bindings.weights(0)).containsExactly(0.1, 0.2);
    assertThat(bindings.weights(1))
        .as("gates in time order")
        .containsExactly(0.1, 0.2 + Math.PI / 2);
  }

  @Test
  void shiftsNeverDependOnTheSample() {
    Circuit circuit = mixed().add(GateKind.RY, W0.times(X0), 0).add(GateKind.RX, W0, 1).build();
    ParameterShift shift = ParameterShift.of(circuit);
    Bindings bindings = shift.batch(new double[7][2], new double[] {0.1}).bindings();
    assertThat(bindings.weightRows()).isEqualTo(1 + 2 * 2);
    assertThat(bindings.size()).isEqualTo(35);
  }

  @Test
  void anUnusedWeightHasNoShiftAndNoSlope() {
    Circuit circuit = mixed().add(GateKind.RY, W1, 0).build();
    ParameterShift shift = ParameterShift.of(circuit);
    Gradients gradients = gradients(shift, Observable.parity(2), new double[1][2], new double[2]);
    Bindings bindings = shift.batch(new double[1][2], new double[2]).bindings();
    assertThat(bindings.weightRows()).isEqualTo(1 + 2);
    assertThat(gradients.slope(0, 0)).isZero();
  }

  @Test
  void weightsAndValuesOfAnotherLengthAreRefused() {
    ParameterShift shift = ParameterShift.of(mixed().add(GateKind.RY, W0, 0).build());
    assertThatThrownBy(() -> shift.batch(new double[1][2], new double[2]))
        .hasMessageContaining("expected 1 weights")
        .hasMessageContaining("got 2");
    ParameterShift.Batch batch = shift.batch(new double[2][2], new double[1]);
    assertThatThrownBy(() -> Gradients.of(batch, Estimates.exact(1, new double[5]), 0))
        .hasMessageContaining("6 bindings, got 5");
  }

  /** Two qubits in a state without symmetries that depends on both features. */
  private static Circuit.Builder mixed() {
    return Circuit.on(2)
        .add(GateKind.H, 0)
        .add(GateKind.RY, X0, 0)
        .add(GateKind.RX, X1, 1)
        .add(GateKind.CX, 0, 1)
        .add(GateKind.T, 1);
  }

  private static void requireExact(Circuit circuit, Observable observable) {
    double h = 1e-5;
    SplittableRandom random = new SplittableRandom(7);
    double[][] x = {random.doubles(3, -3, 3).toArray(), random.doubles(3, -3, 3).toArray()};
    double[] theta = random.doubles(circuit.weights(), -3, 3).toArray();
    Gradients gradients = gradients(ParameterShift.of(circuit), observable, x, theta);
    for (int s = 0; s < x.length; s++) {
      double value = Reference.expectation(circuit, observable, x[s], theta);
      assertThat(gradients.value(s)).isCloseTo(value, within(1e-14));
      for (int k = 0; k < theta.length; k++) {
        double[] up = theta.clone();
        double[] down = theta.clone();
        up[k] += h;
        down[k] -= h;
        double rise = Reference.expectation(circuit, observable, x[s], up);
        double slope = (rise - Reference.expectation(circuit, observable, x[s], down)) / (2 * h);
        assertThat(gradients.slope(s, k)).as("∂E%d/∂θ%d", s, k).isCloseTo(slope, within(1e-7));
      }
    }
  }

  static Gradients gradients(
      ParameterShift shift, Observable observable, double[][] features, double[] theta) {
    ParameterShift.Batch batch = shift.batch(features, theta);
    Query query = Query.of(shift.circuit(), List.of(observable), batch.bindings());
    return Gradients.of(batch, Reference.estimator().estimate(query), 0);
  }
}
