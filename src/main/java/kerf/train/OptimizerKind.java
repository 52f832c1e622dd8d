package kerf.train;

import java.util.function.DoubleFunction;
import kerf.model.Named;

/** The optimizers, by the name they have in {@code train.optimizer}. */
public enum OptimizerKind implements Named {
  /** {@link Adam} with the paper's decays. */
  ADAM("Adam", Adam::withRate),
  /** {@link GradientDescent}. */
  GRADIENT_DESCENT("gradient descent", GradientDescent::new);

  private final String title;
  private final DoubleFunction<Optimizer> maker;

  OptimizerKind(String title, DoubleFunction<Optimizer> maker) {
    this.title = title;
    this.maker = maker;
  }

  /** One with a learning rate. */
  public Optimizer withRate(double learningRate) {
    if (!(learningRate > 0 && learningRate < 1000)) {
      throw new IllegalArgumentException(
          "%s: expected a learning rate above 0 and below 1000, got %s"
              .formatted(title, learningRate));
    }
    return maker.apply(learningRate);
  }
}
