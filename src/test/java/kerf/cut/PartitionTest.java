package kerf.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A partition says for every qubit which fragment it belongs to. */
class PartitionTest {

  @Test
  void theFirstLetterIsQubitZero() {
    Partition partition = Partition.ofLetters("AAB", 3);
    assertThat(fragments(partition)).containsExactly(0, 0, 1);
    assertThat(partition.qubits()).isEqualTo(3);
    assertThat(partition.fragments()).isEqualTo(2);
  }

  @Test
  void fragmentsAreNumberedByTheirFirstQubitWhateverTheLetters() {
    Partition partition = Partition.ofLetters("zBzAc", 5);
    assertThat(fragments(partition)).containsExactly(0, 1, 0, 2, 3);
    assertThat(partition).hasToString("ABACD");
    assertThat(partition).isEqualTo(Partition.ofLetters("ABACD", 5));
    assertThat(partition).hasSameHashCodeAs(Partition.ofLetters("ABACD", 5));
    assertThat(partition).isNotEqualTo(Partition.ofLetters("ABACA", 5));
  }

  @Test
  void upperAndLowerCaseLettersDiffer() {
    assertThat(Partition.ofLetters("Aa", 2).fragments()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"1, 4, AAAA", "2, 4, AABB", "3, 8, AAABBBCC", "4, 6, AABBCD", "5, 5, ABCDE"})
  void contiguousFragmentsAreEvenWithTheWiderOnesFirst(int fragments, int qubits, String letters) {
    Partition partition = Partition.contiguous(fragments, qubits);
    assertThat(partition).hasToString(letters).isEqualTo(Partition.ofLetters(letters, qubits));
    assertThat(partition.fragments()).isEqualTo(fragments);
  }

  @Test
  void moreFragmentsThanLettersGetNumbers() {
    Partition partition = Partition.contiguous(54, 54);
    assertThat(partition.toString()).startsWith("ABC").endsWith("yz[52][53]");
  }

  @Test
  void whatIsPrintedIsReadAgain() {
    Partition partition = Partition.contiguous(70, 140);
    assertThat(Partition.ofLetters(partition.toString(), 140)).isEqualTo(partition);
  }

  @Test
  void aLayoutWithWireCutsIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> Partition.ofLetters("A,AB,B", 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wire cuts")
        .hasMessageContaining("cut_wire");
  }

  @ParameterizedTest
  @CsvSource({"AAB, 4", "AABBB, 4", "'', 2"})
  void theWrongNumberOfLettersIsRefusedWithBothNumbers(String letters, int qubits) {
    assertThatThrownBy(() -> Partition.ofLetters(letters, qubits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + letters + "'")
        .hasMessageContaining("expected " + qubits + " letters")
        .hasMessageContaining("got " + letters.length());
  }

  @ParameterizedTest
  @CsvSource({"A-B, -", "A1B, 1", "AéB, é", "A[x]B, [", "A[52B, ["})
  void whatIsNotALetterIsRefusedWithItsQubit(String letters, String sign) {
    assertThatThrownBy(() -> Partition.ofLetters(letters, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + sign + "' for qubit 1");
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "5, 4", "-1, 4"})
  void fragmentsOutOfRangeAreRefusedWithTheRange(int fragments, int qubits) {
    assertThatThrownBy(() -> Partition.contiguous(fragments, qubits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 1..4")
        .hasMessageContaining("got " + fragments);
  }

  private static int[] fragments(Partition partition) {
    return IntStream.range(0, partition.qubits()).map(partition::fragmentOf).toArray();
  }
}
