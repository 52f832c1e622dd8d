package kerf.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A split shares every class out in proportion, loses no row and depends on the seed alone. */
class SplitTest {

  /** Rows of the given classes; the only feature is the row's number. */
  private static Dataset numbered(int... sizes) {
    int[] labels =
        IntStream.range(0, sizes.length)
            .flatMap(c -> IntStream.range(0, sizes[c]).map(i -> c))
            .toArray();
    double[][] features = new double[labels.length][];
    Arrays.setAll(features, row -> new double[] {row});
    List<String> classes = IntStream.range(0, sizes.length).mapToObj(c -> "c" + c).toList();
    return Dataset.of("numbered", "00", List.of("row"), classes, features, labels);
  }

  private static int[] numbers(Dataset part) {
    return Arrays.stream(part.features()).mapToInt(row -> (int) row[0]).toArray();
  }

  private static int[] perClass(Dataset part) {
    int[] count = new int[part.classNames().size()];
    Arrays.stream(part.labels()).forEach(label -> count[label]++);
    return count;
  }

  @ParameterizedTest
  @CsvSource({
    "50, 50, 0.25, 13, 12", // 12.5 each: the earlier class gets the odd row
    "50, 50, 0.3, 15, 15",
    "70, 30, 0.1, 7, 3",
    "5, 2, 0.5, 3, 1", // 3.5 rows round to 4; quotas 2.5 and 1
    "99, 3, 0.5, 50, 1", // 49.5 and 1.5: one row for the first remainder of two equal ones
  })
  void sharesClassesOutByLargestRemainder(int a, int b, double fraction, int testA, int testB) {
    Split split = Split.stratified(numbered(a, b), fraction, 1);
    assertThat(perClass(split.test())).containsExactly(testA, testB);
    assertThat(perClass(split.train())).containsExactly(a - testA, b - testB);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, -1, Long.MIN_VALUE})
  void everyRowIsInExactlyOnePart(long seed) {
    Split split = Split.stratified(numbered(40, 7, 13), 0.2, seed);
    int[] all =
        IntStream.concat(
                Arrays.stream(numbers(split.train())), Arrays.stream(numbers(split.test())))
            .sorted()
            .toArray();
    assertThat(all).isEqualTo(IntStream.range(0, 60).toArray());
  }

  @Test
  void theSameSeedGivesTheSameRowsInTheSameOrder() {
    Dataset data = numbered(20, 20);
    int[] first = numbers(Split.stratified(data, 0.25, 7).test());
    assertThat(numbers(Split.stratified(data, 0.25, 7).test())).isEqualTo(first);
    assertThat(numbers(Split.stratified(data, 0.25, 8).test())).isNotEqualTo(first);
  }

  @Test
  void theRowsOfASeedNeverChangeBetweenVersions() {
    assertThat(numbers(Split.stratified(numbered(5, 5), 0.4, 42).test()))
        .containsExactly(8, 1, 3, 9);
  }

  @Test
  void classesAreMixedInBothParts() {
    Split split = Split.stratified(numbered(50, 50), 0.3, 3);
    for (Dataset part : List.of(split.train(), split.test())) {
      int[] labels = part.labels();
      long changes =
          IntStream.range(1, labels.length).filter(i -> labels[i] != labels[i - 1]).count();
      assertThat(changes).isGreaterThan(labels.length / 4);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
  void wantsAFractionBetweenZeroAndOne(double fraction) {
    assertThatThrownBy(() -> Split.stratified(numbered(5, 5), fraction, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a test fraction between 0 and 1")
        .hasMessageContaining("got " + fraction);
  }

  @Test
  void refusesAnEmptyPart() {
    assertThatThrownBy(() -> Split.stratified(numbered(2, 2), 0.1, 1))
        .hasMessageContaining("0.1 of 4 rows leaves the test part empty");
    assertThatThrownBy(() -> Split.stratified(numbered(2, 2), 0.9, 1))
        .hasMessageContaining("0.9 of 4 rows leaves the training part empty");
  }

  @Test
  void refusesAPartWithoutAnyRowOfAClass() {
    assertThatThrownBy(() -> Split.stratified(numbered(11, 1), 0.3, 1))
        .hasMessage(
            "numbered: class 'c1' with 1 row(s): a test fraction of 0.3 leaves the training part"
                + " none of them; choose another fraction or more rows");
    assertThatThrownBy(() -> Split.stratified(numbered(2, 18), 0.1, 1))
        .hasMessageContaining("class 'c0' with 2 row(s)")
        .hasMessageContaining("the test part none");
  }
}
