package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kerf.circuit.Circuit;
import kerf.circuit.Circuit.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cut_wire} and {@code cut_gate} say where the author wants the circuit cut. */
class MarkersTest {

  @Test
  void aWireIsCutWhereTheMarkerStands() {
    Circuit circuit = Texts.circuit(3, "h q[0]; cut_wire q[1]; cx q[0], q[1]; cut_wire q[2];");
    assertThat(circuit.gates()).hasSize(2);
    assertThat(circuit.marks()).containsExactly(new Mark(1, 1), new Mark(2, 2));
  }

  @Test
  void theNextGateOnThePairIsCut() {
    Circuit circuit =
        Texts.circuit(
            3,
            "h q[0]; cut_gate q[1], q[0]; x q[2]; barrier q; rzz(0.5) q[0], q[1]; cx q[0], q[1];");
    assertThat(circuit.marks()).containsExactly(new Mark(2, -1));
  }

  @Test
  void severalMarkersMayWait() {
    Circuit circuit =
        Texts.circuit(
            4,
            "cut_gate q[0], q[1]; cut_gate q[2], q[3];"
                + "cx q[2], q[3]; cx q[0], q[1]; cut_wire q[1]; cz q[1], q[2];");
    assertThat(circuit.marks()).containsExactly(new Mark(0, -1), new Mark(1, -1), new Mark(2, 1));
  }

  @Test
  void wiresAndGatesMayBeCutAtTheSamePlace() {
    Circuit circuit =
        Texts.circuit(
            2,
            "x q[0]; cut_wire q[0]; cut_wire q[1]; cut_gate q[0], q[1]; cx q[0], q[1]; cut_wire"
                + " q[0];");
    assertThat(circuit.marks())
        .containsExactly(new Mark(1, 0), new Mark(1, 1), new Mark(1, -1), new Mark(2, 0));
  }

  @Test
  void registersMarkEachOfTheirQubits() {
    assertThat(Texts.circuit(2, "x q; cut_wire q;").marks())
        .containsExactly(new Mark(2, 0), new Mark(2, 1));
    assertThat(Texts.circuit("qubit[2] a; qubit[2] b; cut_gate a, b; cx a, b;").marks())
        .containsExactly(new Mark(0, -1), new Mark(1, -1));
  }

  @Test
  void gatesOfTheTextOnTwoQubitsCanBeCut() {
    String gate = "gate two a, b { h a; cx a, b; ry(0.3) b; cx a, b; } ";
    assertThat(Texts.circuit(2, gate + "cut_gate q[0], q[1]; two q[0], q[1];").marks())
        .containsExactly(new Mark(0, -1));
    assertThat(Texts.circuit(2, gate + "cut_gate q[0], q[1]; inv @ two q[1], q[0];").marks())
        .containsExactly(new Mark(0, -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opaque cut_wire a; opaque cut_gate a, b; ",
        "gate cut_wire a {} gate cut_gate a, b { } ",
        "",
      })
  void declaringThemChangesNothing(String declarations) {
    Circuit circuit =
        Texts.circuit(
            "OPENQASM 2.0; %s qreg q[2]; cut_wire q[0]; cut_gate q[0], q[1]; cx q[0], q[1];"
                .formatted(declarations));
    assertThat(circuit.marks()).containsExactly(new Mark(0, 0), new Mark(0, -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cut_gate q[0], q[1];~h q[0]; cx q[0], q[1];|got 'h' on line 3; put 'cut_gate' right"
            + " before",
        "cut_gate q[0], q[1];~cx q[1], q[2];|got 'cx' on line 3",
        "cut_gate q[0], q[1];~ccx q[0], q[1], q[2];|got 'ccx' on line 3",
        "cut_gate q[0], q[1];~cut_wire q[0]; cx q[0], q[1];|got 'cut_wire' on line 3",
        "cut_gate q[0], q[1];~cut_gate q[0], q[1]; cx q[0], q[1];|got another 'cut_gate' on line 3",
        "cut_gate q[0], q[1];~measure q;|got a measurement on line 3",
        "cut_gate q[0], q[1];~x q[2];|got the end of the file",
        "gate g a, b { h a; h b; } cut_gate q[0], q[1];~g q[0], q[1];|got one that does not join"
            + " them",
      })
  void aMarkerWithoutItsGateIsRefusedWhereItStands(String statements, String message) {
    assertThatThrownBy(() -> Texts.circuit(3, "\n" + statements.replace('~', '\n')))
        .isInstanceOf(QasmException.class)
        .hasMessageStartingWith("test.qasm:2:")
        .hasMessageContaining(
            "cut_gate: expected the next gate on q[0] or q[1] to be one on both, ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cut_wire q[0], q[1];|cut_wire: expected 1 qubit, got 2",
        "cut_gate q[0], q[0];|cut_gate: expected different qubits, got 'q[0]' twice",
        "cut_wire(1) q[0];|cut_wire: expected 0 parameters, got 1",
        "ctrl @ cut_wire q[0], q[1];|outside of gates",
        "gate g a { cut_wire a; }|outside of gates",
        "gate cut_wire a { x a; }|expected 'gate cut_wire a {}'",
        "opaque cut_gate a;|expected 'gate cut_gate a, b {}'",
      })
  void whatIsNoMarkerIsRefused(String statement, String message) {
    assertThatThrownBy(() -> Texts.circuit(3, statement)).hasMessageContaining(message);
  }
}
