package kerf.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs of gates on one pair of qubits are one gate where that cuts cheaper. */
class FusionTest {
  private static final Angle W = Angle.weight(0);
  private static final Angle X = Angle.feature(0);
  private static final Gate CX = Gate.of(GateKind.CX, 0, 1);
  private static final Gate SWAP = Gate.of(GateKind.SWAP, 0, 1);

  @ParameterizedTest
  @EnumSource(names = {"P", "RZ"})
  void aTurnBetweenTwoCxIsARotation(GateKind kind) {
    for (Angle angle : List.of(W, X, Angle.of(.3), X.from(Math.PI).times(W))) {
      Gate turn = Gate.of(kind, angle, 1);
      assertThat(fused(CX, turn, CX)).containsExactly(rzz(angle));
    }
  }

  @Test
  void turnsBetweenTwoCxAddUp() {
    Gate[] constants = {
      one(GateKind.S, 1), one(GateKind.T, 1), one(GateKind.Z, 1), one(GateKind.SDG, 1)
    };
    List<Gate> fused = fused(CX, constants[0], constants[1], constants[2], constants[3], CX);
    assertThat(fused).hasSize(1);
    assertThat(fused.get(0).angles().get(0).value(null, null))
        .isCloseTo(Math.PI * 5 / 4, within(1e-15));
    List<Gate> fed = fused(CX, Gate.of(GateKind.P, X, 1), Gate.of(GateKind.RZ, W, 1), CX);
    assertThat(fed).containsExactly(rzz(X.plus(W)));
  }

  @Test
  void whatIsDiagonalOnTheControlMayStandBetween() {
    Gate turn = Gate.of(GateKind.RZ, W, 0);
    assertThat(fused(CX, turn, Gate.of(GateKind.P, X, 1), CX)).containsExactly(rzz(X), turn);
    Gate other = Gate.of(GateKind.RX, W, 0);
    assertThat(fused(CX, other, Gate.of(GateKind.P, X, 1), CX)).hasSize(4);
  }

  @Test
  void whatIsNotATurnOfTheTargetKeepsThemApart() {
    Gate p = Gate.of(GateKind.P, X, 1);
    assertThat(fused(CX, p, Gate.of(GateKind.RX, W, 1), CX)).hasSize(4);
    assertThat(fused(CX, p, Gate.of(GateKind.CX, 1, 0))).as("the other way round").hasSize(3);
    assertThat(fused(CX, Gate.of(GateKind.P, X, 0), CX))
        .as("a turn of the control leaves nothing between")
        .containsExactly(Gate.of(GateKind.P, X, 0));
  }

  @Test
  void twoCxCancel() {
    assertThat(fused(CX, CX)).isEmpty();
    assertThat(fused(CX, CX, CX)).containsExactly(CX);
    assertThat(fused(CX, CX, CX, CX)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"RXX", "RYY", "RZZ", "RZX", "CP", "CRX", "CRY", "CRZ"})
  void rotationsAboutTheSameAxisAddUp(GateKind kind) {
    for (Angle[] pair : new Angle[][] {{W, X}, {W, W}, {Angle.of(.4), W}}) {
      assertThat(fused(Gate.of(kind, pair[0], 0, 1), Gate.of(kind, pair[1], 0, 1)))
          .containsExactly(Gate.of(kind, pair[0].plus(pair[1]), 0, 1));
    }
    List<Gate> constant = fused(rotation(kind, .4), rotation(kind, .4));
    assertThat(constant).containsExactly(rotation(kind, .8));
  }

  @ParameterizedTest
  @EnumSource(names = {"RXX", "RYY", "RZZ", "RZX", "CP", "CRX", "CRY", "CRZ"})
  void onlySymmetricRotationsAddUpTheOtherWayRound(GateKind kind) {
    boolean symmetric = !List.of("RZX", "CRX", "CRY", "CRZ").contains(kind.name());
    assertThat(fused(Gate.of(kind, W, 0, 1), Gate.of(kind, X, 1, 0))).hasSize(symmetric ? 1 : 2);
  }

  @ParameterizedTest
  @CsvSource({
    "RZZ, RZ, 1",
    "RZZ, RX, 2",
    "RXX, RZ, 2",
    "RXX, RX, 2",
    "CP, P, 1",
    "CRZ, RZ, 1",
    "CRX, RZ, 2"
  })
  void onlyDiagonalOnesMoveThroughDiagonalGates(GateKind kind, GateKind between, int left) {
    Gate one = Gate.of(between, X, 1);
    List<Gate> fused = fused(Gate.of(kind, W, 0, 1), one, Gate.of(kind, W, 0, 1));
    assertThat(fused).filteredOn(g -> g.qubits().size() == 2).hasSize(left);
    assertThat(fused).contains(one);
  }

