package kerf.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every registry finds its rows by name, and lists the names when one is wrong. */
class NamedTest {

  @Test
  void everyRowIsFoundByItsName() {
    requireRoundTrip(FeatureMap.values(), FeatureMap::named);
    requireRoundTrip(Ansatz.values(), Ansatz::named);
    requireRoundTrip(Entanglement.values(), Entanglement::named);
    requireRoundTrip(Readout.values(), Readout::named);
  }

  @Test
  void namesAreTheOnesOfTheSettings() {
    assertThat(FeatureMap.ANGLE.text()).isEqualTo("angle");
    assertThat(FeatureMap.ZZ.text()).isEqualTo("zz");
    assertThat(Ansatz.REAL_AMPLITUDES.text()).isEqualTo("real_amplitudes");
    assertThat(Entanglement.LINEAR.text()).isEqualTo("linear");
    assertThat(Readout.PARITY.text()).isEqualTo("parity");
    assertThat(Readout.MEAN_Z.text()).isEqualTo("mean_z");
  }

  @Test
  void unknownNamesAreRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> FeatureMap.named("angel"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("feature map: expected one of angle, zz, got 'angel'");
    assertThatThrownBy(() -> Ansatz.named("")).hasMessageContaining("real_amplitudes");
    assertThatThrownBy(() -> Entanglement.named("ring")).hasMessageContaining("linear");
    assertThatThrownBy(() -> Readout.named("Parity")).hasMessageContaining("parity, mean_z");
  }

  private static <E extends Named> void requireRoundTrip(E[] rows, Function<String, E> find) {
    for (E row : rows) {
      assertThat(find.apply(row.text())).isSameAs(row);
      assertThat(row.text()).matches("[a-z_]+");
    }
  }
}
