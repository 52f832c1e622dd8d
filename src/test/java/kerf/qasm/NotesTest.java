package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out of the circuit is told; what cannot be left out is refused. */
class NotesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "measure q -> c;",
        "c = measure q;",
        "measure q;",
        "c[0] = measure q[0]; c[1:2] = measure q[{1, 2}];",
        "measure q[0] -> c[0]; measure q[1] -> c[2]; measure q[2] -> c[1];",
        "bit[3] d = measure q;",
        "for int i in [0:2] { c[i] = measure q[i]; }",
      })
  void finalMeasurementsAreLeftOutWithOneNote(String measurements) {
    Parsed parsed = Texts.parse("OPENQASM 3; qubit[3] q; bit[3] c; h q; " + measurements);
    assertThat(parsed.circuit().gates()).hasSize(3);
    assertThat(parsed.notes())
        .containsExactly("3 final measurements left out: the circuit ends before them");
  }

  @Test
  void aQubitMayBeMeasuredBeforeOthersAreDone() {
    Parsed parsed = Texts.parse("OPENQASM 3; qubit[2] q; bit c; c = measure q[0]; x q[1];");
    assertThat(parsed.circuit().gates()).hasSize(1);
    assertThat(parsed.notes())
        .containsExactly("1 final measurement left out: the circuit ends before them");
  }

  @Test
  void aGateAfterAMeasurementIsRefused() {
    assertThatThrownBy(
            () -> Texts.circuit("qubit[2] q; bit[2] c;\nmeasure q -> c;\ncx q[1], q[0];"))
        .hasMessage(
            "test.qasm:3:1: expected no gate on q[1] after its measurement on line 2, got 'cx';"
                + " measure at the end");
  }

  @Test
  void aResetBeforeAnythingElseIsLeftOut() {
    Parsed parsed = Texts.parse("OPENQASM 3; qubit[2] q; reset q; x q[0];");
    assertThat(parsed.circuit().gates()).hasSize(1);
    assertThat(parsed.notes())
        .containsExactly("2 resets left out: the qubits are |0⟩ there anyway");
    assertThatThrownBy(() -> Texts.circuit("qubit q; x q;\nreset q;"))
        .hasMessage(
            "test.qasm:2:1: expected 'reset' before any gate on q only, got it after one; take a"
                + " new qubit");
    assertThatThrownBy(() -> Texts.circuit("qubit q; measure q;\nreset q;"))
        .hasMessageStartingWith("test.qasm:2:1: expected 'reset'");
  }

  @Test
  void barriersChangeNothing() {
    Parsed parsed =
        Texts.parse(
            "OPENQASM 3; qubit[2] q; x q[0]; barrier q[0], q[1]; barrier q; barrier; x q[1];");
    assertThat(parsed.circuit().gates()).hasSize(2);
    assertThat(parsed.notes()).isEmpty();
  }

  @Test
  void pragmasAndAnnotationsAreIgnored() {
    Parsed parsed =
        Texts.parse(
            "// comment\n"
                + "OPENQASM 3.1;\n"
                + "pragma some vendor { words\n"
                + "#pragma more\n"
                + "qubit q;\n"
                + "@note(1, \"a;b\") on\n"
                + "/* a\n"
                + "b */\n"
                + "x q;");
    assertThat(parsed.circuit().gates()).hasSize(1);
    assertThat(parsed.notes())
        .containsExactly("pragmas or annotations ignored: 3, the first on line 3");
  }

  @Test
  void aPragmaThatIsAGateOrNoiseIsRefused() {
    String gate = "qubit q;\n#pragma braket unitary([[0, 1], [1, 0]]) q";
    assertThatThrownBy(() -> Texts.circuit(gate))
        .hasMessage(
            "test.qasm:2:1: expected gates as statements, got '#pragma braket unitary([[0, 1], [1,"
                + " 0]])…', which the circuit would lack; write a gate");
    assertThatThrownBy(() -> Texts.circuit("qubit q; x q;\n#pragma braket noise bit_flip(0.1) q"))
        .hasMessageContaining("which the circuit would lack");
    assertThat(Texts.circuit("qubit q; x q;\n#pragma braket result state_vector").gates())
        .hasSize(1);
  }

  @Test
  void aMissingVersionIsGuessed() {
    assertThat(Texts.parse("qubit q;").notes())
        .containsExactly("no OPENQASM line: read as version 3");
    assertThat(Texts.parse("qreg q[1]; creg c[1];").notes())
        .containsExactly("no OPENQASM line: read as version 2");
    assertThat(Texts.parse("\uFEFFOPENQASM 2.0;\r\nqreg q[1];\r\n").notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (c == 1) x q[0];",
        "if (c[0]) x q[0];",
        "if (c[0] == 1 && true) { x q[0]; }",
        "if (!c[1]) { x q[0]; } else { y q[0]; }",
      })
  void classicalControlIsRefused(String statement) {
    assertThatThrownBy(
            () ->
                Texts.circuit(
                    "qreg q[3]; creg c[2]; measure q[2] -> c[0]; measure q[1] -> c[1];\n"
                        + statement))
        .isInstanceOf(QasmException.class)
        .hasMessageStartingWith("test.qasm:2:")
        .hasMessageContaining(
            "expected a constant, got the classical bits 'c'; a circuit cannot depend on measured"
                + " bits");
  }
}
