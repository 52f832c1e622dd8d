package kerf.train;

import java.util.function.DoubleFunction;
import kerf.model.Named;

/** The optimizers, by the name they have in {@code train.optimizer}. */
public enum OptimizerKind implements Named {
  /** {@link Adam} with the paper's decays. */
  ADAM("adam", Adam::withRate),
  /** {@link GradientDescent}. */
  GRADIENT_DESCENT("gradient_descent", GradientDescent::new);

  private final String text;
  private final DoubleFunction<Optimizer> maker;

  OptimizerKind(String text, DoubleFunction<Optimizer> maker) {
    this.text = text;
    this.maker = maker;
  }

  /** The optimizer with a name. */
  public static OptimizerKind named(String text) {
    return Named.find("optimizer", values(), text);
  }

  @Override
  public String text() {
    return text;
  }

  /** One with a learning rate. */
  public Optimizer withRate(double learningRate) {
    return maker.apply(learningRate);
  }
}
