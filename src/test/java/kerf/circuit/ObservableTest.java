package kerf.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Observables are written as users of Qiskit write them: rightmost letter is qubit 0. */
class ObservableTest {

  @Test
  void theRightmostLetterIsQubitZero() {
    Pauli pauli = Pauli.ofLabel("XYZ");
    assertThat(pauli.letter(0)).isEqualTo('Z');
    assertThat(pauli.letter(2)).isEqualTo('X');
    assertThat(pauli).isEqualTo(new Pauli("ZYX")).hasToString("XYZ");
  }

  @Test
  void restrictingRenumbersQubits() {
    Pauli pauli = new Pauli("XYZI");
    assertThat(pauli.restrict(new int[] {2, 0})).isEqualTo(new Pauli("ZX"));
    assertThat(pauli.restrict(new int[] {3}).isIdentity()).isTrue();
  }

  @Test
  void theExampleOfTheManualIsRead() {
    Observable read = Observable.parse("ZZI - 0.5*X0*Y2 + 0.25", 3);
    assertThat(read.terms())
        .containsExactly(
            new Observable.Term(1, Pauli.ofLabel("ZZI")),
            new Observable.Term(-0.5, Pauli.of(3, Map.of(0, 'X', 2, 'Y'))),
            new Observable.Term(0.25, Pauli.identity(3)));
  }

  @ParameterizedTest
  @CsvSource({
    "ZI,             ZI",
    "'  ZI  ',       ZI",
    "-ZI,            -ZI",
    "+ZI,            ZI",
    "Z1,             ZI",
    "Z1*X0,          ZX",
    "X0 * Z1,        ZX",
    "2*ZI,           2.0*ZI",
    "1e-3*ZI,        0.0010*ZI",
    ".5 * Z1,        0.5*ZI",
    "ZI+XX,          ZI + XX",
    "ZI - 2 * XX,    ZI - 2.0*XX",
    "ZI + ZI,        2.0*ZI",
    "3,              3.0*II",
    "-1,             -II",
  })
  void goodInputIsRead(String text, String means) {
    Observable read = Observable.parse(text, 2);
    assertThat(read).isEqualTo(Observable.parse(means, 2));
    assertThat(Observable.parse(read.toString(), 2)).as("its own text").isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "zi",
        "ZI XX",
        "ZI +",
        "+",
        "--ZI",
        "0.5*",
        "0.5 ZI",
        "*ZI",
        "Z0**Z1",
        "Z0*",
        "1.2.3*ZI",
        "ZI & XX",
        "ZI + Q",
        "Z0X1",
        "Z-1",
        "ZI*0.5",
        "1e*ZI",
        "X0e",
        "Z"
      })
  void badInputIsRefusedWithItsTextAndColumn(String text) {
    assertThatThrownBy(() -> Observable.parse(text, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("column");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "ZI & XX, 4, expected letters",
        "ZI +, 5, 'a number or a Pauli string, got the end'",
        "ZI XX, 4, \"expected '+', '-' or the end, got 'XX'\"",
        "ZI*2, 3, \"expected '+', '-' or the end, got '*'\"",
        "0.5 ZI, 5, \"expected '+', '-' or the end, got 'ZI'\"",
        "ZI + 2*, 8, \"expected a Pauli string, got the end\"",
        "ZI + 2*3, 8, \"expected a Pauli string, got '3'\"",
        "--ZI, 2, \"expected a number or a Pauli string, got '-'\"",
        "Z0*, 4, \"expected a letter and a qubit, as in X0, got the end\"",
        "Z0**Z1, 4, \"expected a letter and a qubit, as in X0, got '*'\"",
        "Z0Z1, 3, \"expected '+', '-' or the end, got 'Z1'\"",
        "ZI + ZZ0, 6, \"expected a number or a Pauli string, got 'ZZ0'\"",
        "XX - ZIZ, 6, expected 2 letters",
        "ZI+Z0*Z0, 7, qubit 0 stands twice",
        "1.2.3*ZI, 1, \"expected a number, got '1.2.3'\""
      })
  void theColumnIsWhereReadingStops(String text, int column, String problem) {
    assertThatThrownBy(() -> Observable.parse(text, 2))
        .hasMessageContaining("column " + column + ": ")
        .hasMessageContaining(problem.replaceAll("^'|'$", ""));
  }

  @Test
  void coefficientsMayNotAddUpToMoreThanADoubleHolds() {
    assertThat(Observable.parse("1e308*Z0 - 5e307*Z1", 2).terms()).hasSize(2);
    for (String text : new String[] {"1e308*Z0 + 1e308*Z1", "1e308*Z0 + 1e308*Z0"}) {
      assertThatThrownBy(() -> Observable.parse(text, 2)).hasMessageContaining("scale them down");
    }
  }

  @Test
  void otherMistakesAreNamed() {
    assertThatThrownBy(() -> Observable.parse("ZIZ", 2)).hasMessageContaining("expected 2 letters");
    assertThatThrownBy(() -> Observable.parse("Z2", 2)).hasMessageContaining("qubits 0..1");
    assertThatThrownBy(() -> Observable.parse("Z0*X0", 2))
        .hasMessageContaining("qubit 0 stands twice");
    assertThatThrownBy(() -> Observable.parse("1e999*ZI", 2)).hasMessageContaining("finite");
    assertThatThrownBy(() -> Pauli.ofLabel("ZQ")).hasMessageContaining("'Q'");
  }

  @ParameterizedTest
  @CsvSource({"ZZZQ, 4, Q", "ZI + z0, 6, z", "Z0 & X1, 4, &", "e0*ZI, 1, e", "Z-1, 1, Z-1"})
  void whatIsWrongIsNamed(String text, int column, String wrong) {
    assertThatThrownBy(() -> Observable.parse(text, 4))
        .hasMessageContaining("column " + column)
        .hasMessageEndingWith("got '" + wrong + "'");
  }

  @Test
  void namedObservablesAreTheSumsTheySay() {
    assertThat(Observable.parity(3)).isEqualTo(Observable.parse("ZZZ", 3));
    assertThat(Observable.meanZ(2)).isEqualTo(Observable.parse("0.5*Z0 + 0.5*Z1", 2));
  }
}
