package kerf.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A data set in two parts that share no row.
 *
 * @param train what a model may learn from, scaling included
 * @param test what it is judged by
 */
public record Split(Dataset train, Dataset test) {

  /**
   * Splits so that every class is shared out in the same proportion, as exactly as whole rows
   * allow.
   *
   * <p>The test part has testFraction × rows, rounded; each class gives the whole part of its quota
   * and the classes with the largest remainders one row more (equal remainders: the earlier class).
   *
   * @param testFraction share of the rows for the test part, between 0 and 1, both excluded
   * @param seed decides, with the data set's labels, which rows go where and in which order
   * @throws IllegalArgumentException where the fraction is out of range or leaves a part empty, or
   *     without any row of a class
   */
  public static Split stratified(Dataset data, double testFraction, long seed) {
    if (!(testFraction > 0 && testFraction < 1)) {
      throw new IllegalArgumentException(
          "expected a test fraction between 0 and 1, both excluded, got " + testFraction);
    }
    int classes = data.classNames().size();
    int[][] byClass = new int[classes][];
    for (int c = 0; c < classes; c++) {
      int label = c;
      int[] rows = IntStream.range(0, data.rows()).filter(r -> data.label(r) == label).toArray();
      byClass[c] = Shuffle.of(rows, seed, -1L - c);
    }
    int[] quota = quotas(byClass, testFraction, data.rows());
    int testRows = Arrays.stream(quota).sum();
    if (testRows == 0 || testRows == data.rows()) {
      throw new IllegalArgumentException(
          String.format(
              "%s: a test fraction of %s of %s rows leaves the %s part empty;"
                  + " choose another fraction or more rows",
              data.source(), testFraction, data.rows(), testRows == 0 ? "test" : "training"));
    }
    for (int c = 0; c < classes; c++) {
      if (quota[c] == 0 || quota[c] == byClass[c].length) {
        throw new IllegalArgumentException(
            String.format(
                "%s: class '%s' with %d row(s): a test fraction of %s leaves the %s part none of"
                    + " them; choose another fraction or more rows",
                data.source(),
                data.classNames().get(c),
                byClass[c].length,
                testFraction,
                quota[c] == 0 ? "test" : "training"));
      }
    }
    IntStream.Builder test = IntStream.builder();
    IntStream.Builder train = IntStream.builder();
    for (int c = 0; c < classes; c++) {
      for (int i = 0; i < byClass[c].length; i++) {
        (i < quota[c] ? test : train).add(byClass[c][i]);
      }
    }
    // Streams below zero: from zero on they are the epochs of Batches, perhaps of the same seed.
    return new Split(
        data.subset(Shuffle.of(train.build().toArray(), seed, -1L - classes)),
        data.subset(Shuffle.of(test.build().toArray(), seed, -2L - classes)));
  }

  /** Test rows per class: largest remainder. */
  private static int[] quotas(int[][] byClass, double fraction, int rows) {
    int[] quota = new int[byClass.length];
    double[] remainder = new double[byClass.length];
    int left = (int) Math.round(rows * fraction);
    for (int c = 0; c < quota.length; c++) {
      double exact = byClass[c].length * fraction;
      quota[c] = (int) Math.floor(exact);
      remainder[c] = exact - quota[c];
      left -= quota[c];
    }
    int[] order =
        IntStream.range(0, quota.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer c) -> -remainder[c]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < left; i++) {
      quota[order[i]]++;
    }
    return quota;
  }
}
