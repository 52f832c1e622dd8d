package kerf.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Adam is algorithm 1 of the paper, worked by hand. */
class AdamTest {

  /**
   * η = 0.1, β₁ = 0.9, β₂ = 0.99, ε = 0.5, θ = 1, gradients 2, −1, 3.
   *
   * <pre>
   * t   m = .9m + .1g       v = .99v + .01g²   m̂ = m/(1−.9ᵗ)          v̂ = v/(1−.99ᵗ)
   * 1   .2                  .04                .2/.1 = 2              .04/.01 = 4
   * 2   .18 − .1 = .08      .0396+.01=.0496    .08/.19 = 8/19         .0496/.0199 = 496/199
   * 3   .072 + .3 = .372    .049104+.09        .372/.271 = 372/271    .139104/.029701
   *
   * θ₁ = 1 − .1·2/(2 + .5) = .92
   * θ₂ = .92 − .1·.421052632/(1.578753404 + .5) = .92 − .020255054 = .899744946
   * θ₃ = .899744946 − .1·1.372693727/(2.164134624 + .5) = .899744946 − .051524939 = .848220007
   * </pre>
   */
  @Test
  void threeStepsWorkedByHand() {
    Adam adam = new Adam(0.1, 0.9, 0.99, 0.5);
    OptimizerState one = adam.step(adam.start(new double[] {1}), new double[] {2});
    assertState(one, 1, 0.92, 0.2, 0.04);
    OptimizerState two = adam.step(one, new double[] {-1});
    assertState(two, 2, 0.899744946, 0.08, 0.0496);
    OptimizerState three = adam.step(two, new double[] {3});
    assertState(three, 3, 0.848220007, 0.372, 0.139104);
  }

  @Test
  void theFirstStepMovesEveryWeightByTheLearningRateAgainstItsGradient() {
    Adam adam = Adam.withRate(0.05);
    OptimizerState state =
        adam.step(adam.start(new double[] {1, 1, 1}), new double[] {7, -1e-3, 0});
    assertThat(state.weights()).containsExactly(new double[] {0.95, 1.05, 1}, within(1e-6));
  }

  @Test
  void statesDoNotChange() {
    Adam adam = Adam.withRate(0.1);
    OptimizerState start = adam.start(new double[] {1});
    adam.step(start, new double[] {1});
    start.weights()[0] = 9;
    start.memory(0)[0] = 9;
    assertState(start, 0, 1, 0, 0);
  }

  @Test
  void aStateContinuesFromItsParts() {
    Adam adam = Adam.withRate(0.1);
    OptimizerState one = adam.step(adam.start(new double[] {1}), new double[] {2});
    OptimizerState copy =
        OptimizerState.of(one.steps(), one.weights(), one.memory(0), one.memory(1));
    double[] gradient = {-1};
    assertThat(adam.step(copy, gradient).weights()).isEqualTo(adam.step(one, gradient).weights());
  }

  @Test
  void wrongSettingsAndGradientsAreRefused() {
    assertThatThrownBy(() -> OptimizerKind.ADAM.withRate(0))
        .hasMessage("Adam: expected a learning rate above 0 and below 1000, got 0.0");
    Adam adam = Adam.withRate(0.1);
    assertThatThrownBy(() -> adam.step(adam.start(new double[2]), new double[3]))
        .hasMessageContaining("gradient of 2 numbers, got 3");
  }

  private static void assertState(
      OptimizerState state, int steps, double weight, double mean, double square) {
    assertThat(state.steps()).isEqualTo(steps);
    assertThat(state.weights()[0]).isCloseTo(weight, within(1e-9));
    assertThat(state.memory(0)[0]).isCloseTo(mean, within(1e-15));
    assertThat(state.memory(1)[0]).isCloseTo(square, within(1e-15));
  }
}
