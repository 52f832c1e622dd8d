package kerf.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A circuit is gates in time order; what does not fit together is refused when it is built. */
class CircuitTest {

  @Test
  void gatesKeepTheirOrderAndTheirQubits() {
    Circuit circuit =
        Circuit.on(2).add(GateKind.H, 1).add(GateKind.CX, 1, 0).add(GateKind.Z, 0).build();
    assertThat(circuit.gates())
        .containsExactly(
            Gate.of(GateKind.H, 1), Gate.of(GateKind.CX, 1, 0), Gate.of(GateKind.Z, 0));
    assertThat(circuit.gates().get(1).qubit(0)).as("control").isEqualTo(1);
  }

  @Test
  void rowLengthsFollowFromTheHighestIndexUsed() {
    Circuit circuit =
        Circuit.on(2)
            .add(GateKind.RY, Angle.weight(4).times(Angle.feature(1)), 0)
            .add(GateKind.RZZ, Angle.weight(0), 0, 1)
            .build();
    assertThat(circuit.weights()).isEqualTo(5);
    assertThat(circuit.features()).isEqualTo(2);
    assertThat(Circuit.on(3).build().weights()).isZero();
  }

  @Test
  void aCircuitIsRealWhenEveryGateIs() {
    Circuit.Builder real =
        Circuit.on(2).add(GateKind.RY, Angle.weight(0), 0).add(GateKind.CX, 0, 1);
    assertThat(real.build().isReal()).isTrue();
    assertThat(real.add(GateKind.S, 0).build().isReal()).isFalse();
  }

  @Test
  void equalGatesMakeEqualCircuits() {
    Circuit one = Circuit.on(1).add(GateKind.RY, Angle.weight(0).times(2), 0).build();
    Circuit same = Circuit.on(1).add(GateKind.RY, Angle.weight(0).times(2), 0).build();
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one).isNotEqualTo(new Circuit(2, one.gates(), one.gateMarks(), one.wireMarks()));
  }

  @Test
  void qubitsAndAnglesThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> Circuit.on(0).build()).hasMessageContaining("1 qubit or more");
    assertThatThrownBy(() -> Circuit.on(2).add(GateKind.H, 2).build())
        .hasMessageContaining("qubits 0..1")
        .hasMessageContaining("got 2");
    assertThatThrownBy(() -> Gate.of(GateKind.CX, 1, 1)).hasMessageContaining("same qubit twice");
    assertThatThrownBy(() -> Gate.of(GateKind.CX, 1)).hasMessageContaining("expected 2 qubit(s)");
    assertThatThrownBy(() -> new Gate(GateKind.RY, List.of(0), List.of()))
        .hasMessageContaining("1 angle(s)");
  }

  @Test
  void aQueryRefusesPartsThatDoNotFit() {
    Circuit circuit = Circuit.on(2).add(GateKind.RY, Angle.feature(0), 0).build();
    Bindings none = Bindings.single(new double[0], new double[0]);
    Bindings one = Bindings.single(new double[1], new double[0]);
    assertThatThrownBy(() -> Query.of(circuit, List.of(), one)).hasMessageContaining("observable");
    assertThatThrownBy(() -> Query.of(circuit, List.of(Observable.parity(3)), one))
        .hasMessageContaining("expected 2 qubits")
        .hasMessageContaining("got 3");
    assertThatThrownBy(() -> Query.of(circuit, List.of(Observable.parity(2)), none))
        .hasMessageContaining("1 features");
  }
}
