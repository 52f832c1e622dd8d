package kerf.qpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parallel rotations cut jointly are the same map as cut apart, for less. */
class JointCutTest {

  @ParameterizedTest
  @CsvSource({".5 .65, 3.749508, 30", ".5 .65 .8, 7.156596, 132", ".9 1.3, 6.003332, 30"})
  void kappaAndTermsAreThePublishedOnes(String angles, double kappa, int terms) {
    Qpd joint = JointCut.of(rotations(values(angles)));
    assertThat(joint.kappa()).isCloseTo(kappa, within(5e-7));
    assertThat(joint.terms()).hasSize(terms).doesNotHaveDuplicates();
    double sum = 0;
    for (double c : joint.coefficients().at(new double[0])) {
      sum += Math.abs(c);
    }
    assertThat(sum).isCloseTo(joint.kappa(), within(1e-12));
  }

  @Test
  void theJointSumIsTheProductOfTheRotations() {
    SplittableRandom random = new SplittableRandom(5);
    for (int n = 1; n <= 3; n++) {
      for (int round = 0; round < 4; round++) {
        double[] angles = random.doubles(n, -4, 4).toArray();
        Qpd joint = JointCut.of(rotations(angles));
        assertThat(inLegs(joint, joint.coefficients().at(new double[0])))
            .containsExactly(productInLegs(angles), within(1e-13));
      }
    }
  }

  @Test
  void anglesOfABindingComeOneGateAfterTheOther() {
    Decomposition free = GateCuts.of(Gate.of(GateKind.RXX, Angle.weight(0), 0, 1));
    Qpd joint = JointCut.of(List.of(free, rotations(.8).get(0), free));
    assertThat(inLegs(joint, joint.coefficients().at(new double[] {.3, -1.1})))
        .containsExactly(productInLegs(.3, .8, -1.1), within(1e-13));
    assertThat(joint.kappa()).isCloseTo(2 * 4 * (1 + Math.sin(.8)) - 1, within(1e-12));
  }

  @Test
  void controlledPaulisAreRotationsBetweenTurnedSides() {
    for (GateKind kind : List.of(GateKind.CX, GateKind.CY, GateKind.CZ, GateKind.CH)) {
      Decomposition cut = GateCuts.of(Gate.of(kind, 0, 1));
      assertThat(cut.theta()).isNull();
      assertThat(cut.asRotation().theta().fixed()).isEqualTo(-Math.PI / 2);
    }
    assertThat(GateCuts.of(Gate.of(GateKind.SWAP, 0, 1)).asRotation()).isNull();
    assertThat(GateCuts.of(Gate.of(GateKind.CP, Angle.weight(0), 0, 1)).asRotation()).isNull();
    assertThat(Decomposition.WIRE.asRotation()).isNull();
  }

  private static double[] values(String text) {
    return java.util.Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<Decomposition> rotations(double... angles) {
    List<Decomposition> all = new ArrayList<>();
    for (double angle : angles) {
      all.add(GateCuts.of(Gate.of(GateKind.RZZ, Angle.of(angle), 0, 1)));
    }
    return all;
  }

  /** Σ_t c_t legs(A_t) ⊗ legs(B_t). */
  private static double[] inLegs(Qpd qpd, double[] c) {
    int legs = qpd.a().legs();
    double[] sum = new double[legs * legs];
    for (int t = 0; t < c.length; t++) {
      LocalOperation a = qpd.a().operations().get(qpd.terms().get(t).a());
      LocalOperation b = qpd.b().operations().get(qpd.terms().get(t).b());
      for (int q = 0; q < legs; q++) {
        for (int r = 0; r < legs; r++) {
          sum[q + legs * r] += c[t] * a.legs().get(q) * b.legs().get(r);
        }
      }
    }
    return sum;
  }

  /** The same from the exact couplings, rotation by rotation. */
  private static double[] productInLegs(double... angles) {
    int n = angles.length;
    int legs = 1 << 2 * n;
    double[] product = new double[legs * legs];
    java.util.Arrays.fill(product, 1);
    for (int j = 0; j < n; j++) {
      Coupling coupling = rotations(angles[j]).get(0).coupling();
      double[] dense = new double[16];
      for (int t = 0; t < coupling.terms().size(); t++) {
        dense[coupling.terms().get(t).a() + 4 * coupling.terms().get(t).b()] =
            coupling.coefficients().at(null)[t];
      }
      for (int i = 0; i < product.length; i++) {
        int q = i % legs >> 2 * j & 3;
        int r = i / legs >> 2 * j & 3;
        product[i] *= dense[q + 4 * r];
      }
    }
    return product;
  }
}
