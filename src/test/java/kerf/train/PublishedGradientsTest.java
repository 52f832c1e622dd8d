package kerf.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and gradients agree with those in the tests and tutorials of qiskit-machine-learning. */
class PublishedGradientsTest {
  private static final double PI = Math.PI;

  /** {@code test_estimator_qnn.py}: H, RY(input), RX(weight). */
  private static final Circuit ONE =
      Circuit.on(1)
          .add(GateKind.H, 0)
          .add(GateKind.RY, Angle.feature(0), 0)
          .add(GateKind.RX, Angle.weight(0), 0)
          .build();

  /** {@code test_estimator_qnn.py}: the same on two qubits, H on the first alone. */
  private static final Circuit TWO =
      Circuit.on(2)
          .add(GateKind.H, 0)
          .add(GateKind.RY, Angle.feature(0), 0)
          .add(GateKind.RY, Angle.feature(1), 1)
          .add(GateKind.RX, Angle.weight(0), 0)
          .add(GateKind.RX, Angle.weight(1), 1)
          .build();

  @ParameterizedTest
  @CsvSource({
    "Z + X, 1, 1,  0.08565359",
    "Z + X, 2, 1, -0.90744233",
    "Z + X, 3, 1, -1.06623996",
    "Z + X, 4, 1, -0.24474149",
    "Z,     1, 1, -0.45464871",
    "Z,     2, 1, -0.4912955",
    "Y,     0.77395605, 0.43887844, 0.2970094",
  })
  void oneQubitValues(String observable, double input, double weight, double expected) {
    Gradients found = gradients(ONE, observable, new double[] {input}, weight);
    assertThat(found.value(0)).isCloseTo(expected, within(1e-7));
  }

  @Test
  void oneQubitGradients() {
    requireGradient(gradients(ONE, "Z + X", new double[] {1}, 1), 0.70807342);
    requireGradient(gradients(ONE, "Z + X", new double[] {2}, 1), 0.7651474);
  }

  @Test
  void twoQubitValuesAndGradients() {
    double[] x = {1, 2};
    assertThat(gradients(TWO, "ZZ", x, 1, 2).value(0)).isCloseTo(-0.07873524, within(1e-7));
    assertThat(gradients(TWO, "XX", x, 1, 2).value(0)).isCloseTo(0.4912955, within(1e-7));
    Gradients sum = gradients(TWO, "ZZ + XX", x, 1, 2);
    assertThat(sum.value(0)).isCloseTo(0.41256026, within(1e-7));
    requireGradient(sum, 0.12262287, -0.17203964);
    Gradients other = gradients(TWO, "ZZ + XX", new double[] {3, 4}, 1, 2);
    assertThat(other.value(0)).isCloseTo(0.72848859, within(1e-7));
  }

  /** {@code test_estimator_gradient.py}: EfficientSU2(2, reps=1), the Z on qubit 1. */
  @Test
  void efficientSu2() {
    Circuit.Builder circuit = Circuit.on(2);
    for (int layer = 0; layer < 2; layer++) {
      for (int q = 0; q < 2; q++) {
        circuit.add(GateKind.RY, Angle.weight(4 * layer + q), q);
        circuit.add(GateKind.RZ, Angle.weight(4 * layer + 2 + q), q);
      }
      if (layer == 0) {
        circuit.add(GateKind.CX, 0, 1);
      }
    }
    double a = PI / 4;
    requireGradient(
        gradients(circuit.build(), "ZI", new double[0], a, a, a, a, a, a, a, a),
        -0.35355339,
        -0.70710678,
        0,
        0.35355339,
        0,
        -0.70710678,
        0,
        0);
    double b = PI / 2;
    requireGradient(
        gradients(circuit.build(), "ZI", new double[0], b, b, b, b, b, b, b, b),
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        0);
  }

  /** {@code test_estimator_gradient.py}: rotations in a row on one qubit. */
  @Test
  void rotationsInARow() {
    Circuit circuit =
        Circuit.on(1)
            .add(GateKind.RX, Angle.weight(0), 0)
            .add(GateKind.RZ, Angle.weight(1), 0)
            .add(GateKind.RX, Angle.weight(2), 0)
            .build();
    requireGradient(
        gradients(circuit, "Z", new double[0], PI / 4, PI / 2, PI / 3),
        -0.35355339,
        0.61237244,
        -0.61237244);
  }

  /** {@code test_estimator_gradient.py}: a phase between two H. */
  @ParameterizedTest
  @CsvSource({"0.25, -0.70710678", "0, 0", "0.5, -1"})
  void phaseBetweenHadamards(double turns, double expected) {
    Circuit circuit =
        Circuit.on(1)
            .add(GateKind.H, 0)
            .add(GateKind.P, Angle.weight(0), 0)
            .add(GateKind.H, 0)
            .build();
    requireGradient(gradients(circuit, "Z", new double[0], turns * PI), expected);
  }

  private static Gradients gradients(
      Circuit circuit, String observable, double[] features, double... theta) {
    return ParameterShiftTest.gradients(
        ParameterShift.of(circuit),
        Observable.parse(observable, circuit.qubits()),
        new double[][] {features},
        theta);
  }

  private static void requireGradient(Gradients found, double... expected) {
    for (int k = 0; k < expected.length; k++) {
      assertThat(found.slope(0, k)).as("∂θ%d", k).isCloseTo(expected[k], within(1e-7));
    }
  }
}
