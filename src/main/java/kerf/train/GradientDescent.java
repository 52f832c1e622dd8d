package kerf.train;

/**
 * Gradient descent: θ ← θ − ηg, with nothing kept between steps.
 *
 * @param learningRate η
 */
record GradientDescent(double learningRate) implements Optimizer {

  @Override
  public OptimizerState start(double[] weights) {
    return OptimizerState.of(0, weights);
  }

  @Override
  public OptimizerState step(OptimizerState state, double[] gradient) {
    state.requireFit(gradient);
    double[] weights = state.weights();
    for (int k = 0; k < weights.length; k++) {
      weights[k] -= learningRate * gradient[k];
    }
    return OptimizerState.of(state.steps() + 1, weights);
  }
}
