package kerf.train;

import java.io.Serializable;
import java.util.stream.Stream;

/** Where an optimizer stands: steps done, weights θ [P], and its own vectors [M × P]. Immutable. */
public final class OptimizerState implements Serializable {
  private static final long serialVersionUID = 1;

  private final int steps;
  private final double[] weights;
  private final double[][] memory;

  private OptimizerState(int steps, double[] weights, double[][] memory) {
    this.steps = steps;
    this.weights = weights;
    this.memory = memory;
  }

  /**
   * A state from its parts, copied.
   *
   * @param memory the vectors the optimizer keeps between steps, each as long as the weights
   */
  public static OptimizerState of(int steps, double[] weights, double[]... memory) {
    double[][] copy = Stream.of(memory).map(double[]::clone).toArray(double[][]::new);
    return new OptimizerState(steps, weights.clone(), copy);
  }

  /** Steps done so far. */
  public int steps() {
    return steps;
  }

  /** The weights, a copy. */
  public double[] weights() {
    return weights.clone();
  }

  /** The optimizer's {@code i}-th vector, a copy. */
  public double[] memory(int i) {
    return memory[i].clone();
  }

  /** Refuses a gradient of another length than the weights. */
  void requireFit(double[] gradient) {
    if (gradient.length != weights.length) {
      throw new IllegalArgumentException(
          "optimizer: expected a gradient of %d numbers, got %d"
              .formatted(weights.length, gradient.length));
    }
  }
}