  @Test
  void differentKindsAndPairsStayApart() {
    Gate rzz = Gate.of(GateKind.RZZ, W, 0, 1);
    assertThat(fused(rzz, Gate.of(GateKind.RXX, W, 0, 1))).hasSize(2);
    Gate other = Gate.of(GateKind.RZZ, W, 1, 2);
    assertThat(fused(rzz, other, rzz)).as("wire 1 was elsewhere").hasSize(3);
  }

  @Test
  void constantsMultiplyWhereThatIsCheaper() {
    List<Gate> fused = fused(SWAP, one(GateKind.SX, 1), CX);
    assertThat(fused).extracting(Gate::kind).containsExactly(GateKind.UNITARY2);
    assertThat(kappa(SWAP, one(GateKind.SX, 1), CX)).as("not 21").isCloseTo(7, within(1e-9));
    assertThat(kappa(SWAP, SWAP)).as("not 49").isEqualTo(1);
    assertThat(kappa(rotation(GateKind.RZZ, .4), rotation(GateKind.RXX, .4)))
        .isLessThan(Math.pow(1 + 2 * Math.sin(.4), 2) - .1);
  }

  @Test
  void constantsStayWhereThatGainsNothing() {
    Gate local = rotation(GateKind.RZZ, Math.PI);
    assertThat(fused(local, CX)).containsExactly(local, CX);
    Gate h = one(GateKind.H, 0);
    assertThat(fused(h, CX, h)).as("one two-qubit gate alone").containsExactly(h, CX, h);
  }

  @Test
  void whatHasParametersDoesNotMultiply() {
    Gate turn = Gate.of(GateKind.RX, W, 1);
    assertThat(fused(SWAP, turn, CX)).containsExactly(SWAP, turn, CX);
    Gate cp = Gate.of(GateKind.CP, X, 0, 1);
    assertThat(fused(cp, CX)).containsExactly(cp, CX);
  }

  @Test
  void aMarkedGateIsLeftAlone() {
    Circuit first = Circuit.on(2).add(CX).cutGate().add(CX).build();
    Circuit second = Circuit.on(2).add(SWAP).add(CX).cutGate().add(SWAP).build();
    for (Circuit circuit : List.of(first, second)) {
      assertThat(prepared(circuit).circuit()).isEqualTo(circuit);
    }
  }

  @Test
  void gatesOnEitherSideOfAMarkedWireStayApart() {
    for (int wire = 0; wire < 2; wire++) {
      Circuit circuit = Circuit.on(2).add(CX).cutWire(wire).add(one(GateKind.T, 1)).add(CX).build();
      assertThat(prepared(circuit).circuit()).isEqualTo(circuit);
    }
    Circuit elsewhere =
        Circuit.on(3)
            .add(Gate.of(GateKind.CZ, 1, 2))
            .add(CX)
            .cutWire(2)
            .add(Gate.of(GateKind.P, W, 1))
            .add(CX)
            .build();
    assertThat(prepared(elsewhere).circuit().gates()).as("a third wire's mark").hasSize(2);
    assertThat(prepared(elsewhere).circuit().wireMarks())
        .as("comes after the fused gate, which stands where the first one stood")
        .containsExactly(new Circuit.WireMark(2, 2));
  }

  @Test
  void theFusedGateStandsWhereTheFirstOneStood() {
    Circuit circuit =
        Circuit.on(3)
            .add(CX)
            .add(one(GateKind.H, 2))
            .add(Gate.of(GateKind.P, W, 1))
            .add(CX)
            .add(Gate.of(GateKind.CX, 1, 2))
            .build();
    Prepared prepared = prepared(circuit);
    assertThat(prepared.circuit().gates())
        .containsExactly(rzz(W), one(GateKind.H, 2), Gate.of(GateKind.CX, 1, 2));
    assertThat(List.of(0, 1, 2)).extracting(prepared::originOf).containsExactly(0, 1, 4);
  }

  private static double kappa(Gate... gates) {
    Circuit.Builder circuit = Circuit.on(2);
    fused(gates).forEach(circuit::add);
    return CutPlan.of(circuit.build(), Layout.ofLetters("AB", 2)).kappa();
  }

  private static List<Gate> fused(Gate... gates) {
    Circuit.Builder circuit = Circuit.on(3);
    Arrays.stream(gates).forEach(circuit::add);
    return prepared(circuit.build()).circuit().gates();
  }

  /** For observables that keep every gate. */
  private static Prepared prepared(Circuit circuit) {
    return Prepared.of(
        circuit,
        List.of(
            Observable.parse("X".repeat(circuit.qubits()), circuit.qubits()),
            Observable.parse("Y".repeat(circuit.qubits()), circuit.qubits())));
  }

  private static Gate rzz(Angle angle) {
    return Gate.of(GateKind.RZZ, angle, 0, 1);
  }

  private static Gate rotation(GateKind kind, double angle) {
    return Gate.of(kind, Angle.of(angle), 0, 1);
  }

  private static Gate one(GateKind kind, int qubit) {
    return Gate.of(kind, qubit);
  }
}
