package kerf.train;

/**
 * Adam with bias correction: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − η·m̂/(√v̂ + ε) with
 * m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ) (Kingma and Ba, arXiv:1412.6980, algorithm 1).
 *
 * @param learningRate η in radians: the first step moves every weight by η against its gradient
 * @param beta1 decay of the mean, in [0, 1)
 * @param beta2 decay of the mean square, in [0, 1)
 * @param epsilon ε > 0, added to the root
 */
record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
  /** The paper's decays 0.9 and 0.999 and ε = 1e-8. */
  static Adam withRate(double learningRate) {
    return new Adam(learningRate, 0.9, 0.999, 1e-8);
  }

  @Override
  public OptimizerState start(double[] weights) {
    double[] zero = new double[weights.length];
    return OptimizerState.of(0, weights, zero, zero);
  }

  @Override
  public OptimizerState step(OptimizerState state, double[] gradient) {
    state.requireFit(gradient);
    int t = state.steps() + 1;
    double[] weights = state.weights();
    double[] m = state.memory(0);
    double[] v = state.memory(1);
    double meanScale = 1 / (1 - StrictMath.pow(beta1, t));
    double squareScale = 1 / (1 - StrictMath.pow(beta2, t));
    for (int k = 0; k < weights.length; k++) {
      m[k] = beta1 * m[k] + (1 - beta1) * gradient[k];
      v[k] = beta2 * v[k] + (1 - beta2) * gradient[k] * gradient[k];
      double root = Math.sqrt(v[k] * squareScale) + epsilon;
      weights[k] -= learningRate * m[k] * meanScale / root;
    }
    return OptimizerState.of(t, weights, m, v);
  }
}
