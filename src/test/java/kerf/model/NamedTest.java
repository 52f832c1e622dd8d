package kerf.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows of registries have the names that stand in settings and model files. */
class NamedTest {

  @Test
  void namesAreTheOnesOfTheSettings() {
    assertThat(FeatureMap.ANGLE.text()).isEqualTo("angle");
    assertThat(FeatureMap.ZZ.text()).isEqualTo("zz");
    assertThat(Ansatz.REAL_AMPLITUDES.text()).isEqualTo("real_amplitudes");
    assertThat(Entanglement.LINEAR.text()).isEqualTo("linear");
    assertThat(Readout.PARITY.text()).isEqualTo("parity");
    assertThat(Readout.MEAN_Z.text()).isEqualTo("mean_z");
  }
}
