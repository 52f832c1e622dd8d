package kerf.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
    assertThat(real).isEqualTo(kind.pattern().isReal());
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

  @ParameterizedTest
  @EnumSource
  void theInverseUndoesTheGate(GateKind kind) {
    double[] angles = angles(kind);
    double[] product = Matrices.identity(1 << kind.qubits());
    if (kind.inverse().isPresent()) {
      double[] inverse = kind.inverse().get().matrix(kind.inverseAngles(angles));
      product = Matrices.multiply(inverse, kind.matrix(angles));
    }
    assertThat(Matrices.distance(product, Matrices.identity(1 << kind.qubits()))).isLessThan(1e-15);
  }

  @ParameterizedTest
  @EnumSource
  void aPowerOfWhatScalesIsAMultipleOfItsFirstAngle(GateKind kind) {
    if (kind.scales()) {
      double[] angles = angles(kind);
      double[] twice = angles.clone();
      twice[0] *= 2;
      double[] square = Matrices.multiply(kind.matrix(angles), kind.matrix(angles));
      assertThat(kind.matrix(twice)).containsExactly(square, within(1e-15));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aControlledRowIsItsBaseWhereTheFirstQubitIsOne(GateKind kind) {
    if (kind.isControlled()) {
      GateKind base = kind.base().orElseThrow();
      assertThat(base.controlled()).contains(kind);
      double[] angles = angles(kind);
      double[] under = base.matrix(Arrays.copyOf(angles, base.angles()));
      double gamma = kind.angles() > base.angles() ? angles[base.angles()] : 0;
      under = Matrices.scale(under, Math.cos(gamma), Math.sin(gamma));
      double[] m = kind.matrix(angles);
      for (int i = 0; i < 16; i++) {
        int row = i / 4;
        int column = i % 4;
        boolean on = row % 2 == 1 && column % 2 == 1;
        int at = 2 * (row / 2 * 2 + column / 2);
        assertThat(m[2 * i]).isCloseTo(on ? under[at] : row == column ? 1 : 0, within(1e-15));
        assertThat(m[2 * i + 1]).isCloseTo(on ? under[at + 1] : 0, within(1e-15));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsDiagonalBetweenItsAxes(GateKind kind) {
    if (!kind.axes().isEmpty()) {
      assertThat(kind.axes()).hasSize(kind.qubits());
      double[] basis = basis(kind.axes().charAt(0));
      if (kind.qubits() == 2) {
        basis = Matrices.pair(basis, basis(kind.axes().charAt(1)));
      }
      double[] m = Matrices.multiply(kind.matrix(angles(kind)), basis);
      m = Matrices.multiply(Matrices.adjoint(basis), m);
      int side = 1 << kind.qubits();
      for (int i = 0; i < side * side; i++) {
        if (i % (side + 1) != 0) {
          assertThat(Math.hypot(m[2 * i], m[2 * i + 1]))
              .as("%s, entry %d", kind, i)
              .isLessThan(1e-15);
        }
      }
    }
  }

  /** Columns are the eigenstates of an axis. */
  private static double[] basis(char axis) {
    return switch (axis) {
      case 'X' -> GateKind.H.matrix();
      case 'Y' -> Matrices.multiply(GateKind.S.matrix(), GateKind.H.matrix());
      case 'H' -> GateKind.RY.matrix(Math.PI / 4);
      default -> GateKind.ID.matrix();
    };
  }

  @ParameterizedTest
  @EnumSource
  void itsEigenvaluesAreThoseOfItsSpectrum(GateKind kind) {
    GateKind one = kind.base().orElse(kind);
    if (kind.spectrum() != GateKind.Spectrum.OTHER) {
      boolean rotation = kind.spectrum() == GateKind.Spectrum.ROTATION;
      assertThat(kind.angles()).isEqualTo(one.angles()).isLessThan(2);
      double phi = kind.angles() == 0 ? kind.phase() : ANGLE;
      double[] id = Matrices.identity(1 << one.qubits());
      double low = rotation ? -phi / 2 : 0;
      double high = low + phi;
      double[] m = one.matrix(angles(one));
      double[] a = Matrices.sum(m, Matrices.scale(id, -Math.cos(low), -Math.sin(low)));
      double[] b = Matrices.sum(m, Matrices.scale(id, -Math.cos(high), -Math.sin(high)));
      assertThat(Matrices.multiply(a, b)).containsOnly(new double[] {0}, within(1e-15));
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsMadeOfItsPartsExactly(GateKind kind) {
    Optional<List<Gate>> parts = kind.madeOf(constants(kind));
    if (parts.isPresent()) {
      double[] product = product(parts.get(), kind.qubits());
      assertThat(Matrices.distance(product, kind.matrix(angles(kind)))).isLessThan(1e-15);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatRunsForItIsTheSameUpToAPhase(GateKind kind) {
    Optional<List<Gate>> parts = kind.runsAs(constants(kind));
    if (parts.isPresent()) {
      double[] product = product(parts.get(), kind.qubits());
      double[] overlap = Matrices.inner(product, kind.matrix(angles(kind)));
      assertThat(Math.hypot(overlap[0], overlap[1])).isCloseTo(1 << kind.qubits(), within(1e-14));
    }
  }

  private static double[] product(List<Gate> gates, int qubits) {
    double[] product = Matrices.identity(1 << qubits);
    double[] id = Matrices.identity(2);
    double[] swap = GateKind.SWAP.matrix();
    for (Gate gate : gates) {
      double[] m = gate.matrix();
      if (qubits == 2 && m.length == 8) {
        m = gate.qubit(0) == 0 ? Matrices.pair(m, id) : Matrices.pair(id, m);
      } else if (qubits == 2 && gate.qubit(0) == 1) {
        m = Matrices.multiply(swap, Matrices.multiply(m, swap));
      }
      product = Matrices.multiply(m, product);
    }
    return product;
  }

  @ParameterizedTest
  @EnumSource
  void itsMatrixHasThePatternItSays(GateKind kind) {
    double[] m = matrix(kind);
    int side = 1 << kind.qubits();
    Set<Integer> changed = new TreeSet<>();
    int[] entries = new int[side];
    for (int i = 0; i < side * side; i++) {
      boolean zero = m[2 * i] == 0 && m[2 * i + 1] == 0;
      entries[i / side] += zero ? 0 : 1;
      if (i % (side + 1) == 0 ? m[2 * i] != 1 : !zero) {
        changed.addAll(List.of(i / side, i % side));
      }
    }
    if (!kind.isEntries()) {
      assertThat(kind.pattern().changed()).containsExactlyElementsOf(changed);
      boolean one = Arrays.stream(entries).allMatch(n -> n == 1);
      assertThat(kind.pattern().isPermutation()).isEqualTo(one);
      boolean diagonal = one && Arrays.stream(diagonal(m, side)).allMatch(x -> x > 0);
      assertThat(kind.pattern().isDiagonal()).isEqualTo(diagonal);
    }
    if (kind.pattern().isSymmetric()) {
      double[] swap = GateKind.SWAP.matrix();
      double[] exchanged = Matrices.multiply(swap, Matrices.multiply(m, swap));
      assertThat(Matrices.distance(exchanged, m)).isZero();
    }
  }

  private static double[] diagonal(double[] m, int side) {
    return IntStream.range(0, side)
        .mapToDouble(i -> Math.hypot(m[2 * i * (side + 1)], m[2 * i * (side + 1) + 1]))
        .toArray();
  }

  @ParameterizedTest
  @EnumSource
  void itIsDrawnOnEachOfItsQubits(GateKind kind) {
    assertThat(kind.signs()).hasSize(kind.qubits()).doesNotContain("");
    assertThat(kind.signs().get(0).equals("●")).isEqualTo(kind.isControlled());
  }

  @Test
  void namesAndAliasesAreUnique() {
    List<String> names = new ArrayList<>();
    for (GateKind kind : GateKind.values()) {
      names.add(kind.text());
      names.addAll(kind.aliases());
    }
    assertThat(names).doesNotHaveDuplicates();
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
    return kind.matrix(angles(kind));
  }

  /** Of a matrix, its entries. */
  private static double[] angles(GateKind kind) {
    double[] angles = kind.isEntries() ? matrix(kind) : new double[kind.angles()];
    for (int i = 0; i < angles.length && !kind.isEntries(); i++) {
      angles[i] = ANGLE + .37 * i;
    }
    return angles;
  }

  private static List<Angle> constants(GateKind kind) {
    return Arrays.stream(angles(kind)).mapToObj(Angle::of).toList();
  }

  private static void assertClose(double[] actual, double... expected) {
    assertThat(actual).containsExactly(expected, within(1e-15));
  }
}
