package kerf.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An epoch deals every row once, in an order that (seed, epoch) decide. */
class BatchesTest {

  @ParameterizedTest
  @CsvSource({"10, 3, 4, 1", "10, 5, 2, 5", "10, 1, 10, 1", "10, 0, 1, 10", "10, 99, 1, 10"})
  void dealsEveryRowOnce(int rows, int size, int batches, int last) {
    int[][] dealt = Batches.epoch(rows, size, 5, 2);
    assertThat(dealt.length).isEqualTo(batches);
    assertThat(dealt[batches - 1]).hasSize(last);
    assertThat(Arrays.stream(dealt).flatMapToInt(Arrays::stream).sorted().toArray())
        .isEqualTo(IntStream.range(0, rows).toArray());
  }

  @Test
  void seedAndEpochDecideTheOrder() {
    Set<String> orders = new HashSet<>();
    for (long seed = 0; seed < 10; seed++) {
      for (int epoch = 0; epoch < 10; epoch++) {
        String order = Arrays.deepToString(Batches.epoch(40, 8, seed, epoch));
        assertThat(Arrays.deepToString(Batches.epoch(40, 8, seed, epoch))).isEqualTo(order);
        orders.add(order);
      }
    }
    assertThat(orders).hasSize(100);
  }

  @Test
  void theOrderOfASeedNeverChangesBetweenVersions() {
    assertThat(Batches.epoch(7, 4, 42, 1)).isDeepEqualTo(new int[][] {{1, 5, 0, 6}, {2, 4, 3}});
  }

  @Test
  void aFullBatchKeepsTheOrderOfTheRows() {
    assertThat(Batches.epoch(4, 0, 1, 3)).isDeepEqualTo(new int[][] {{0, 1, 2, 3}});
  }

  @Test
  void everyRowComesToEveryPlace() {
    int[] sums = new int[10];
    for (int epoch = 0; epoch < 2000; epoch++) {
      int[] order =
          Arrays.stream(Batches.epoch(10, 9, 3, epoch)).flatMapToInt(Arrays::stream).toArray();
      for (int place = 0; place < 10; place++) {
        sums[place] += order[place];
      }
    }
    // Mean 4.5, standard error 0.064 of 2000 draws: five of them.
    for (int sum : sums) {
      assertThat(sum / 2000.0).isBetween(4.18, 4.82);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "5, -1, 0", "5, 1, -1"})
  void namesBadNumbers(int rows, int size, int epoch) {
    assertThatThrownBy(() -> Batches.epoch(rows, size, 1, epoch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got rows " + rows + ", batch size " + size + ", epoch " + epoch);
  }
}
