package kerf.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Angles are small expressions with exact values and slopes. */
class AngleTest {
  private static final double[] X = {0.3, -1.2};
  private static final double[] W = {0.7, 2.1, 0};

  private static final List<Angle> ANGLES =
      List.of(
          Angle.of(1.5),
          Angle.weight(1),
          Angle.feature(0),
          Angle.weight(0).times(-2.5),
          Angle.weight(0).plus(Angle.weight(1)).plus(Angle.of(0.1)),
          Angle.weight(0).times(Angle.feature(1)),
          Angle.weight(0).times(Angle.weight(0)),
          Angle.weight(2).times(Angle.weight(1)),
          Angle.weight(1).from(Math.PI).times(Angle.feature(0).from(Math.PI)).times(2),
          Angle.weight(0).times(Angle.weight(0).plus(Angle.feature(0))).plus(Angle.weight(2)));

  @Test
  void valuesFollowTheExpression() {
    assertThat(Angle.of(1.5).value(X, W)).isEqualTo(1.5);
    assertThat(Angle.weight(1).value(X, W)).isEqualTo(2.1);
    assertThat(Angle.feature(1).value(X, W)).isEqualTo(-1.2);
    assertThat(Angle.feature(0).from(Math.PI).value(X, W)).isEqualTo(Math.PI - 0.3);
    assertThat(Angle.weight(0).times(2).plus(Angle.feature(0)).value(X, W))
        .isCloseTo(1.7, within(1e-15));
    assertThat(Angle.weight(0).times(Angle.feature(1)).value(X, W)).isEqualTo(0.7 * -1.2);
  }

  @Test
  void slopesEqualFiniteDifferences() {
    double h = 1e-5;
    for (Angle angle : ANGLES) {
      for (int k = 0; k < W.length; k++) {
        double[] up = W.clone();
        double[] down = W.clone();
        up[k] += h;
        down[k] -= h;
        double expected = (angle.value(X, up) - angle.value(X, down)) / (2 * h);
        assertThat(angle.slope(k, X, W))
            .as("∂(%s)/∂θ%d", angle, k)
            .isCloseTo(expected, within(1e-9));
      }
    }
  }

  @Test
  void dependenciesAreFoundAtAnyDepth() {
    Angle angle =
        Angle.weight(4).plus(Angle.feature(2)).times(Angle.weight(1)).from(1).plus(Angle.weight(4));
    assertThat(angle.weights()).containsExactly(1, 4);
    assertThat(angle.features()).containsExactly(2);
    assertThat(Angle.of(1).weights()).isEmpty();
    assertThat(Angle.of(1).features()).isEmpty();
  }

  @Test
  void equalExpressionsAreEqual() {
    assertThat(Angle.weight(0).times(2)).isEqualTo(Angle.weight(0).times(2));
    assertThat(Angle.weight(0)).isNotEqualTo(Angle.feature(0));
  }

  @Test
  void textReadsLikeTheFormula() {
    Angle pair = Angle.feature(0).plus(Angle.weight(1)).times(Angle.feature(1));
    assertThat(pair).hasToString("(x0 + θ1)*x1");
  }

  @Test
  void badIndicesAndConstantsAreRefused() {
    assertThatThrownBy(() -> Angle.weight(-1))
        .hasMessageContaining("weight")
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> Angle.feature(-2))
        .hasMessageContaining("feature")
        .hasMessageContaining("-2");
    assertThatThrownBy(() -> Angle.of(Double.NaN)).hasMessageContaining("NaN");
  }
}
