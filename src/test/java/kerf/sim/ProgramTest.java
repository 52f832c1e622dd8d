package kerf.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kerf.RandomCircuits;
import kerf.circuit.Bindings;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Pauli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wires end and enter on a program's qubits, and only what happens takes room. */
class ProgramTest {
  private static final Bindings NONE = Bindings.single(new double[0], new double[0]);

  @ParameterizedTest
  @EnumSource
  void aWireMayEnterOnTheQubitWhereAnotherEnded(BranchStates engine) {
    RandomCircuits random = new RandomCircuits(4);
    List<Gate> before = List.of(u(random, 0), u(random, 1), Gate.of(GateKind.CX, 0, 1));
    Gate own = u(random, 0);
    Gate both = Gate.unitary(random.unitary(2), 0, 1);
    Program.Builder same = Program.on(2);
    before.forEach(same::gate);
    Program one = same.out(1).in(1).gate(own).gate(both).build();
    Program.Builder apart = Program.on(3);
    before.forEach(apart::gate);
    Program two = apart.out(1).in(2).gate(own).gate(both.on(List.of(0, 2))).build();
    List<Pauli> onTwo = List.of(new Pauli("XY"), new Pauli("IZ"));
    List<Pauli> onThree = List.of(new Pauli("XIY"), new Pauli("IIZ"));
    int[] axis = {0, 1};
    assertThat(engine.legs(one, axis, onTwo, NONE))
        .isDeepEqualTo(engine.legs(two, axis, onThree, NONE));
    assertThat(one.bits()).isEqualTo(two.bits());
  }

  @Test
  void qubitsOnWhichNothingHappensTakeNoRoom() {
    Program program = Program.on(60).gate(Gate.of(GateKind.H, 7)).branch(7).build();
    assertThat(program.qubits()).isEqualTo(60);
    assertThat(program.branches()).isEqualTo(1);
    assertThat(program.bits()).isEqualTo(2);
    BranchKernel.requireSize(program);
  }

  @Test
  void aWireDoesNotEnterOnAQubitInUse() {
    Program.Builder used = Program.on(1).gate(Gate.of(GateKind.H, 0));
    assertThatThrownBy(() -> used.in(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("enters on qubit 0");
  }

  private static Gate u(RandomCircuits random, int qubit) {
    return Gate.of(GateKind.RX, kerf.circuit.Angle.of(random.below(1000) * 1e-3), qubit);
  }
}
