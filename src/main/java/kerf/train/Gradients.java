package kerf.train;

/** Expectation values [S] and their gradients [S × P] for a batch of samples. */
final class Gradients {
  private final double[] values;
  private final double[][] slopes;

  Gradients(double[] values, double[][] slopes) {
    this.values = values;
    this.slopes = slopes;
  }

  /** S, the number of samples. */
  int samples() {
    return values.length;
  }

  /** E_s, the unshifted expectation value. */
  double value(int s) {
    return values[s];
  }

  /** ∂E_s/∂θ_k. */
  double slope(int s, int k) {
    return slopes[s][k];
  }
}
