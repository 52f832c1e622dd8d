package kerf.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A batch is rows and pairs of rows. */
class BindingsTest {
  private static final double[][] FEATURES = {{1}, {2}};
  private static final double[][] WEIGHTS = {{10, 11}, {20, 21}, {30, 31}};

  @Test
  void aProductPairsEveryFeatureRowWithEveryWeightRowWeightsFastest() {
    Bindings bindings = Bindings.product(FEATURES, WEIGHTS);
    assertThat(bindings.size()).isEqualTo(6);
    assertThat(bindings.featureRows()).isEqualTo(2);
    assertThat(bindings.weightRows()).isEqualTo(3);
    for (int f = 0; f < 2; f++) {
      for (int w = 0; w < 3; w++) {
        assertThat(bindings.featureRow(3 * f + w)).isEqualTo(f);
        assertThat(bindings.weightRow(3 * f + w)).isEqualTo(w);
      }
    }
  }

  @Test
  void pairsKeepTheGivenOrder() {
    Bindings bindings = Bindings.pairs(FEATURES, WEIGHTS, new int[] {1, 0, 1}, new int[] {2, 2, 0});
    assertThat(bindings.size()).isEqualTo(3);
    assertThat(bindings.features(bindings.featureRow(0))).containsExactly(2);
    assertThat(bindings.weights(bindings.weightRow(1))).containsExactly(30, 31);
    assertThat(bindings.weights(bindings.weightRow(2))).containsExactly(10, 11);
  }

  @Test
  void laterChangesToTheCallersArraysDoNotShow() {
    double[] features = {1};
    int[] rows = {0};
    Bindings single = Bindings.single(features, new double[] {2});
    Bindings pairs = Bindings.pairs(new double[][] {features}, WEIGHTS, rows, new int[] {1});
    features[0] = 9;
    rows[0] = 9;
    assertThat(single.features(0)).containsExactly(1);
    assertThat(pairs.features(pairs.featureRow(0))).containsExactly(1);
  }

  @Test
  void rowsAndIndicesThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> Bindings.pairs(FEATURES, WEIGHTS, new int[1], new int[2]))
        .hasMessageContaining("got 1 and 2");
    assertThatThrownBy(() -> Bindings.pairs(FEATURES, WEIGHTS, new int[] {0}, new int[] {3}))
        .hasMessageContaining("weight rows 0..2")
        .hasMessageContaining("got 3");
    assertThatThrownBy(() -> Bindings.single(new double[] {0, Double.NaN}, new double[0]))
        .hasMessageContaining("feature 1 of row 0")
        .hasMessageContaining("NaN");
    assertThatThrownBy(
            () -> Bindings.single(new double[0], new double[] {Double.POSITIVE_INFINITY}))
        .hasMessageContaining("weight 0 of row 0");
  }

  @Test
  void rowsShorterThanTheCircuitNeedsAreRefused() {
    Circuit circuit = Circuit.on(1).add(GateKind.RY, Angle.weight(2), 0).build();
    assertThatThrownBy(() -> Bindings.product(FEATURES, WEIGHTS).requireFit(circuit))
        .hasMessageContaining("3 weights")
        .hasMessageContaining("row of 2");
  }
}
