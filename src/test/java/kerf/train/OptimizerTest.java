package kerf.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every optimizer that has a name walks downhill, changes no state, refuses what does not fit. */
class OptimizerTest {
  private static OptimizerState descend(Optimizer optimizer, OptimizerState from, int steps) {
    OptimizerState state = from;
    for (int i = 0; i < steps; i++) {
      double[] w = state.weights();
      state = optimizer.step(state, new double[] {2 * (w[0] - 1), 20 * (w[1] + 1)});
    }
    return state;
  }

  @ParameterizedTest
  @EnumSource
  void aBowlIsWalkedDownToItsBottom(OptimizerKind kind) {
    Optimizer optimizer = kind.withRate(0.09);
    OptimizerState end = descend(optimizer, optimizer.start(new double[] {2, -3}), 500);
    assertThat(end.weights()).containsExactly(new double[] {1, -1}, within(1e-3));
    assertThat(end.steps()).isEqualTo(500);
  }

  @ParameterizedTest
  @EnumSource
  void statesDoNotChangeAndGiveTheSameBitsAgain(OptimizerKind kind) {
    Optimizer optimizer = kind.withRate(0.05);
    OptimizerState three = descend(optimizer, optimizer.start(new double[] {2, -3}), 3);
    double[] before = three.weights();
    double[] once = descend(optimizer, three, 4).weights();
    three.weights()[0] = 9;
    assertThat(three.weights()).isEqualTo(before);
    assertThat(descend(kind.withRate(0.05), three, 4).weights()).isEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource
  void whatDoesNotFitIsRefused(OptimizerKind kind) {
    assertThatThrownBy(() -> kind.withRate(0))
        .hasMessageContaining("learning rate above 0 and below 1000, got 0");
    assertThatThrownBy(() -> kind.withRate(Double.NaN)).hasMessageContaining("NaN");
    Optimizer optimizer = kind.withRate(0.1);
    assertThatThrownBy(() -> optimizer.step(optimizer.start(new double[2]), new double[3]))
        .hasMessageContaining("gradient of 2 numbers, got 3");
  }

  /** θ = (1, −2), η = 0.5: 1 − 1 = 0, −2 + 0.5 = −1.5; 0 + 2 = 2, −1.5; 2 − 0.25, −1.5 − 4. */
  @Test
  void threeStepsOfGradientDescentWorkedByHand() {
    Optimizer descent = OptimizerKind.GRADIENT_DESCENT.withRate(0.5);
    OptimizerState one = descent.step(descent.start(new double[] {1, -2}), new double[] {2, -1});
    assertThat(one.weights()).containsExactly(0, -1.5);
    OptimizerState two = descent.step(one, new double[] {-4, 0});
    assertThat(two.weights()).containsExactly(2, -1.5);
    assertThat(descent.step(two, new double[] {0.5, 8}).weights()).containsExactly(1.75, -5.5);
  }

  @Test
  void namesAreThoseOfTheSetting() {
    assertThat(OptimizerKind.ADAM.text()).isEqualTo("adam");
    assertThat(OptimizerKind.GRADIENT_DESCENT.text()).isEqualTo("gradient_descent");
  }
}
