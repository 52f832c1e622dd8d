package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What exporters write beyond the standard, and what changes no exact value, is read as it is
 * meant.
 */
class DialectsTest {
  private static final String TIMING =
      "delays and times left out, as only the order of gates counts: ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPENQASM 2.0; include \"qelib1.inc\"; qreg q[2]; x q[0]; gphase(0.5) q[0]; y q[1];",
        "OPENQASM 3.0; qubit[2] q; x q[0]; gphase(0.5) q; y q[1];",
        "OPENQASM 2.0; opaque gphase(t) a; qreg q[2]; x q[0]; gphase(0.5) q[1]; y q[1];",
        "OPENQASM 3.0; gate g a { gphase(0.5) a; x a; } qubit[2] q; g q[0]; y q[1];",
      })
  void qubitsBehindAGlobalPhaseAreLeftOutWithANote(String text) {
    Parsed parsed = Texts.parse(text);
    assertThat(parsed.circuit()).isEqualTo(Texts.circuit(2, "x q[0]; y q[1];"));
    assertThat(parsed.notes())
        .containsExactly(
            "qubits of global phases left out, as these have none: 1, the first on line 1");
  }

  @Test
  void controlsOfAGlobalPhaseComeBeforeSuchQubits() {
    Texts.assertSame(2, "ctrl @ gphase(0.5) q[0], q[1];", "p(0.5) q[0];");
    Texts.assertSame(3, "ctrl @ gphase(0.5) q[0], q[1:2];", "p(0.5) q[0];");
    assertThatThrownBy(() -> Texts.circuit(2, "gphase(0.5) r;"))
        .hasMessageContaining("unknown name 'r'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPENQASM 3.0; qubit[2] q; x q[0]; delay[100ns] q[0]; y q[1];",
        "OPENQASM 3.0; qubit[2] q; x q[0]; delay[1.5 us] q; y q[1];",
        "OPENQASM 3.0; qubit[2] q; x q[0]; delay[20dt]; y q[1];",
        "OPENQASM 3.0; qubit[2] q; delay[durationof({x q[0];}) / 2] q[0]; x q[0]; y q[1];",
        "OPENQASM 3.0; qubit[2] q; x q[0]; y q[1]; measure q[0]; delay[5µs] q[0];",
        "OPENQASM 3.0; qubit[2] q; x q[0]; nop q[0], q[1]; y q[1];",
        "OPENQASM 3.0; qubit[2] q; stretch s; x q[0]; y q[1];",
        "OPENQASM 3.0; qubit[2] q; duration d = 2 * 100ns; x q[0]; y q[1];",
        "OPENQASM 3.0; qubit[2] q; const duration d = 100ms; x q[0]; y q[1];",
        "OPENQASM 3.0; qubit[2] q; box[1s] { x q[0]; } y q[1];",
        "OPENQASM 3.0; gate g a { delay[3ns] a; x a; } qubit[2] q; g q[0]; y q[1];",
        "OPENQASM 2.0; opaque delay(t) a; qreg q[2]; x q[0]; delay(10.0) q[0]; y q[1];",
        "OPENQASM 2.0; qreg q[2]; x q[0]; delay(10) q[0]; y q[1];",
        "OPENQASM 2.0; opaque nop a, b; qreg q[2]; x q[0]; nop q[0], q[1]; y q[1];",
      })
  void whatSaysOnlyWhenGatesActIsLeftOutWithANote(String text) {
    Parsed parsed = Texts.parse(text);
    assertThat(parsed.circuit()).isEqualTo(Texts.circuit(2, "x q[0]; y q[1];"));
    assertThat(parsed.notes()).contains(TIMING + "1, the first on line 1");
  }

  @Test
  void theGatesOfAnIncludeAreKnown() {
    assertThat(
            Texts.gates(
                "OPENQASM 2.0; include \"hqslib1.inc\"; qreg q[2]; Rz(0.5) q[0]; ZZ q[0],q[1];"))
        .hasSize(2);
  }

  @Test
  void onlyANameThatIsNearIsSuggested() {
    assertThatThrownBy(() -> Texts.circuit(1, "H q[0];")).hasMessageContaining("did you mean 'h'?");
    assertThatThrownBy(() -> Texts.circuit(1, "g q[0];")).hasMessageNotContaining("did you mean");
  }

  @Test
  void aBoxIsWhatIsInIt() {
    Parsed parsed = Texts.parse("OPENQASM 3; qubit[2] q; box { x q[0]; box { y q[1]; } }");
    assertThat(parsed.circuit()).isEqualTo(Texts.circuit(2, "x q[0]; y q[1];"));
    assertThat(parsed.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPENQASM 2.0; qreg q[2]; creg measure[2]; x q[0]; y q[1]; measure q[0] -> measure[0];",
        "OPENQASM 2.0; qreg reset[2]; x reset[0]; y reset[1]; measure reset[0];",
        "OPENQASM 2.0; gate g if, barrier { x if; y barrier; } qreg q[2]; g q[0], q[1];",
        "OPENQASM 2.0; qreg q[2]; creg gate[1]; x q[0]; y q[1]; if (gate == 1) h q[0];",
        "qreg in[1]; qreg ctrl[1]; creg input[1]; x in[0]; y ctrl[0]; measure in[0] -> input[0];",
        "OPENQASM 2.0; qreg box[1]; qreg while[1]; x box[0]; y while[0];",
      })
  void aWordOfTheLanguageIsANameWhereItWasDeclaredAsOne(String text) {
    assertThat(Texts.circuit(text).gates()).isEqualTo(Texts.circuit(2, "x q[0]; y q[1];").gates());
  }

  @Test
  void whereAWordCannotBeANameTheMessageSaysSo() {
    assertThatThrownBy(() -> Texts.circuit("OPENQASM 3;\nqubit[2] in;"))
        .hasMessage(
            "test.qasm:2:10: expected a name, got 'in'; it is a word of the language: write another"
                + " name");
    assertThatThrownBy(() -> Texts.circuit("OPENQASM 3;\nqubit q; cx q, let;"))
        .hasMessageContaining("'let'; it is a word of the language: write another name");
  }
}
