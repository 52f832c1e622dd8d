package kerf.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import kerf.Reference;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Models have the expectation values that two independent implementations found for x_i = 0.3 +
 * 0.2·i and θ_k = sin(k + 1).
 */
class GoldenCircuitsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "G01,  2, angle, 1,  0.30721520824554,  1.01222482084335,  0.28589618950211,  0.30721520824554",
    "G02,  3, angle, 2, -0.31993176093541,  0.60245808744973,  0.57324819923119,  0.29042485508301",
    "G03,  4, angle, 1,  0.23779522724996,  1.11629894512263,  0.97369945098856, -0.08265078491294",
    "G04,  4, angle, 2,  0.65317488916221,  2.28326026545038,  0.82426459873109,  0.19209858242448",
    "G06,  4, zz,    1, -0.17602942592856,  1.21452453826603,  0.06593778901469,  0.00811196458836",
    "G08,  6, angle, 2,  0.19705706155231,  0.44161196932443, -0.39508047687068, -0.15628824794092",
    "G09,  8, angle, 1, -0.01974846769695, -0.06398309710726,  0.02194520687705,  0.02673260998979",
    "G12, 10, angle, 1,  0.00127703830412,  1.21471740175538,  0.98005231715672, -0.77552838294059",
  })
  void expectationValuesAreTheGoldenOnes(
      String id,
      int n,
      String map,
      int reps,
      double parity,
      double sum,
      double first,
      double ends) {
    Qnn qnn =
        QnnTest.qnn(n, FeatureMap.valueOf(map.toUpperCase(Locale.ROOT)), reps, Readout.PARITY);
    double[][] psi = Reference.state(qnn.circuit(), features(n), weights(qnn.weights()));
    assertValue(psi, qnn.observable(), parity);
    assertThat(n * Reference.expectation(psi, Readout.MEAN_Z.observable(n)))
        .isCloseTo(sum, within(1e-12));
    assertValue(psi, Observable.of(Pauli.of(n, Map.of(0, 'Z'))), first);
    assertValue(psi, Observable.of(Pauli.of(n, Map.of(0, 'Z', n - 1, 'Z'))), ends);
  }

  @Test
  void fusedZzMapEqualsTheTextbookUpToAGlobalPhase() {
    for (int n = 1; n <= 5; n++) {
      Circuit.Builder fused = Circuit.on(n);
      FeatureMap.ZZ.append(fused, n);
      double[][] psi = Reference.state(fused.build(), features(n), new double[0]);
      double[][] textbook = Reference.state(textbookZz(n), features(n), new double[0]);
      double re = 0;
      double im = 0;
      for (int i = 0; i < psi.length; i++) {
        re += psi[i][0] * textbook[i][0] + psi[i][1] * textbook[i][1];
        im += psi[i][0] * textbook[i][1] - psi[i][1] * textbook[i][0];
      }
      assertThat(re * re + im * im).as("|⟨fused|textbook⟩|², n = " + n).isCloseTo(1, within(1e-13));
    }
  }

  @Test
  void goldenZzCircuitAlsoHoldsForTheTextbookMap() {
    Circuit.Builder circuit = Circuit.on(4);
    textbookZz(4).gates().forEach(circuit::add);
    Ansatz.REAL_AMPLITUDES.append(circuit, 4, Entanglement.LINEAR, 1);
    double[][] psi = Reference.state(circuit.build(), features(4), weights(8));
    assertValue(psi, Observable.parity(4), -0.17602942592856);
    assertValue(psi, Observable.parse("Z0*Z3", 4), 0.00811196458836);
  }

  private static Circuit textbookZz(int n) {
    Circuit.Builder circuit = Circuit.on(n);
    IntStream.range(0, n).forEach(q -> circuit.add(GateKind.H, q));
    IntStream.range(0, n).forEach(q -> circuit.add(GateKind.P, Angle.feature(q).times(2), q));
    for (int q = 0; q + 1 < n; q++) {
      Angle both = Angle.feature(q).from(Math.PI).times(Angle.feature(q + 1).from(Math.PI));
      circuit.add(GateKind.CX, q, q + 1);
      circuit.add(GateKind.P, both.times(2), q + 1);
      circuit.add(GateKind.CX, q, q + 1);
    }
    return circuit.build();
  }

  private static double[] features(int n) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> 0.3 + 0.2 * i);
    return x;
  }

  private static double[] weights(int count) {
    double[] theta = new double[count];
    Arrays.setAll(theta, k -> Math.sin(k + 1));
    return theta;
  }

  private static void assertValue(double[][] psi, Observable observable, double expected) {
    assertThat(Reference.expectation(psi, observable))
        .as(observable.toString())
        .isCloseTo(expected, within(1e-12));
  }
}
