package kerf.contract;

import java.io.Serializable;
import kerf.experiment.BindingGrid;
import kerf.experiment.Workload;

/** How fragment tensors become expectation values. */
public interface Reconstruction extends Serializable {

  /** Takes the derivatives of one value by the entries of one node's tensor. */
  @FunctionalInterface
  interface GradientSink {
    /**
     * Takes ∂E/∂T[entry] for every entry and sample.
     *
     * @param observable of E
     * @param row weight row of E
     * @param node the node
     * @param local the node's local observable, by which T is told apart
     * @param gradient ∂E/∂T of entry e and sample s at e·S + s; valid during the call
     */
    void take(int observable, int row, int node, int local, double[] gradient);
  }

  /**
   * About the bytes of tensors that some work holds at once, in tasks and on the driver.
   *
   * @param tasks among which the samples are spread
   * @param whole true where each task contracts its own samples, false where tensors travel
   * @throws IllegalArgumentException where this strategy would not finish in reasonable time or
   *     memory, saying what to do instead
   */
  double requireFeasible(Workload workload, int tasks, boolean whole);

  /**
   * Expectation values of a grid and range of samples, [K][W][S]: observable, weight row, sample.
   * Each value depends on its own sample alone, bit for bit.
   */
  double[][][] values(Tensors tensors);

  /**
   * Their variances [K][W][S] to first order, Σ (∂E/∂T)² Var T over the entries of all tensors, as
   * if these were independent.
   *
   * @param tensors not exact
   */
  default double[][][] variances(Tensors tensors) {
    BindingGrid of = tensors.grid();
    double[][][] sums = tensors.zeros();
    gradients(
        tensors,
        (k, w, f, o, gradient) -> {
          double[][][] variances = tensors.of(f).variances(o);
          double[] sum = sums[k][w];
          for (int e = 0; variances != null && e < variances.length; e++) {
            if (variances[e] != null) {
              double[] variance = variances[e][of.node(f).of(w)];
              for (int s = 0; s < sum.length; s++) {
                double g = gradient[e * sum.length + s];
                sum[s] += g * g * variance[variance.length == 1 ? 0 : s];
              }
            }
          }
        });
    return sums;
  }

  /**
   * Hands over ∂E/∂T for every observable, weight row, node and local observable that the
   * observable's terms have there: the contraction of all other nodes, summed over these terms.
   */
  void gradients(Tensors tensors, GradientSink sink);
}
