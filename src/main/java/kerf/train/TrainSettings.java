package kerf.train;

/**
 * How to train. No defaults here: they stand in the reference settings of the job.
 *
 * @param epochs passes over the training rows, 1 or more
 * @param batchSize rows in a batch, 0 = all of them
 * @param loss what is minimised
 * @param optimizer how
 * @param initScale first weights are uniform in [−initScale, initScale), radians
 * @param seed source of the first weights and of the batches
 */
public record TrainSettings(
    int epochs, int batchSize, Loss loss, Optimizer optimizer, double initScale, long seed) {

  /** Checks the ranges. */
  public TrainSettings {
    require(epochs >= 1, "1 epoch or more", epochs);
    require(batchSize >= 0, "a batch size of 1 or more, or 0 for all rows", batchSize);
    require(
        initScale > 0 && initScale <= Math.PI, "an initial scale above 0 and up to π", initScale);
  }

  private static void require(boolean holds, String expected, Object got) {
    if (!holds) {
      throw new IllegalArgumentException("training: expected %s, got %s".formatted(expected, got));
    }
  }
}
