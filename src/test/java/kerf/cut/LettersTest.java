package kerf.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A layout without wire cuts is a letter, and so a fragment, for every qubit. */
class LettersTest {

  @Test
  void theFirstLetterIsQubitZero() {
    Layout layout = Layout.ofLetters("AAB", 3);
    assertThat(fragments(layout)).containsExactly(0, 0, 1);
    assertThat(layout.qubits()).isEqualTo(3);
    assertThat(layout.fragments()).isEqualTo(2);
  }

  @Test
  void fragmentsAreNumberedByTheirFirstQubitWhateverTheLetters() {
    Layout layout = Layout.ofLetters("zBzAc", 5);
    assertThat(fragments(layout)).containsExactly(0, 1, 0, 2, 3);
    assertThat(layout).hasToString("ABACD");
    assertThat(layout).isEqualTo(Layout.ofLetters("ABACD", 5));
    assertThat(layout).hasSameHashCodeAs(Layout.ofLetters("ABACD", 5));
    assertThat(layout).isNotEqualTo(Layout.ofLetters("ABACA", 5));
  }

  @Test
  void upperAndLowerCaseLettersDiffer() {
    assertThat(Layout.ofLetters("Aa", 2).fragments()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"1, 4, AAAA", "2, 4, AABB", "3, 8, AAABBBCC", "4, 6, AABBCD", "5, 5, ABCDE"})
  void contiguousFragmentsAreEvenWithTheWiderOnesFirst(int fragments, int qubits, String letters) {
    Layout layout = Layout.contiguous(fragments, qubits);
    assertThat(layout).hasToString(letters).isEqualTo(Layout.ofLetters(letters, qubits));
    assertThat(layout.fragments()).isEqualTo(fragments);
  }

  @Test
  void moreFragmentsThanLettersGetNumbers() {
    Layout layout = Layout.contiguous(54, 54);
    assertThat(layout.toString()).startsWith("ABC").endsWith("yz[52][53]");
  }

  @Test
  void whatIsPrintedIsReadAgain() {
    Layout layout = Layout.contiguous(70, 140);
    assertThat(Layout.ofLetters(layout.toString(), 140)).isEqualTo(layout);
  }

  @Test
  void aLayoutWithWireCutsIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> Layout.ofLetters("A,AB,B", 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wire cuts")
        .hasMessageContaining("cut_wire");
  }

  @ParameterizedTest
  @CsvSource({"AAB, 4", "AABBB, 4", "'', 2"})
  void theWrongNumberOfLettersIsRefusedWithBothNumbers(String letters, int qubits) {
    assertThatThrownBy(() -> Layout.ofLetters(letters, qubits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + letters + "'")
        .hasMessageContaining("expected " + qubits + " letters")
        .hasMessageContaining("got " + letters.length());
  }

  @ParameterizedTest
  @CsvSource({"A-B, -", "A1B, 1", "AéB, é", "A[x]B, [", "A[52B, ["})
  void whatIsNotALetterIsRefusedWithItsQubit(String letters, String sign) {
    assertThatThrownBy(() -> Layout.ofLetters(letters, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + sign + "' for qubit 1");
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "5, 4", "-1, 4"})
  void fragmentsOutOfRangeAreRefusedWithTheRange(int fragments, int qubits) {
    assertThatThrownBy(() -> Layout.contiguous(fragments, qubits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 1..4")
        .hasMessageContaining("got " + fragments);
  }

  private static int[] fragments(Layout layout) {
    return layout.segments().stream().mapToInt(Layout.Segment::fragment).toArray();
  }
}
