package kerf.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Angles stay in their interval, whatever comes, and depend on the training part alone. */
class AngleScalerTest {

  private static Dataset train() {
    double[][] features = {{4, 7, -1}, {8, 7, 1}, {5, 7, 0}};
    return Dataset.of(
        "t", "00", List.of("a", "constant", "b"), List.of("x", "y"), features, new int[] {0, 1, 0});
  }

  @Test
  void mapsTheTrainingRangeToTheAngles() {
    double[][] angles = AngleScaler.fit(train()).apply(train()).features();
    assertThat(angles)
        .isDeepEqualTo(
            new double[][] {
              {0, Math.PI / 2, 0},
              {Math.PI, Math.PI / 2, Math.PI},
              {Math.PI / 4, Math.PI / 2, Math.PI / 2}
            });
  }

  @Test
  void clampsWhatTrainingHasNotSeen() {
    AngleScaler scaler = AngleScaler.fit(train(), -1, 2);
    double inf = Double.POSITIVE_INFINITY;
    assertThat(scaler.apply(new double[][] {{3, -99, 99}, {-inf, 99, inf}}))
        .isDeepEqualTo(new double[][] {{-1, 0.5, 2}, {-1, 0.5, 2}});
  }

  @Test
  void isRebuiltFromItsParameters() {
    AngleScaler fitted = AngleScaler.fit(train(), 0.1, 3);
    AngleScaler rebuilt =
        AngleScaler.of(fitted.minimum(), fitted.maximum(), fitted.low(), fitted.high());
    double[][] values = {{4.3, 7, 0.9}, {6.1, 1, -0.7}};
    assertThat(rebuilt.apply(values)).isDeepEqualTo(fitted.apply(values));
    assertThat(rebuilt.columns()).isEqualTo(3);
  }

  @Test
  void leavesTheValuesAndItsParametersAlone() {
    AngleScaler scaler = AngleScaler.fit(train());
    double[][] values = {{5, 7, 0}};
    scaler.apply(values);
    scaler.minimum()[0] = 99;
    assertThat(values).isDeepEqualTo(new double[][] {{5, 7, 0}});
    assertThat(scaler.minimum()).containsExactly(4, 7, -1);
    assertThat(scaler.maximum()).containsExactly(8, 7, 1);
  }

  @Test
  void keepsLabelsAndNames() {
    Dataset angles = AngleScaler.fit(train()).apply(train());
    assertThat(angles.labels()).containsExactly(0, 1, 0);
    assertThat(angles.featureNames()).containsExactly("a", "constant", "b");
  }

  @Test
  void namesValuesItCannotScale() {
    AngleScaler scaler = AngleScaler.fit(train());
    assertThatThrownBy(() -> scaler.apply(new double[][] {{1, 2, 3}, {1, 2}}))
        .hasMessage("row 2: expected 3 columns as in training, got 2");
    assertThatThrownBy(() -> scaler.apply(new double[][] {{1, Double.NaN, 3}}))
        .hasMessage("row 1, column 2: expected a number, got NaN");
  }

  @Test
  void namesParametersThatAreNoRange() {
    double[] one = {1};
    double[] two = {2};
    assertThatThrownBy(() -> AngleScaler.of(two, one, 0, 1)).hasMessageContaining("[2.0, 1.0]");
    assertThatThrownBy(() -> AngleScaler.of(new double[] {Double.NaN}, one, 0, 1))
        .hasMessageContaining("expected a finite range");
    assertThatThrownBy(() -> AngleScaler.of(one, new double[] {1, 2}, 0, 1))
        .hasMessageContaining("1 minima and 2 maxima");
    assertThatThrownBy(() -> AngleScaler.of(one, two, 3, 3))
        .hasMessageContaining("low below high, got [3.0, 3.0]");
  }
}
