package kerf.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import org.junit.jupiter.api.Test;

/** A model's circuit has the gates and the weight numbers that its description says. */
class QnnTest {

  @Test
  void angleMapAndRealAmplitudesHaveTheKnownStructure() {
    assertThat(qnn(3, FeatureMap.ANGLE, 1, Readout.PARITY).circuit().gates())
        .containsExactly(
            Gate.of(GateKind.RY, Angle.feature(0), 0),
            Gate.of(GateKind.RY, Angle.feature(1), 1),
            Gate.of(GateKind.RY, Angle.feature(2), 2),
            Gate.of(GateKind.RY, Angle.weight(0), 0),
            Gate.of(GateKind.RY, Angle.weight(1), 1),
            Gate.of(GateKind.RY, Angle.weight(2), 2),
            Gate.of(GateKind.CX, 0, 1),
            Gate.of(GateKind.CX, 1, 2),
            Gate.of(GateKind.RY, Angle.weight(3), 0),
            Gate.of(GateKind.RY, Angle.weight(4), 1),
            Gate.of(GateKind.RY, Angle.weight(5), 2));
  }

  @Test
  void zzMapHasOneRzzForEveryPairOfNeighbours() {
    Circuit.Builder builder = Circuit.on(3);
    FeatureMap.ZZ.append(builder, 3);
    List<Gate> gates = builder.build().gates();
    assertThat(gates)
        .extracting(Gate::kind)
        .containsExactly(
            GateKind.H,
            GateKind.H,
            GateKind.H,
            GateKind.P,
            GateKind.P,
            GateKind.P,
            GateKind.RZZ,
            GateKind.RZZ);
    assertThat(gates.get(7).qubits()).containsExactly(1, 2);
    double[] x = {0.1, 0.4, 0.8};
    assertThat(gates.get(4).angles().get(0).value(x, x)).isEqualTo(0.8);
    assertThat(gates.get(7).angles().get(0).value(x, x))
        .isEqualTo((Math.PI - 0.4) * (Math.PI - 0.8) * 2);
  }

  @Test
  void weightsAreNumberedLayerByLayerQubitByQubit() {
    Qnn qnn = qnn(4, FeatureMap.ZZ, 3, Readout.PARITY);
    List<Gate> trained =
        qnn.circuit().gates().stream().filter(g -> g.kind() == GateKind.RY).toList();
    assertThat(trained)
        .containsExactlyElementsOf(
            IntStream.range(0, 16)
                .mapToObj(k -> Gate.of(GateKind.RY, Angle.weight(k), k % 4))
                .toList());
    assertThat(qnn.weights()).isEqualTo(16).isEqualTo(qnn.circuit().weights());
  }

  @Test
  void sizesFollowFromQubitsAndRepetitions() {
    for (FeatureMap map : FeatureMap.values()) {
      for (int qubits = 1; qubits <= 5; qubits++) {
        for (int reps = 0; reps <= 3; reps++) {
          Qnn qnn = qnn(qubits, map, reps, Readout.MEAN_Z);
          assertThat(qnn.weights()).isEqualTo(qubits * (reps + 1));
          assertThat(qnn.circuit().weights()).isEqualTo(qnn.weights());
          assertThat(qnn.circuit().features()).isEqualTo(qnn.features()).isEqualTo(qubits);
          assertThat(qnn.circuit().isReal()).isEqualTo(map == FeatureMap.ANGLE);
        }
      }
    }
  }

  @Test
  void equalModelsHaveEqualCircuits() {
    Qnn qnn = qnn(3, FeatureMap.ZZ, 2, Readout.MEAN_Z);
    Qnn again = qnn(3, FeatureMap.ZZ, 2, Readout.MEAN_Z);
    assertThat(qnn).isEqualTo(again);
    assertThat(qnn.circuit()).isEqualTo(again.circuit());
  }

  @Test
  void readoutsMeasureWhatTheySayAndTurnItIntoAProbability() {
    assertThat(Readout.PARITY.observable(2)).isEqualTo(Observable.parse("ZZ", 2));
    assertThat(Readout.MEAN_Z.observable(2)).isEqualTo(Observable.parse("0.5*IZ + 0.5*ZI", 2));
    for (Readout readout : Readout.values()) {
      assertThat(readout.probability(1)).as("class 1 in |0…0⟩").isZero();
      assertThat(readout.probability(-1)).isEqualTo(1);
      assertThat(readout.probability(0)).isEqualTo(0.5);
      assertThat(readout.probability(0.75) - readout.probability(0.25))
          .isEqualTo(0.5 * readout.slope());
    }
  }

  @Test
  void impossibleSizesAreRefused() {
    assertThatThrownBy(() -> qnn(0, FeatureMap.ANGLE, 1, Readout.PARITY))
        .hasMessageContaining("1 qubit or more");
    assertThatThrownBy(() -> qnn(2, FeatureMap.ANGLE, -1, Readout.PARITY))
        .hasMessageContaining("0 repetitions or more");
  }

  static Qnn qnn(int qubits, FeatureMap map, int reps, Readout readout) {
    return new Qnn(qubits, map, Ansatz.REAL_AMPLITUDES, Entanglement.LINEAR, reps, readout);
  }
}
