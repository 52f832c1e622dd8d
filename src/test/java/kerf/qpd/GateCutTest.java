package kerf.qpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cut gate is a weighted sum of local operations, exactly, at the price of its κ. */
class GateCutTest {
  private static final double[] NONE = new double[0];

  @Test
  void theSumOfWeightedLocalMapsIsCz() {
    assertSameMap(sumOfTerms(GateCut.of(Gate.of(GateKind.CZ, 0, 1))), Superoperators.cz());
  }

  @Test
  void theSumOfWeightedLocalMapsIsCxControlledByTheFirstQubit() {
    assertSameMap(sumOfTerms(GateCut.of(Gate.of(GateKind.CX, 0, 1))), Superoperators.cx());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.37, Math.PI / 7, Math.PI / 2, Math.PI, -2.1, 5, -1e-3})
  void theSumOfWeightedLocalMapsIsRzz(double theta) {
    assertSameMap(sumOfTerms(GateCut.of(rzz(Angle.of(theta)))), Superoperators.rzz(theta));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.37, Math.PI / 2, -2.1})
  void theSumBetweenLegQuantitiesIsTheSameMap(double theta) {
    for (Decomposition d : List.of(GateCut.CZ, GateCut.RZZ)) {
      ZMatrixRMaj sum = new ZMatrixRMaj(16, 16);
      for (Decomposition.Term t : d.core()) {
        ZMatrixRMaj pair =
            Superoperators.pair(Superoperators.leg(t.a()), Superoperators.leg(t.b()));
        sum = Superoperators.sum(sum, t.coefficient(theta), pair);
      }
      assertSameMap(sum, d == GateCut.CZ ? Superoperators.cz() : Superoperators.rzz(theta));
    }
    assertThat(GateCut.CZ.core()).hasSize(4);
  }

  @Test
  void theAngleOfACutMayDependOnFeaturesAndWeights() {
    GateCut cut = GateCut.of(rzz(Angle.feature(0).times(Angle.weight(1))));
    double[] features = {0.5};
    double[] weights = {9, -1.3};
    assertThat(cut.angle().value(features, weights)).isEqualTo(-0.65);
    assertThat(cut.kappa(features, weights)).isCloseTo(1 + 2 * Math.sin(0.65), within(1e-15));
    assertThat(cut.kappa()).as("largest of any binding").isCloseTo(3, within(1e-15));
  }

  @Test
  void kappaIsThreeForCzAndCx() {
    assertThat(GateCut.of(Gate.of(GateKind.CZ, 0, 1)).kappa()).isEqualTo(3);
    assertThat(GateCut.of(Gate.of(GateKind.CX, 0, 1)).kappa()).isEqualTo(3);
  }

  @Test
  void kappaOfRzzIsOnePlusTwiceTheSineOfItsAngle() {
    assertThat(kappaOfRzz(Math.PI / 7)).isCloseTo(1.8677674782, within(1e-10));
    assertThat(kappaOfRzz(0)).isEqualTo(1);
    for (double theta = -7; theta < 7; theta += 0.31) {
      assertThat(kappaOfRzz(theta))
          .as("θ = %s", theta)
          .isCloseTo(1 + 2 * Math.abs(Math.sin(theta)), within(1e-14));
    }
  }

  @ParameterizedTest
  @MethodSource("decompositions")
  void sixTermsUseFiveOperationsOnEachSide(Decomposition decomposition) {
    List<Decomposition.Term> terms = decomposition.terms();
    assertThat(terms).hasSize(6);
    assertThat(terms.stream().map(t -> List.of(t.a(), t.b()))).doesNotHaveDuplicates();
    int[] all = IntStream.range(0, 5).toArray();
    assertThat(terms.stream().mapToInt(Decomposition.Term::a).distinct().sorted().toArray())
        .containsExactly(all);
    assertThat(terms.stream().mapToInt(Decomposition.Term::b).distinct().sorted().toArray())
        .containsExactly(all);
  }

  /** Kept by a new row of the gate table only once it has a decomposition. */
  @ParameterizedTest
  @EnumSource
  void everyTwoQubitGateCanBeCut(GateKind kind) {
    if (kind.qubits() == 2) {
      assertThatCode(() -> GateCut.of(gate(kind))).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyOtherGateIsNamedWithWhatToDo(GateKind kind) {
    if (kind.qubits() != 2) {
      assertThatThrownBy(() -> GateCut.of(gate(kind)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(gate(kind).toString())
          .hasMessageContaining("cx, cz and rzz")
          .hasMessageContaining("choose a partition");
    }
  }

  static Stream<Decomposition> decompositions() {
    return Arrays.stream(GateKind.values())
        .filter(kind -> kind.qubits() == 2)
        .map(kind -> GateCut.of(gate(kind)).decomposition())
        .distinct();
  }

  private static ZMatrixRMaj sumOfTerms(GateCut cut) {
    double theta = cut.angle().value(NONE, NONE);
    Decomposition d = cut.decomposition();
    ZMatrixRMaj sum = new ZMatrixRMaj(16, 16);
    for (Decomposition.Term t : d.terms()) {
      ZMatrixRMaj a = framed(cut.a(), d.a().operations().get(t.a()));
      ZMatrixRMaj b = framed(cut.b(), d.b().operations().get(t.b()));
      sum = Superoperators.sum(sum, t.coefficient(theta), Superoperators.pair(a, b));
    }
    return sum;
  }

  private static ZMatrixRMaj framed(GateCut.Frame frame, LocalOperation operation) {
    List<String> steps = new ArrayList<>();
    frame.before().forEach(kind -> steps.add(kind.text()));
    steps.addAll(operation.steps());
    frame.after().forEach(kind -> steps.add(kind.text()));
    return Superoperators.ofSteps(steps);
  }

  private static void assertSameMap(ZMatrixRMaj actual, ZMatrixRMaj expected) {
    assertThat(actual.data).containsExactly(expected.data, within(1e-12));
  }

  private static double kappaOfRzz(double theta) {
    GateCut cut = GateCut.of(rzz(Angle.of(theta)));
    assertThat(cut.kappa()).isEqualTo(cut.kappa(NONE, NONE));
    return cut.kappa();
  }

  private static Gate rzz(Angle angle) {
    return Gate.of(GateKind.RZZ, angle, 0, 1);
  }

  private static Gate gate(GateKind kind) {
    List<Integer> qubits = IntStream.range(0, kind.qubits()).boxed().toList();
    List<Angle> angles = IntStream.range(0, kind.angles()).mapToObj(Angle::weight).toList();
    return new Gate(kind, qubits, angles);
  }
}
