package kerf.train;

import java.util.function.DoubleFunction;
import kerf.model.Named;

/** The optimizers, by the name they have in {@code train.optimizer}. */
public enum OptimizerKind implements Named {
  /** {@link Adam} with the paper's decays. */
  ADAM(Adam::withRate),
  /** {@link GradientDescent}. */
  GRADIENT_DESCENT(GradientDescent::new);

  private final DoubleFunction<Optimizer> maker;

  OptimizerKind(DoubleFunction<Optimizer> maker) {
    this.maker = maker;
  }

  /** One with a learning rate. */
  public Optimizer withRate(double learningRate) {
    return maker.apply(learningRate);
  }
}
