package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classical bits and variables count as constants for as long as nothing measured is in them. */
class VariablesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "int k = 0; for uint i in [0:3] { k += 1; } → 4",
        "int k = 7; k -= 2; k *= 3; k /= 4; → 3",
        "int k = 7; k %= 4; k **= 2; k <<= 1; k >>= 2; → 4",
        "int k = 12; k &= 10; k |= 3; k ^= 1; → 10",
        "int k; k = 5; → 5",
        "float k = 1; k /= 4; → 0.25",
        "int k = 0; while (k < 6) { k += 4; } → 8",
        "int[8] j = 2; int k = 0; if (true) { int j = j + 3; k = j; } → 5",
        "int k = 1; if (true) { int k = 3; k += 1; } k += 1; → 2",
        "bit[3] c = \"110\"; int k = c; → 6",
        "bit[3] c; c[2] = 1; c[0] = true; int k = c; → 5",
        "bit[3] c = 5; c[{0, 1}] = \"10\"; int k = c; → 6",
        "bit[2] c = \"01\"; bit[2] d = c; d[1] = c[0]; int k = d; → 3",
        "bit[2] c = \"01\"; int k = ~c; c <<= 1; k += 4 * c; c = ~c; k += 16 * c; → 26",
        "bit[2] c = \"10\"; int k = c << 1; → 0",
        "const bit[2] c = \"10\"; int k = c[1] + c[-1]; → 2",
        "uint[4] u = \"1010\"; int k = u[1] + 2 * u[2]; → 1",
      })
  void whatIsAssignedCounts(String statements, String value) {
    assertThat(Texts.gates(1, statements + " rx(k) q[0];"))
        .isEqualTo(Texts.gates(1, "rx(" + value + ") q[0];"));
  }

  @Test
  void aCompoundCaretIsNoPowerInAnyVersion() {
    assertThat(Texts.gates("qubit q; int k = 6; k ^= 3; rx(k) q;"))
        .isEqualTo(Texts.gates(1, "rx(5) q[0];"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPENQASM 2.0; qreg q[1]; creg c[1]; if (c == 1) x q[0]; y q[0];",
        "OPENQASM 2.0; qreg q[1]; creg c[2]; if (c == 0) y q[0];",
        "OPENQASM 3; qubit[1] q; bit[2] c; if (c[1]) { x q[0]; } else { y q[0]; }",
        "OPENQASM 3; qubit[1] q; bit[60] c; if (!c[59]) y q[0];",
      })
  void bitsThatNothingWasWrittenToAreZero(String text) {
    assertThat(Texts.circuit(text).gates()).isEqualTo(Texts.circuit(1, "y q[0];").gates());
  }

  @Test
  void constantsInBitsMakeTheCircuit() {
    assertThat(
            Texts.gates(
                2, "bit[2] s = \"10\"; for uint i in [0:1] { if (s[i]) ry(0.4) q[i]; } x q[0];"))
        .isEqualTo(Texts.gates(2, "ry(0.4) q[1]; x q[0];"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (c[0]) x q[1];",
        "int k = c; rx(k) q[1];",
        "bool b = c[0]; b = !b; if (b) x q[1];",
        "bit[2] d = c; if (d[0]) x q[1];",
        "bit[2] d; d[1] = c[0] | 1; if (d == 2) x q[1];",
        "gate g a, b { if (c[0]) cx a, b; } g q[1], q[2];",
        "while (c[0]) { x q[1]; }",
      })
  void whatDependsOnAMeasuredBitIsRefusedWhereAGateDependsOnIt(String statements) {
    String text = "bit[2] c; measure q[0] -> c[0]; ";
    assertThatThrownBy(() -> Texts.circuit(3, text + statements))
        .isInstanceOf(QasmException.class)
        .hasMessageContaining("a circuit cannot depend on measured bits: write it without");
  }

  @Test
  void whatIsReckonedWithMeasuredBitsIsOfNoAccountOtherwise() {
    String text = "bit[2] c; x q[1]; c = measure q; int k = c; k += 1; bit d = c[0]; c[0] = 1;";
    assertThat(Texts.gates(2, text)).isEqualTo(Texts.gates(2, "x q[1];"));
    assertThat(Texts.gates(3, "bit c = measure q[0]; c = 1; if (c) x q[1];"))
        .isEqualTo(Texts.gates(3, "x q[1];"));
  }

  @Test
  void aGateSeesAVariableAsItIsWhereItIsApplied() {
    String gate = "gate g a, b { rx(k) a; cx a, b; } ";
    assertThat(
            Texts.circuit("qubit[2] q; int k = 1; " + gate + "g q[0], q[1]; k = 2; g q[0], q[1];"))
        .isEqualTo(
            Texts.circuit(
                "qubit[2] q; const int k = 1; const int l = 2; "
                    + gate
                    + "gate f a, b { rx(l) a; cx a, b; } g q[0], q[1]; f q[0], q[1];"));
  }

  @Test
  void aLoopWithoutAnEndIsCutShort() {
    assertThatThrownBy(() -> Texts.circuit(1, "int k = 0;\nwhile (true) { k += 1; }"))
        .hasMessageContaining("expected at most 20,000,000 gate calls and loop turns, got more");
  }

  @Test
  void moreDigitsThanANumberHoldsAreRefused() {
    String wide = "bit[60] c; c[0] = 1; c[59] = 1; if (c[59]) x q[0]; ";
    assertThat(Texts.gates(1, wide)).hasSize(1);
    assertThatThrownBy(() -> Texts.circuit(1, wide + "if (c == 1) x q[0];"))
        .hasMessageContaining("expected a number of at most 53 binary digits, got 'c' with 60");
    assertThatThrownBy(() -> Texts.circuit(1, "int k = \"" + "01".repeat(4_000_000) + "\";"))
        .hasMessageContaining("expected at most 53 binary digits, got 8,000,000");
  }

  @Test
  void workWithManyBitsIsCounted() {
    assertThatThrownBy(() -> Texts.circuit(1, "bit[10000] c; while (true) { c = c; }"))
        .hasMessageContaining("expected at most 20,000,000 gate calls and loop turns, got more");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            "const int k = 1;\nk = 2;",
            "2:1: expected a variable, got 'k', which does not change; declare one, 'int k = …;',"
                + " or write a constant"),
        Arguments.of(
            "int k = 1;\nk[0] = 0;",
            "2:1: expected a variable, got a digit of 'k'; declare one, 'int k = …;', or write a"
                + " constant"),
        Arguments.of(
            "uint k = 1;\nk -= 2;",
            "2:1: 'k': expected a whole number from 0, got -1; change the value"),
        Arguments.of(
            "uint[4] k = 15;\nk += 1;",
            "2:1: 'k': expected a number of 4 binary digits, got 16; widen its type"),
        Arguments.of(
            "int[4] k = -8;\nk -= 1;",
            "2:1: 'k': expected a number of 4 binary digits, got -9; widen its type"),
        Arguments.of("bit[2] c;\nc = 4;", "2:5: 'c': expected a value of 2 bits, got 4; change it"),
        Arguments.of(
            "bit[2] c;\nc = \"011\";",
            "2:5: 'c': expected 2 binary digits, got 3; change the text in quotes"),
        Arguments.of(
            "qubit q; int i;\nrx(i) q;",
            "2:4: expected a constant, got 'i', which has no value yet or a measured one; a"
                + " circuit cannot depend on measured bits: write it without"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCannotBeAssignedIsRefused(String text, String message) {
    assertThatThrownBy(() -> Texts.circuit(text))
        .isInstanceOf(QasmException.class)
        .hasMessage("test.qasm:" + message);
  }
}
