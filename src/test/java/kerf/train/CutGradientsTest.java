package kerf.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.Estimator;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.engine.Engines;
import kerf.schedule.LocalRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Published values and gradients come out of cut circuits as well. */
class CutGradientsTest {
  private static final LocalRunner RUNNER = new LocalRunner(1);
  private static final double[] NONE = {};

  @AfterAll
  static void close() {
    RUNNER.close();
  }

  /** {@code test_estimator_qnn.py}: two qubits that nothing joins fall apart without a cut. */
  @ParameterizedTest
  @EnumSource
  void twoQubitsApart(Strategy strategy) {
    Circuit circuit =
        Circuit.on(2)
            .add(GateKind.H, 0)
            .add(GateKind.RY, Angle.feature(0), 0)
            .add(GateKind.RY, Angle.feature(1), 1)
            .add(GateKind.RX, Angle.weight(0), 0)
            .add(GateKind.RX, Angle.weight(1), 1)
            .build();
    double[][] x = {{1, 2}, {3, 4}};
    Gradients zz = gradients(strategy, circuit, "ZZ", x, 1, 2);
    Gradients xx = gradients(strategy, circuit, "XX", x, 1, 2);
    Gradients sum = gradients(strategy, circuit, "ZZ + XX", x, 1, 2);
    assertThat(zz.value(0)).isCloseTo(-.07873524, within(1e-7));
    assertThat(xx.value(0)).isCloseTo(.4912955, within(1e-7));
    assertThat(sum.value(0)).isCloseTo(.41256026, within(1e-7));
    assertThat(sum.value(1)).isCloseTo(.72848859, within(1e-7));
    requireGradient(sum, .12262287, -.17203964);
  }

  /** {@code test_estimator_gradient.py}: EfficientSU2(2, reps=1), its CX cut. */
  @ParameterizedTest
  @EnumSource
  void efficientSu2(Strategy strategy) {
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
    double[] quarter = new double[8];
    java.util.Arrays.fill(quarter, Math.PI / 4);
    double a = .35355339;
    double b = .70710678;
    requireGradient(
        gradients(strategy, circuit.build(), "ZI", new double[][] {NONE}, quarter),
        -a,
        -b,
        0,
        a,
        0,
        -b,
        0,
        0);
    double[] half = new double[8];
    java.util.Arrays.fill(half, Math.PI / 2);
    requireGradient(
        gradients(strategy, circuit.build(), "ZI", new double[][] {NONE}, half),
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        0);
  }

  /** {@code test_estimator_gradient.py}: the angle is the cut gate's own. */
  @ParameterizedTest
  @CsvSource({
    "RXX, -, Z, CONTRACT", "RXX, -, Z, FLAT", "RYY, -, Z, CONTRACT", "RYY, -, Z, FLAT",
    "RZZ, H, X, CONTRACT", "RZZ, H, X, FLAT", "RZX, H, X, CONTRACT", "RZX, H, X, FLAT"
  })
  void cutRotations(GateKind kind, String first, char letter, Strategy strategy) {
    Circuit.Builder circuit = Circuit.on(2);
    if (first.equals("H")) {
      circuit.add(GateKind.H, 0);
    }
    circuit.add(kind, Angle.weight(0), 0, 1);
    String observable = letter + "0";
    double[][] none = {NONE};
    for (double[] at : new double[][] {{Math.PI / 4, -Math.sqrt(.5)}, {0, 0}, {Math.PI / 2, -1}}) {
      requireGradient(gradients(strategy, circuit.build(), observable, none, at[0]), at[1]);
    }
  }

  private static Gradients gradients(
      Strategy strategy, Circuit circuit, String observable, double[][] x, double... theta) {
    ParameterShift shift = ParameterShift.of(circuit);
    ParameterShift.Batch batch = shift.batch(x, theta);
    List<Observable> observables = List.of(Observable.parse(observable, 2));
    Query query = Query.of(shift.circuit(), observables, batch.bindings());
    try (Estimator estimator =
        Engines.estimator(
            c -> CutPlan.of(c, Layout.ofLetters("AB", 2)), RUNNER, strategy, 1, r -> {})) {
      return Gradients.of(batch, estimator.estimate(query), 0);
    }
  }

  private static void requireGradient(Gradients found, double... expected) {
    for (int k = 0; k < expected.length; k++) {
      assertThat(found.slope(0, k)).as("∂θ%d", k).isCloseTo(expected[k], within(1e-8));
    }
  }
}
