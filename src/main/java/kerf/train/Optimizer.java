package kerf.train;

/** The port of gradient-based optimizers: a pure function from state and gradient to state. */
public interface Optimizer {

  /** The state before the first step. */
  OptimizerState start(double[] weights);

  /**
   * The state after one more step.
   *
   * @param gradient ∂L/∂θ, as many entries as the state has weights
   */
  OptimizerState step(OptimizerState state, double[] gradient);
}
