package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions are worked out as the language says, all numbers being doubles. */
class ExpressionsTest {
  private static double angle(String text) {
    return Texts.circuit(text).gates().get(0).angles().get(0).value(null, null);
  }

  private static double three(String expression) {
    return angle("OPENQASM 3; qubit q; rx(" + expression + ") q;");
  }

  private static double two(String expression) {
    return angle("OPENQASM 2.0; qreg q[1]; rx(" + expression + ") q[0];");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "pi : 3.141592653589793",
        "π / 2 : 1.5707963267948966",
        "tau : 6.283185307179586",
        "τ : 6.283185307179586",
        "euler : 2.718281828459045",
        "ℇ : 2.718281828459045",
        "1_000 : 1000",
        "0x1F : 31",
        "0b1_01 : 5",
        "0o17 : 15",
        ".5 : 0.5",
        "5. : 5",
        "1e-3 : 0.001",
        "1.5E+2 : 150",
        "1/2 : 0.5",
        "2 + 3 * 4 : 14",
        "(2 + 3) * 4 : 20",
        "2 - 3 - 4 : -5",
        "8 / 4 / 2 : 1",
        "2 ** 3 ** 2 : 512",
        "-2 ** 2 : -4",
        "2 ** -1 : 0.5",
        "-3 * -2 : 6",
        "- - 3 : 3",
        "+3 : 3",
        "7 % 4 : 3",
        "-7 % 4 : -3",
        "7.5 % 2 : 1.5",
        "6 & 3 : 2",
        "6 | 3 : 7",
        "6 ^ 3 : 5",
        "1 << 4 : 16",
        "17 >> 2 : 4",
        "~0 : -1",
        "1 < 2 : 1",
        "2 <= 1 : 0",
        "1 == 1 && 2 != 2 : 0",
        "1 > 2 || !(3 >= 4) : 1",
        "true + false : 1",
        "sin(pi / 6) : 0.5",
        "cos(0) : 1",
        "tan(pi / 4) : 1",
        "arcsin(1) : 1.5707963267948966",
        "asin(1) : 1.5707963267948966",
        "arccos(1) : 0",
        "acos(1) : 0",
        "arctan(1) : 0.7853981633974483",
        "atan(1) : 0.7853981633974483",
        "exp(1) : 2.718281828459045",
        "ln(euler) : 1",
        "log(euler) : 1",
        "sqrt(16) : 4",
        "pow(2, 3) : 8",
        "mod(7, 4) : 3",
        "floor(-1.5) : -2",
        "ceiling(1.2) : 2",
        "abs(-3) : 3",
        "int(2.9) : 2",
        "float(3) : 3",
        "float[64](3) : 3",
        "angle[20](0.5) : 0.5",
        "bool(7) : 1",
        "1e3 + 1E3 : 2000",
      })
  void versionThree(String expression, double value) {
    assertThat(three(expression)).isCloseTo(value, within(1e-15 * Math.max(1, Math.abs(value))));
  }

  @ParameterizedTest
  @CsvSource({"2^3, 8", "2^3^2, 512", "-2^2, -4", "3*pi/4, 2.356194490192345", "ln(exp(2)), 2"})
  void versionTwoWritesPowersWithACaret(String expression, double value) {
    assertThat(two(expression)).isCloseTo(value, within(1e-14 * Math.abs(value)));
  }

  @Test
  void wholeNumbersAreDividedWholeWhereAWholeNumberIsWanted() {
    assertThat(Texts.gates(5, "const int n = 5; x q[n / 2]; rx(n / 2) q[0];"))
        .containsExactly("x [2]", "rx(2.5) [0]");
    assertThat(Texts.gates(5, "const int n = 7 / 2; const float t = 7 / 2; x q[n]; rx(t) q[0];"))
        .containsExactly("x [3]", "rx(3.5) [0]");
  }

  @Test
  void sizesOfRegistersAreNumbers() {
    assertThat(Texts.gates(4, "x q[sizeof(q) - 1];")).containsExactly("x [3]");
  }

  @Test
  void wholeNumbersHaveBinaryDigits() {
    String text = "uint[4] n = 11; for uint i in [0:3] { if (bool(n[i])) x q[i]; }";
    assertThat(Texts.gates(4, text)).containsExactly("x [0]", "x [1]", "x [3]");
    assertThatThrownBy(() -> Texts.circuit(1, "const float f = 0.5; rx(f[0]) q[0];"))
        .hasMessageContaining("expected one binary digit of a whole number from 0, got another");
    assertThatThrownBy(() -> Texts.circuit(1, "const int n = 3; rx(n[0:1]) q[0];"))
        .hasMessageContaining("expected one binary digit of a whole number from 0, got another");
  }

  @Test
  void constantsHaveTypes() {
    assertThat(
            Texts.gates(
                1,
                "const float[64] f = 0.5; const int[32] i = -2; const uint u = 3; const angle[16] a"
                    + " = pi;const bool b = true; float plain = 0.25; rx(f + i + u + b) q[0];"
                    + " rx(plain) q[0];"))
        .containsExactly("rx(2.5) [0]", "rx(0.25) [0]");
    assertThatThrownBy(() -> Texts.circuit(1, "\nconst uint u = 1 - 2;"))
        .hasMessage(
            "test.qasm:2:16: 'u': expected a whole number from 0, got -1; change the value");
    assertThatThrownBy(() -> Texts.circuit(1, "\nconst int i = 0.5;"))
        .hasMessage("test.qasm:2:15: 'i': expected a whole number, got 0.5; change the value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 / 0|expected a finite number, got Infinity",
        "0 / 0|expected a finite number, got NaN",
        "sqrt(-1)|expected a finite number, got NaN",
        "1e999|expected a finite number, got Infinity",
        "nosuch|expected a number, got the unknown name 'nosuch'",
        "nosuch(1)|expected a function of numbers, got 'nosuch'",
        "sin(1, 2)|sin: expected 1 argument, got 2",
        "pow(2)|pow: expected 2 arguments, got 1",
        "q|expected a number, got 'q', which is a qubit",
        "2.5 ^ 2|'^': expected whole numbers, got 2.5; a power is written '**'",
        "1.5 << 2|'<<': expected whole numbers, got 1.5",
      })
  void whatIsNoNumberIsRefused(String expression, String message) {
    assertThatThrownBy(() -> three(expression))
        .isInstanceOf(QasmException.class)
        .hasMessageStartingWith("test.qasm:1:")
        .hasMessageContaining(message);
  }
}
