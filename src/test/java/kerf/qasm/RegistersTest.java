package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, ranges and aliases pick the qubits that the language says. */
class RegistersTest {

  @Test
  void qubitsAreNumberedAsTheyAreDeclared() {
    Parsed parsed =
        Texts.parse("OPENQASM 3; qubit a; qubit[2] b; x a; qreg c[2]; x b[1]; cx c[0], a;");
    assertThat(parsed.qubits()).containsExactly("a", "b[0]", "b[1]", "c[0]", "c[1]");
    assertThat(parsed.circuit().qubits()).isEqualTo(5);
    assertThat(parsed.circuit().gates().toString()).isEqualTo("[x [0], x [2], cx [3, 0]]");
  }

  @Test
  void sizesMayBeConstantExpressions() {
    assertThat(Texts.parse("const int n = 2; qubit[2 * n + 1] q;").qubits()).hasSize(5);
    assertThat(Texts.parse("qreg q[3];").qubits()).containsExactly("q[0]", "q[1]", "q[2]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q[0:2]|0 1 2",
        "q[1:2:7]|1 3 5 7",
        "q[:2]|0 1 2",
        "q[6:]|6 7",
        "q[:]|0 1 2 3 4 5 6 7",
        "q[-1]|7",
        "q[-3:-1]|5 6 7",
        "q[4:-1:2]|4 3 2",
        "q[{0, 2, -1}]|0 2 7",
        "q[2:5][1]|3",
        "q[2:5][{0, -1}]|2 5",
        "q[1 + 1]|2",
        "q|0 1 2 3 4 5 6 7",
      })
  void picks(String picked, String expected) {
    List<String> gates = List.of(expected.split(" ")).stream().map(q -> "x [" + q + "]").toList();
    assertThat(Texts.gates(8, "x " + picked + ";")).isEqualTo(gates);
    assertThat(Texts.gates(8, "let a = " + picked + "; x a;")).isEqualTo(gates);
  }

  @Test
  void aliasesJoinRegisters() {
    assertThat(
            Texts.gates(
                "qubit[2] a; qubit[3] b; qubit c; let all = b[1:2] ++ c ++ a; x all[0]; x all[2]; x"
                    + " all[-1];"))
        .containsExactly("x [3]", "x [5]", "x [1]");
    assertThat(Texts.gates("qubit[4] a; let b = a[1:3]; let c = b[1:2]; x c[0];"))
        .containsExactly("x [2]");
  }

  @Test
  void gatesApplyToAllOfARegister() {
    String registers = "qubit[3] a; qubit[3] b; qubit c; ";
    assertThat(Texts.gates(registers + "cx a, b;"))
        .containsExactly("cx [0, 3]", "cx [1, 4]", "cx [2, 5]");
    assertThat(Texts.gates(registers + "cx a, c;"))
        .containsExactly("cx [0, 6]", "cx [1, 6]", "cx [2, 6]");
    assertThat(Texts.gates(registers + "cx a[1], b;"))
        .containsExactly("cx [1, 3]", "cx [1, 4]", "cx [1, 5]");
    assertThat(Texts.gates(registers + "ctrl @ rx(0.5) a[0:1], b[1:2];"))
        .containsExactly("crx(0.5) [0, 4]", "crx(0.5) [1, 5]");
  }

  @Test
  void physicalQubitsAreTheirNumbers() {
    Parsed parsed = Texts.parse("OPENQASM 3; h $2; cx $2, $0;");
    assertThat(parsed.qubits()).containsExactly("$0", "$1", "$2");
    assertThat(parsed.circuit().gates().toString()).isEqualTo("[h [2], cx [2, 0]]");
  }

  @Test
  void loopsRunOverRangesAndSets() {
    assertThat(Texts.gates(6, "for int i in [0:2:4] { x q[i]; }"))
        .containsExactly("x [0]", "x [2]", "x [4]");
    assertThat(Texts.gates(6, "for uint[8] i in {5, 1} { x q[i]; y q[i - 1]; }"))
        .containsExactly("x [5]", "y [4]", "x [1]", "y [0]");
    assertThat(Texts.gates(3, "for int i in [2:-1:0] x q[i];"))
        .containsExactly("x [2]", "x [1]", "x [0]");
    assertThat(Texts.gates(1, "for float t in {0.5, 2 * 0.5} { rx(t) q[0]; }"))
        .containsExactly("rx(0.5) [0]", "rx(1.0) [0]");
    assertThat(Texts.gates(1, "for int i in [3:2] { x q[0]; } y q[0];")).containsExactly("y [0]");
    assertThat(Texts.gates(4, "for i in [0:2] { for j in [i + 1:3] { cz q[i], q[j]; } }"))
        .hasSize(6);
  }

  @Test
  void conditionsOnConstantsAreDecided() {
    assertThat(Texts.gates(1, "const int n = 3; if (n > 2) { x q[0]; } else { y q[0]; }"))
        .containsExactly("x [0]");
    assertThat(Texts.gates(1, "if (false) x q[0]; else if (true) z q[0]; else y q[0];"))
        .containsExactly("z [0]");
  }

  @Test
  void blocksHaveNamesOfTheirOwn() {
    assertThat(
            Texts.gates(
                2, "const int n = 0; for int i in [0:1] { const int n = i; x q[n]; } y q[n];"))
        .containsExactly("x [0]", "x [1]", "y [0]");
  }

  @Test
  void wordsOfVersionThreeAreNamesInVersionTwo() {
    assertThat(
            Texts.parse(
                    "OPENQASM 2.0; qreg in[1]; qreg qubit[1]; creg bit[1]; gate let(angle) input {"
                        + " rx(angle) input; } let(0.5) in[0]; measure qubit -> bit;")
                .circuit()
                .gates())
        .hasSize(1);
  }

  @Test
  void registersOfDifferentSizesAreRefused() {
    assertThatThrownBy(() -> Texts.circuit("qubit[2] a;\nqubit[3] b;\ncx a, b;"))
        .hasMessage(
            "test.qasm:3:7: cx: expected registers of equal size, got 'a' with 2 and 'b' with 3"
                + " qubits; pick elements");
  }
}
