package kerf.train;

import java.util.List;

/** What training leaves: the weights [P] and the steps that led to them. */
public final class Trained {
  private final double[] weights;
  private final List<Step> steps;

  Trained(double[] weights, List<Step> steps) {
    this.weights = weights;
    this.steps = List.copyOf(steps);
  }

  /** The weights after the last step, a copy. */
  public double[] weights() {
    return weights.clone();
  }

  /** All steps in order, at least one. */
  public List<Step> steps() {
    return steps;
  }
}
