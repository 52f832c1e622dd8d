package kerf.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import kerf.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the gate table keeps what its columns promise. */
class GateKindTest {
  private static final double ANGLE = 0.7;

  @ParameterizedTest
  @EnumSource
  void matricesAreUnitary(GateKind kind) {
    double[] m = matrix(kind);
    int side = 1 << kind.qubits();
    for (int r = 0; r < side; r++) {
      for (int s = 0; s < side; s++) {
        double re = 0;
        double im = 0;
        for (int c = 0; c < side; c++) {
          int a = 2 * (r * side + c);
          int b = 2 * (s * side + c);
          re += m[a] * m[b] + m[a + 1] * m[b + 1];
          im += m[a + 1] * m[b] - m[a] * m[b + 1];
        }
        assertThat(re).isCloseTo(r == s ? 1 : 0, within(1e-15));
        assertThat(im).isCloseTo(0, within(1e-15));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void realRowsAndOnlyTheyHaveNoImaginaryPart(GateKind kind) {
    double[] m = matrix(kind);
    boolean real = true;
    for (int i = 1; i < m.length; i += 2) {
      real &= m[i] == 0;
    }
    assertThat(real).isEqualTo(kind.isReal());
  }

  @ParameterizedTest
  @EnumSource
  void namesAreLowerCaseAndUnique(GateKind kind) {
    assertThat(kind.text()).isEqualTo(kind.name().toLowerCase(java.util.Locale.ROOT));
  }

  @ParameterizedTest
  @EnumSource
  void aMatrixNeedsAsManyAnglesAsTheRowSays(GateKind kind) {
    assertThatThrownBy(() -> kind.matrix(new double[kind.angles() + 1]))
        .hasMessageContaining("expected " + kind.angles())
        .hasMessageContaining("got " + (kind.angles() + 1));
  }

  @Test
  void rotationsFollowTheStatedConventions() {
    double c = Math.cos(ANGLE / 2);
    double s = Math.sin(ANGLE / 2);
    assertClose(GateKind.RY.matrix(ANGLE), c, 0, -s, 0, s, 0, c, 0);
    assertClose(GateKind.RX.matrix(ANGLE), c, 0, 0, -s, 0, -s, c, 0);
    assertClose(GateKind.RZ.matrix(ANGLE), c, -s, 0, 0, 0, 0, c, s);
    assertClose(GateKind.P.matrix(ANGLE), 1, 0, 0, 0, 0, 0, Math.cos(ANGLE), Math.sin(ANGLE));
    assertClose(GateKind.S.matrix(), 1, 0, 0, 0, 0, 0, 0, 1);
    assertClose(GateKind.SDG.matrix(), 1, 0, 0, 0, 0, 0, 0, -1);
  }

  @Test
  void theFirstQubitOfCxControls() {
    double[][] psi =
        Reference.state(
            Circuit.on(3).add(GateKind.X, 2).add(GateKind.CX, 2, 0).build(),
            new double[0],
            new double[0]);
    assertThat(psi[0b101][0]).isEqualTo(1);
  }

  @Test
  void rzzIsAPhaseOnParityBetweenTwoCx() {
    Circuit.Builder plus = Circuit.on(2).add(GateKind.H, 0).add(GateKind.H, 1);
    Circuit fused = plus.add(GateKind.RZZ, Angle.of(ANGLE), 0, 1).build();
    double[][] psi = Reference.state(fused, new double[0], new double[0]);
    for (int i = 0; i < 4; i++) {
      double phase = Integer.bitCount(i) % 2 == 0 ? -ANGLE / 2 : ANGLE / 2;
      assertClose(psi[i], Math.cos(phase) / 2, Math.sin(phase) / 2);
    }
  }

  private static double[] matrix(GateKind kind) {
    if (kind == GateKind.UNITARY1) {
      return GateKind.U.matrix(ANGLE, 2 * ANGLE, 3 * ANGLE);
    }
    if (kind == GateKind.UNITARY2) {
      return GateKind.CU.matrix(ANGLE, 2 * ANGLE, 3 * ANGLE, 4 * ANGLE);
    }
    double[] angles = new double[kind.angles()];
    Arrays.fill(angles, ANGLE);
    return kind.matrix(angles);
  }

  private static void assertClose(double[] actual, double... expected) {
    assertThat(actual).containsExactly(expected, within(1e-15));
  }
}
