package kerf.train;

import java.util.Arrays;
import kerf.circuit.Estimates;

/** Expectation values [S] and their gradients [S × P] for a batch of samples. */
final class Gradients {
  private final double[] values;
  private final double[][] slopes;

  private Gradients(double[] values, double[][] slopes) {
    this.values = values;
    this.slopes = slopes;
  }

  /** Of one observable, from the answer to a batch's query. */
  static Gradients of(ParameterShift.Batch batch, Estimates estimates, int observable) {
    double[][] slopes = batch.slopes(estimates, observable);
    double[] values = new double[slopes.length];
    Arrays.setAll(values, s -> batch.value(estimates, s, observable));
    return new Gradients(values, slopes);
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
