package kerf.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strings that agree qubit by qubit are measured together. */
class MeasurementBasesTest {

  @ParameterizedTest
  @CsvSource({
    "ZZZ, ZZZ",
    "'ZII IZI IIZ', ZZZ",
    "'XII IZI', XZI",
    "'ZZI XXI', 'ZZI XXI'",
    "'ZZ XX YY', 'ZZ XX YY'",
    "'ZI XI IZ IY', 'ZZ XY'",
    "'XY IY XI', XY",
    "'II', II",
    "'II ZI', ZI",
  })
  void basesCoverTheStringsInTheOrderGiven(String strings, String bases) {
    MeasurementBases of = MeasurementBases.of(paulis(strings));
    assertThat(of.bases()).isEqualTo(paulis(bases));
    assertThat(of.home()).hasSameSizeAs(paulis(strings));
  }

  @Test
  void noStringsNeedNoBasis() {
    assertThat(MeasurementBases.of(List.of()).size()).isZero();
  }

  private static List<Pauli> paulis(String text) {
    return Arrays.stream(text.split(" ")).map(Pauli::new).toList();
  }
}
