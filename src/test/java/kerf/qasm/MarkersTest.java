package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.Circuit.WireMark;
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
    assertMarks(circuit, List.of(), new WireMark(1, 1), new WireMark(2, 2));
  }

  @Test
  void theNextGateOnThePairIsCut() {
    Circuit circuit =
        Texts.circuit(
            3,
            "h q[0]; cut_gate q[1], q[0]; x q[2]; barrier q; rzz(0.5) q[0], q[1]; cx q[0], q[1];");
    assertMarks(circuit, List.of(2));
  }

  @Test
  void severalMarkersMayWait() {
    Circuit circuit =
        Texts.circuit(
            4,
            "cut_gate q[0], q[1]; cut_gate q[2], q[3];"
                + "cx q[2], q[3]; cx q[0], q[1]; cut_wire q[1]; cz q[1], q[2];");
    assertMarks(circuit, List.of(0, 1), new WireMark(2, 1));
  }

  @Test
  void wiresAndGatesMayBeCutAtTheSamePlace() {
    Circuit circuit =
        Texts.circuit(
            2,
            "x q[0]; cut_wire q[0]; cut_wire q[1]; cut_gate q[0], q[1]; cx q[0], q[1]; cut_wire"
                + " q[0];");
    assertMarks(circuit, List.of(1), new WireMark(1, 0), new WireMark(1, 1), new WireMark(2, 0));
  }

  @Test
  void registersMarkEachOfTheirQubits() {
    assertMarks(
        Texts.circuit(2, "x q; cut_wire q;"), List.of(), new WireMark(2, 0), new WireMark(2, 1));
    assertMarks(Texts.circuit("qubit[2] a; qubit[2] b; cut_gate a, b; cx a, b;"), List.of(0, 1));
  }

  @Test
  void gatesOfTheTextOnTwoQubitsCanBeCut() {
    String gate = "gate two a, b { h a; cx a, b; ry(0.3) b; cx a, b; } ";
    assertMarks(Texts.circuit(2, gate + "cut_gate q[0], q[1]; two q[0], q[1];"), List.of(0));
    assertMarks(Texts.circuit(2, gate + "cut_gate q[0], q[1]; inv @ two q[1], q[0];"), List.of(0));
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
    assertMarks(circuit, List.of(0), new WireMark(0, 0));
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

  private static void assertMarks(Circuit circuit, List<Integer> gates, WireMark... wires) {
    assertThat(circuit.gateMarks()).containsExactlyElementsOf(gates);
    assertThat(circuit.wireMarks()).containsExactly(wires);
    assertThat(circuit.isMarked()).isTrue();
  }
}
