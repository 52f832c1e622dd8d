package kerf.train;

/** How well predictions fit labels: mean loss, accuracy and the probabilities themselves. */
public final class Evaluation {
  private final double[] probabilities;
  private final double loss;
  private final double accuracy;

  private Evaluation(double[] probabilities, double loss, double accuracy) {
    this.probabilities = probabilities;
    this.loss = loss;
    this.accuracy = accuracy;
  }

  /** From probabilities of class 1 [N] and labels [N] of 0 and 1. */
  static Evaluation of(Loss loss, double[] probabilities, int[] labels) {
    double sum = 0;
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += loss.value(probabilities[i], labels[i]);
      // Class 1 from a probability of one half on.
      right += (probabilities[i] >= 0.5 ? 1 : 0) == labels[i] ? 1 : 0;
    }
    return new Evaluation(probabilities, sum / labels.length, (double) right / labels.length);
  }

  /** N, the number of rows. */
  public int rows() {
    return probabilities.length;
  }

  /** Mean loss. */
  public double loss() {
    return loss;
  }

  /** Share of rows classified rightly, in [0, 1]. */
  public double accuracy() {
    return accuracy;
  }

  /** Probability of class 1 for row i. */
  public double probability(int i) {
    return probabilities[i];
  }
}
