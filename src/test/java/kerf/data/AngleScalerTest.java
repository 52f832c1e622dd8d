package kerf.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
    double[][] angles = AngleScaler.fit(train(), 0, Math.PI).apply(train()).features();
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
    AngleScaler rebuilt = new AngleScaler(fitted.ranges(), fitted.low(), fitted.high());
    double[][] values = {{4.3, 7, 0.9}, {6.1, 1, -0.7}};
    assertThat(rebuilt.apply(values)).isDeepEqualTo(fitted.apply(values));
    assertThat(rebuilt).isEqualTo(fitted);
  }

  @Test
  void leavesTheValuesAndItsParametersAlone() {
    AngleScaler scaler = AngleScaler.fit(train(), 0, Math.PI);
    double[][] values = {{5, 7, 0}};
    scaler.apply(values);
    assertThat(values).isDeepEqualTo(new double[][] {{5, 7, 0}});
    assertThat(scaler.ranges())
        .extracting(AngleScaler.Range::minimum, AngleScaler.Range::maximum)
        .containsExactly(tuple(4.0, 8.0), tuple(7.0, 7.0), tuple(-1.0, 1.0));
  }

  @Test
  void keepsLabelsAndNames() {
    Dataset angles = AngleScaler.fit(train(), 0, Math.PI).apply(train());
    assertThat(angles.labels()).containsExactly(0, 1, 0);
    assertThat(angles.featureNames()).containsExactly("a", "constant", "b");
  }

  @Test
  void namesValuesItCannotScale() {
    AngleScaler scaler = AngleScaler.fit(train(), 0, Math.PI);
    assertThatThrownBy(() -> scaler.apply(new double[][] {{1, 2, 3}, {1, 2}}))
        .hasMessage("row 2: expected 3 columns as in training, got 2");
    assertThatThrownBy(() -> scaler.apply(new double[][] {{1, Double.NaN, 3}}))
        .hasMessage("row 1, column 2: expected a number, got NaN");
  }

  @Test
  void namesParametersThatAreNoRange() {
    assertThatThrownBy(() -> scaler(2, 1, 0, 1)).hasMessageContaining("[2.0, 1.0]");
    assertThatThrownBy(() -> scaler(Double.NaN, 1, 0, 1))
        .hasMessageContaining("column 1: expected a finite range");
    assertThatThrownBy(() -> new AngleScaler(List.of(), 0, 1))
        .hasMessageContaining("expected a minimum and a maximum per column");
    assertThatThrownBy(() -> scaler(1, 2, 3, 3))
        .hasMessageContaining("low below high, got [3.0, 3.0]");
  }

  private static AngleScaler scaler(double minimum, double maximum, double low, double high) {
    return new AngleScaler(List.of(new AngleScaler.Range(minimum, maximum)), low, high);
  }
}
