package kerf.qpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Matrices;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A cut gate or wire is a weighted sum of local operations, exactly, at the price of its κ. */
class DecompositionTest {

  static Stream<GateKind> cuttable() {
    return Stream.of(GateKind.values())
        .filter(kind -> kind.qubits() == 2 && kind != GateKind.UNITARY2);
  }

  @ParameterizedTest
  @MethodSource("cuttable")
  void theSumOfWeightedLocalMapsIsTheGate(GateKind kind) {
    for (double[] angles : someAngles(kind)) {
      Gate gate = fixed(kind, angles);
      assertSameMap(sumOfTerms(GateCuts.of(gate), angles), Superoperators.ofGate(gate.matrix()));
      assertSameMap(sumOfLegs(GateCuts.of(gate), angles), Superoperators.ofGate(gate.matrix()));
    }
  }

  @ParameterizedTest
  @MethodSource("cuttable")
  void anglesOfABindingLeaveTheSidesAsTheyAre(GateKind kind) {
    Decomposition d = GateCuts.of(parametrised(kind));
    for (double[] angles : someAngles(kind)) {
      assertSameMap(sumOfTerms(d, angles), Superoperators.ofGate(kind.matrix(angles)));
      assertSameMap(sumOfLegs(d, angles), Superoperators.ofGate(kind.matrix(angles)));
    }
  }

  @Test
  void anyUnitaryIsCut() {
    for (long seed = 0; seed < 200; seed++) {
      double[] u = unitary(new SplittableRandom(seed));
      Decomposition d = GateCuts.of(Gate.unitary(u, 0, 1));
      assertSameMap(sumOfTerms(d, new double[0]), Superoperators.ofGate(u));
      assertSameMap(sumOfLegs(d, new double[0]), Superoperators.ofGate(u));
      double sum = 0;
      for (double c : d.qpd().coefficients().at(new double[0])) {
        sum += Math.abs(c);
      }
      assertThat(sum)
          .as("κ of the sum is the least there is")
          .isCloseTo(d.qpd().kappa(), within(1e-12));
    }
  }

