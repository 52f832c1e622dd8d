package kerf.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static Circuit circuit(double a, double b, double c) {
    return Circuit.on(2)
        .add(GateKind.RY, Angle.of(a), 0)
        .add(GateKind.RZ, Angle.of(b), 1)
        .add(GateKind.RZZ, Angle.of(c), 0, 1)
        .build();
  }

  @Test
  void anglesThatDifferAreFeatures() {
    Template template = Template.between(circuit(.1, .2, .3), circuit(.4, .2, .3)).orElseThrow();
    assertThat(template.circuit().features()).isEqualTo(1);
    assertThat(template.example()).isEqualTo(circuit(.1, .2, .3));
    assertThat(template.features(circuit(.7, .2, .3)).orElseThrow()).containsExactly(.7);
    assertThat(template.features(circuit(.7, .25, .3))).as("another constant").isEmpty();
  }

  @Test
  void whatDiffersOtherwiseHasNothingInCommon() {
    Circuit one = circuit(.1, .2, .3);
    assertThat(Template.between(one, one)).as("nothing differs").isEmpty();
    assertThat(Template.between(one, circuit(.1, .2, .4)))
        .as("what a cut takes may differ")
        .isEmpty();
    Circuit shorter = new Circuit(2, one.gates().subList(0, 2), one.gateMarks(), one.wireMarks());
    assertThat(Template.between(one, shorter)).isEmpty();
    Circuit other = Circuit.on(3).add(GateKind.RY, Angle.of(.1), 0).build();
    assertThat(List.of(Template.between(shorter, other), Template.between(other, shorter)))
        .containsOnly(Optional.empty());
  }
}
