package kerf.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A loss falls as the probability nears the label, and its slope is its derivative. */
class LossTest {

  @Test
  void valuesAreTheTextbookOnes() {
    assertThat(Loss.SQUARED.value(0.3, 1)).isCloseTo(0.49, within(1e-15));
    assertThat(Loss.SQUARED.value(0.3, 0)).isCloseTo(0.09, within(1e-15));
    assertThat(Loss.BINARY_CROSS_ENTROPY.value(0.25, 1)).isCloseTo(Math.log(4), within(1e-15));
    assertThat(Loss.BINARY_CROSS_ENTROPY.value(0.25, 0))
        .isCloseTo(Math.log(4 / 3.0), within(1e-15));
  }

  @ParameterizedTest
  @EnumSource
  void slopesEqualFiniteDifferences(Loss loss) {
    double h = 1e-6;
    for (double p : new double[] {0.01, 0.3, 0.5, 0.99}) {
      for (int y = 0; y <= 1; y++) {
        double expected = (loss.value(p + h, y) - loss.value(p - h, y)) / (2 * h);
        assertThat(loss.slope(p, y)).isCloseTo(expected, within(1e-4));
      }
    }
  }

  @Test
  void crossEntropyStaysFiniteAndKeepsItsPullOutsideTheUnitInterval() {
    Loss loss = Loss.BINARY_CROSS_ENTROPY;
    for (double p : new double[] {0, -0.2}) {
      assertThat(loss.value(p, 1)).isCloseTo(-Math.log(1e-4), within(1e-12));
      assertThat(loss.slope(p, 1)).isCloseTo(-1e4, within(1e-6));
      assertThat(loss.value(1 - p, 0)).isCloseTo(-Math.log(1e-4), within(1e-11));
      assertThat(loss.slope(1 - p, 0)).isCloseTo(1e4, within(1e-6));
    }
  }

  @Test
  void lossesHaveTheNamesOfTheSetting() {
    assertThat(Loss.BINARY_CROSS_ENTROPY.text()).isEqualTo("binary_cross_entropy");
    assertThat(Loss.SQUARED.text()).isEqualTo("squared");
  }
}