  /** Angles at which the first mixture of the parts that are diagonalised has equal eigenvalues. */
  @Test
  void unitariesAreCutWhereEigenvaluesOfAMixtureCoincide() {
    for (double[] angles : new double[][] {{-.3, .7, 1.1}, {.9, -.3, .2}, {.4, 1.3, -.3}}) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        GateKind[] kinds = {GateKind.RXX, GateKind.RYY, GateKind.RZZ};
        double[] core = GateKind.RXX.matrix(0);
        for (int k = 0; k < 3; k++) {
          core = Matrices.multiply(kinds[k].matrix(sign * angles[k]), core);
        }
        double[] local = Matrices.pair(GateKind.SX.matrix(), GateKind.T.matrix());
        double[] u = Matrices.multiply(local, core);
        Decomposition d = GateCuts.of(Gate.unitary(u, 0, 1));
        assertSameMap(sumOfLegs(d, new double[0]), Superoperators.ofGate(u));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cuttable")
  void theSumOfMagnitudesIsKappa(GateKind kind) {
    for (double[] angles : someAngles(kind)) {
      Gate gate = fixed(kind, angles);
      Decomposition d = GateCuts.of(gate);
      double sum = 0;
      for (double c : d.qpd().coefficients().at(angles)) {
        sum += Math.abs(c);
      }
      assertThat(sum).isCloseTo(d.qpd().kappa(), within(1e-12));
      assertThat(GateCuts.kappa(gate.matrix())).isCloseTo(sum, within(1e-12));
      assertThat(GateCuts.of(parametrised(kind)).qpd().kappa()).isGreaterThan(sum - 1e-12);
    }
  }

  static Stream<Arguments> publishedKappas() {
    double pi7 = Math.PI / 7;
    double root = 1 + Math.sqrt(2);
    return Stream.of(
        Arguments.of("cx cy cz ch ecr", new double[0], 3),
        Arguments.of("cs csdg csx csxdg", new double[0], root),
        Arguments.of("crx cry crz cp", new double[] {pi7}, 1.4450418679),
        Arguments.of("rxx ryy rzz rzx", new double[] {pi7}, 1.8677674782),
        Arguments.of("swap iswap dcx", new double[0], 7),
        Arguments.of("xx_plus_yy", new double[] {.1, 0}, 1.2049125118),
        Arguments.of("xx_plus_yy", new double[] {4, 0}, 6.2908333282),
        Arguments.of("xx_minus_yy", new double[] {.2, .2}, 1.4192670887),
        Arguments.of("rzz", new double[] {.5}, 1.958851));
  }

  @ParameterizedTest
  @MethodSource
  void publishedKappas(String kinds, double[] angles, double kappa) {
    for (String kind : kinds.split(" ")) {
      Gate gate = fixed(GateKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)), angles);
      assertThat(GateCuts.of(gate).qpd().kappa()).as(kind).isCloseTo(kappa, within(5e-7));
    }
  }

  /** As qiskit-addon-cutting counts distinct maps a side. */
  @Test
  void onlyOperationsThatHaveAWeightAreAskedFor() {
    assertSizes(fixed(GateKind.CX, new double[0]), 6, 5);
    assertSizes(fixed(GateKind.RZZ, new double[] {0}), 1, 1);
    assertSizes(fixed(GateKind.RXX, new double[] {Math.PI}), 1, 1);
    assertSizes(fixed(GateKind.CRY, new double[] {Math.PI}), 6, 5);
    assertSizes(fixed(GateKind.SWAP, new double[0]), 34, 22);
    assertSizes(fixed(GateKind.ISWAP, new double[0]), 30, 22);
  }

  private static void assertSizes(Gate gate, int terms, int operations) {
    Decomposition d = GateCuts.of(gate);
    assertThat(d.qpd().terms()).as("terms of %s", gate).hasSize(terms);
    assertThat(d.qpd().nominalTerms()).isEqualTo(terms);
    assertThat(d.a().operations().size()).as("operations of %s", gate).isEqualTo(operations);
    assertThat(d.b().operations().size()).isEqualTo(operations);
  }

  @Test
  void rotationsHaveTheirPublishedCoefficients() {
    assertCoefficients(GateKind.RXX, Math.PI / 3, .75, .25, .4330127018922193);
    assertCoefficients(
        GateKind.RYY, Math.PI / 5, .9045084971874736, .09549150281252627, .2938926261462365);
    assertCoefficients(GateKind.RZZ, Math.PI / 6, .9330127018922194, .06698729810778066, .25);
  }

  private static void assertCoefficients(
      GateKind kind, double angle, double i, double p, double m) {
    assertThat(
            GateCuts.of(fixed(kind, new double[] {angle})).qpd().coefficients().at(new double[0]))
        .containsExactly(new double[] {i, p, m, -m, m, -m}, within(1e-15));
  }

  @Test
  void theSumOfMeasuredAndPreparedStatesIsTheWire() {
    Decomposition d = Decomposition.WIRE;
    ZMatrixRMaj sum = new ZMatrixRMaj(4, 4);
    double[] c = d.qpd().coefficients().at(new double[0]);
    for (int t = 0; t < c.length; t++) {
      LocalOperation out = d.a().operations().operations().get(d.qpd().terms().get(t).a());
      LocalOperation in = d.b().operations().operations().get(d.qpd().terms().get(t).b());
      sum = Superoperators.sum(sum, c[t], measureAndPrepare(out.steps(), in.steps()));
    }
    assertThat(sum.data)
        .containsExactly(Superoperators.ofGate(GateKind.ID.matrix()).data, within(1e-15));
    assertThat(d.qpd().kappa()).isEqualTo(4);
    assertThat(d.a().operations().circuits()).isEqualTo(3);
    assertThat(d.b().operations().circuits()).isEqualTo(6);
  }

  /** ρ → tr(M ρ)·τ with M read off a signed measurement and τ prepared from |0⟩. */
  private static ZMatrixRMaj measureAndPrepare(List<Step> out, List<Step> in) {
    ZMatrixRMaj measured = Superoperators.ofSteps(out);
    ZMatrixRMaj prepared = Superoperators.ofSteps(in);
    ZMatrixRMaj map = new ZMatrixRMaj(4, 4);
    for (int from = 0; from < 4; from++) {
      double re = measured.getReal(0, from) + measured.getReal(3, from);
      double im = measured.getImag(0, from) + measured.getImag(3, from);
      for (int to = 0; to < 4; to++) {
        double pr = prepared.getReal(to, 0);
        double pi = prepared.getImag(to, 0);
        map.set(to, from, pr * re - pi * im, pr * im + pi * re);
      }
    }
    return map;
  }

  @Test
  void gatesThatDoNotEntangleAreTheirFactors() {
    for (double angle : new double[] {0, Math.PI, 2 * Math.PI, -4 * Math.PI}) {
      List<Gate> factors = GateCuts.factors(fixed(GateKind.RZZ, new double[] {angle}));
      if (Math.abs(angle) == Math.PI) {
        assertThat(factors).isNotNull();
      }
      ZMatrixRMaj product =
          Superoperators.pair(
              Superoperators.ofGate(factors.get(0).matrix()),
              Superoperators.ofGate(factors.get(1).matrix()));
      assertSameMap(product, Superoperators.ofGate(GateKind.RZZ.matrix(angle)));
    }
    double[] xy = Matrices.pair(GateKind.X.matrix(), GateKind.Y.matrix());
    Decomposition cut = GateCuts.of(Gate.unitary(xy, 0, 1));
    assertThat(cut.qpd().kappa()).isEqualTo(1);
    assertSameMap(sumOfTerms(cut, new double[0]), Superoperators.ofGate(xy));
    double[] zz = Matrices.pair(GateKind.Z.matrix(), GateKind.Z.matrix());
    assertSameMap(
        sumOfTerms(GateCuts.of(Gate.unitary(zz, 0, 1)), new double[0]), Superoperators.ofGate(zz));
    assertThat(GateCuts.factors(fixed(GateKind.CX, new double[0]))).isNull();
    assertThat(GateCuts.factors(fixed(GateKind.RZZ, new double[] {1e-3}))).isNull();
    assertThat(GateCuts.factors(parametrised(GateKind.RZZ))).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void gatesOnOneQubitAreRefusedWithWhatToDo(GateKind kind) {
    if (kind.qubits() == 1) {
      assertThatThrownBy(() -> GateCuts.of(parametrised(kind)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected a gate on two qubits");
    }
  }

  private static ZMatrixRMaj sumOfTerms(Decomposition d, double[] angles) {
    ZMatrixRMaj sum = new ZMatrixRMaj(16, 16);
    double[] c = d.qpd().coefficients().at(angles);
    assertThat(c).hasSize(d.qpd().terms().size());
    for (int t = 0; t < c.length; t++) {
      ZMatrixRMaj a = framed(d.a(), d.qpd().terms().get(t).a());
      ZMatrixRMaj b = framed(d.b(), d.qpd().terms().get(t).b());
      sum = Superoperators.sum(sum, c[t], Superoperators.pair(a, b));
    }
    return sum;
  }

  private static ZMatrixRMaj framed(Side side, int row) {
    return framed(side, Superoperators.ofSteps(side.operations().operations().get(row).steps()));
  }

  private static ZMatrixRMaj framed(Side side, ZMatrixRMaj inner) {
    ZMatrixRMaj all = Superoperators.ofGate(GateKind.ID.matrix());
    for (Gate gate : side.before()) {
      all = Superoperators.product(Superoperators.ofGate(gate.matrix()), all);
    }
    all = Superoperators.product(inner, all);
    for (Gate gate : side.after()) {
      all = Superoperators.product(Superoperators.ofGate(gate.matrix()), all);
    }
    return all;
  }

  private static ZMatrixRMaj sumOfLegs(Decomposition d, double[] angles) {
    ZMatrixRMaj sum = new ZMatrixRMaj(16, 16);
    Coupling coupling = d.coupling();
    double[] c = coupling.coefficients().at(angles);
    for (int t = 0; t < c.length; t++) {
      ZMatrixRMaj a = framed(d.a(), leg(d.a().branching(), coupling.terms().get(t).a()));
      ZMatrixRMaj b = framed(d.b(), leg(d.b().branching(), coupling.terms().get(t).b()));
      sum = Superoperators.sum(sum, c[t], Superoperators.pair(a, b));
    }
    return sum;
  }

  /** The map a leg quantity is the trace of: ρ → Σ B_k ρ B_l† over g_kl's weight in the leg. */
  private static ZMatrixRMaj leg(Branching branching, int leg) {
    if (branching == Branching.PROJECTORS) {
      return Superoperators.leg(leg);
    }
    int[][] kets = {{0, 1}, {0, 1}, {0, 1}, {0, 1}};
    ZMatrixRMaj sum = new ZMatrixRMaj(4, 4);
    int high = leg >> 2;
    int low = leg & 3;
    for (int k1 : kets[high]) {
      int l1 = high == 0 || high == 3 ? k1 : 1 - k1;
      for (int k0 : kets[low]) {
        int l0 = low == 0 || low == 3 ? k0 : 1 - k0;
        double[] w1 = weight(high, k1);
        double[] w0 = weight(low, k0);
        double re = w1[0] * w0[0] - w1[1] * w0[1];
        double im = w1[0] * w0[1] + w1[1] * w0[0];
        sum = Superoperators.sum(sum, 1, sandwich(2 * k1 + k0, 2 * l1 + l0, re, im));
      }
    }
    return sum;
  }

  /** Weight (re, im) of g_{k,·} in quantity p, u, w or z. */
  private static double[] weight(int quantity, int k) {
    return switch (quantity) {
      case 2 -> new double[] {0, k == 0 ? -1 : 1};
      case 3 -> new double[] {k == 0 ? 1 : -1, 0};
      default -> new double[] {1, 0};
    };
  }

  /** (re + i im) B_k ρ B_l†. */
  private static ZMatrixRMaj sandwich(int k, int l, double re, double im) {
    double[] x = Matrices.scale(Branching.PAULIS.operator(k), re, im);
    double[] y = Branching.PAULIS.operator(l);
    ZMatrixRMaj s = new ZMatrixRMaj(4, 4);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        int ket = 2 * (2 * (i >> 1) + (j >> 1));
        int bra = 2 * (2 * (i & 1) + (j & 1));
        s.set(
            i,
            j,
            x[ket] * y[bra] + x[ket + 1] * y[bra + 1],
            x[ket + 1] * y[bra] - x[ket] * y[bra + 1]);
      }
    }
    return s;
  }

  private static void assertSameMap(ZMatrixRMaj actual, ZMatrixRMaj expected) {
    assertThat(actual.data).containsExactly(expected.data, within(1e-12));
  }

  private static List<double[]> someAngles(GateKind kind) {
    List<double[]> all = new ArrayList<>();
    double[] special = {0, Math.PI / 7, Math.PI / 2, Math.PI, -2.1, 5, -1e-3, 2 * Math.PI};
    for (int i = 0; i < special.length; i++) {
      double[] angles = new double[kind.angles()];
      for (int j = 0; j < angles.length; j++) {
        angles[j] = special[(i + 3 * j) % special.length];
      }
      all.add(angles);
    }
    SplittableRandom random = new SplittableRandom(kind.ordinal());
    for (int i = 0; i < 5; i++) {
      all.add(random.doubles(kind.angles(), -7, 7).toArray());
    }
    return all;
  }

  private static Gate fixed(GateKind kind, double[] angles) {
    List<Angle> constants =
        IntStream.range(0, kind.angles()).mapToObj(i -> Angle.of(angles[i])).toList();
    return new Gate(kind, List.of(0, 1), constants);
  }

  private static Gate parametrised(GateKind kind) {
    List<Integer> qubits = IntStream.range(0, kind.qubits()).boxed().toList();
    List<Angle> angles = IntStream.range(0, kind.angles()).mapToObj(Angle::weight).toList();
    return new Gate(kind, qubits, angles);
  }

  /** A random product of layers that reaches all of U(4). */
  static double[] unitary(SplittableRandom random) {
    double[] u = GateKind.CZ.matrix();
    for (int layer = 0; layer < 4; layer++) {
      double[] a = GateKind.U.matrix(random.doubles(3, -4, 4).toArray());
      double[] b = GateKind.U.matrix(random.doubles(3, -4, 4).toArray());
      u = Matrices.multiply(GateKind.CX.matrix(), Matrices.multiply(Matrices.pair(a, b), u));
    }
    return u;
  }
}
