package kerf.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, angles and names are short and still say what they are. */
class BriefTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, π",
    "-1, -π",
    "0.5, π/2",
    "-0.25, -π/4",
    "0.75, 3π/4",
    "2, 2π",
    "0.0625, π/16"
  })
  void fractionsOfPiAreWrittenAsSuch(double halfTurns, String text) {
    assertThat(Brief.radians(halfTurns * Math.PI)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5312, 0.531",
    "2, 2",
    "-1.5, -1.5",
    "1e-7, 1e-7",
    "59049, 59049",
    "0.1, 0.1",
    "12345678, 1.23e7",
    "2.999999999999, 3",
    "0.00123456, 0.00123",
    "-123.456, -123"
  })
  void numbersHaveThreeDigits(double value, String text) {
    assertThat(Brief.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 10", "2.5, 316", "400, 1e400", "1145.5, 3.16e1145"})
  void powersMayBeLargerThanNumbers(double log10, String text) {
    assertThat(Brief.power(log10)).isEqualTo(text);
  }

  @Test
  void expressionsDropWhatTheyCan() {
    Angle zz = Angle.feature(0).from(Math.PI).times(Angle.feature(1).from(Math.PI)).times(2);
    assertThat(Brief.angle(zz)).isEqualTo("2(π-x0)(π-x1)");
    assertThat(Brief.angle(Angle.weight(3).times(-1))).isEqualTo("-θ3");
    assertThat(Brief.angle(Angle.weight(3).times(Math.PI / 2))).isEqualTo("π/2·θ3");
    assertThat(Brief.angle(Angle.weight(3).times(Angle.feature(0)))).isEqualTo("θ3·x0");
    assertThat(Brief.angle(Angle.weight(3).plus(Angle.of(0.25)))).isEqualTo("θ3+0.25");
  }

  @Test
  void aUnitaryDoesNotListItsEntries() {
    assertThat(Brief.gate(Gate.unitary(GateKind.ECR.matrix(), 0, 1), 40)).isEqualTo("unitary2");
    assertThat(Brief.gate(Gate.of(GateKind.RZZ, Angle.weight(12), 0, 1), 40)).isEqualTo("rzz(θ12)");
    assertThat(Brief.gate(Gate.of(GateKind.RZZ, Angle.weight(12), 0, 1), 6)).isEqualTo("rzz(θ…");
  }

  @Test
  void qubitsAreCalledByNumberUnlessNamed() {
    assertThat(Names.of(3, null).brief(2)).isEqualTo("q2");
    assertThat(Names.of(2, List.of("left", "right")).brief(1)).isEqualTo("right");
    assertThatThrownBy(() -> Names.of(3, List.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 3")
        .hasMessageContaining("got 1");
  }

  @Test
  void longNamesKeepBothEnds() {
    String brief = Names.of(1, List.of("a_register_of_ancillas[12]")).brief(0);
    assertThat(brief).hasSize(Names.LONGEST).startsWith("a_regist").endsWith("…s[12]");
  }

  @Test
  void namesCannotMoveTheCursorOrTurnTheLine() {
    Names names = Names.of(1, List.of("a\u001b[2J\n\u202eb\u2028\ud800"));
    assertThat(names.full(0)).isEqualTo("a\ufffd[2J\ufffd\ufffdb\ufffd\ufffd");
  }

  @Test
  void qubitsInARowBecomeARange() {
    Names names = Names.of(9, null);
    assertThat(names.list(List.of(0, 1, 2, 4), 3)).isEqualTo("q0–q2, q4");
    assertThat(names.list(List.of(0, 0, 1, 2, 2), 3)).isEqualTo("q0 ×2, q1, q2 ×2");
    assertThat(names.list(List.of(0, 2, 4, 6), 2)).isEqualTo("q0, q2, …");
  }

  @Test
  void blocksHoldWhatFitsAndAtLeastOneColumn() {
    double[] widths = {4, 4, 4, 30, 4, 4};
    assertThat(Span.wrap(widths, 10))
        .containsExactly(new Span(0, 2), new Span(2, 3), new Span(3, 4), new Span(4, 6));
    assertThat(Span.wrap(new double[0], 10)).containsExactly(new Span(0, 0));
  }

  @Test
  void levelBlocksAreAsFewButOfLikeWidths() {
    double[] widths = new double[11];
    Arrays.fill(widths, 10);
    assertThat(Span.wrap(widths, 100)).containsExactly(new Span(0, 10), new Span(10, 11));
    assertThat(Span.level(widths, 100)).containsExactly(new Span(0, 6), new Span(6, 11));
    assertThat(Span.level(new double[0], 100)).containsExactly(new Span(0, 0));
  }
}
