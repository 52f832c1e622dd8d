package kerf.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values stand by binding and observable; one that is not finite makes no result. */
class EstimatesTest {
  @Test
  void valuesOfABindingStandTogether() {
    Estimates two = new Estimates(2, new double[] {1, 2, 3, 4}, new double[] {.1, .2, .3, .4});
    assertThat(two.size()).isEqualTo(2);
    assertThat(two.value(1, 0)).isEqualTo(3);
    assertThat(two.standardError(0, 1)).isEqualTo(.2);
    assertThat(two.isFinite()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotFiniteIsNoResult(double value) {
    assertThat(Estimates.exact(2, new double[] {1, value}).isFinite()).isFalse();
  }
}
