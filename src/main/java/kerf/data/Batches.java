package kerf.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Deals the rows of a training set into mini-batches. */
public final class Batches {

  private Batches() {}

  /**
   * The batches of one epoch: every row in exactly one.
   *
   * <p>A batch that holds all rows keeps them in their order: every full-batch step then sums in
   * the same order and gives the same bits. Otherwise the order depends on (seed, epoch).
   *
   * @param rows number of training rows
   * @param batchSize rows per batch, the last one may be smaller; 0 means all rows in one batch
   * @param seed of the run
   * @param epoch from 0
   * @return [batches][rows of the batch], row indices from 0
   * @throws IllegalArgumentException where rows is not positive, or batchSize or epoch is negative
   */
  public static int[][] epoch(int rows, int batchSize, long seed, int epoch) {
    if (rows < 1 || batchSize < 0 || epoch < 0) {
      throw new IllegalArgumentException(
          String.format(
              "expected at least 1 row, a batch size of 0 (all rows) or more and an epoch from 0,"
                  + " got rows %s, batch size %s, epoch %s",
              rows, batchSize, epoch));
    }
    int[] order = IntStream.range(0, rows).toArray();
    if (batchSize == 0 || batchSize >= rows) {
      return new int[][] {order};
    }
    int[] dealt = Shuffle.of(order, seed, epoch);
    int[][] batches = new int[(rows - 1) / batchSize + 1][];
    Arrays.setAll(
        batches,
        b -> Arrays.copyOfRange(dealt, b * batchSize, Math.min(rows, (b + 1) * batchSize)));
    return batches;
  }
}
