package kerf.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.cut.Prepared;
import kerf.trace.QueryRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cut circuits of other projects' tests and documentation have their published values. */
class PublishedCutsTest {
  private static final double VALUE = 0.47165198882111165;
  private static final double SLOPE = -0.27698287;

  /** PennyLane's documentation of qml.cut_circuit. */
  @ParameterizedTest
  @EnumSource
  void pennyLanesCircuitHasItsValueAndItsSlope(Strategy strategy) {
    double x = .531;
    double[][] weights = {{x}, {x + Math.PI / 2}, {x - Math.PI / 2}};
    Bindings bindings = Bindings.product(new double[1][0], weights);
    Query query = Query.of(pennyLane(true), List.of(Observable.parity(3)), bindings);
    Estimates wire = CutQueries.estimate(query, CutQueries.marks(), strategy, 1);
    assertValueAndSlope("wire cut", wire);
    assertThat(CutQueries.report(query, CutQueries.marks(), strategy).work().kappa()).isEqualTo(4);
    for (String letters : List.of("AAB", "ABB", "ABC", "ABA")) {
      assertValueAndSlope(letters, CutQueries.estimate(query, letters, strategy, 2));
    }
  }

  private static void assertValueAndSlope(String what, Estimates found) {
    assertThat(found.value(0, 0)).as(what).isCloseTo(VALUE, within(1e-15));
    double slope = (found.value(1, 0) - found.value(2, 0)) / 2;
    assertThat(slope).as(what).isCloseTo(SLOPE, within(5e-9));
  }

  private static Circuit pennyLane(boolean cut) {
    Circuit.Builder circuit =
        Circuit.on(3)
            .add(GateKind.RX, Angle.weight(0), 0)
            .add(GateKind.RY, Angle.of(.9), 1)
            .add(GateKind.RX, Angle.of(.3), 2)
            .add(GateKind.CZ, 0, 1)
            .add(GateKind.RY, Angle.of(-.4), 0);
    if (cut) {
      circuit.cutWire(1);
    }
    return circuit.add(GateKind.CZ, 1, 2).build();
  }

  /** PennyLane's trivial cut: nothing happens after it. */
  @ParameterizedTest
  @EnumSource
  void aCutBeforeTheMeasurementChangesNothing(Strategy strategy) {
    Circuit circuit = Circuit.on(1).add(GateKind.RX, Angle.weight(0), 0).cutWire(0).build();
    Bindings bindings = Bindings.single(new double[0], new double[] {.4});
    Query query = Query.of(circuit, List.of(Observable.parity(1)), bindings);
    Estimates found = CutQueries.estimate(query, CutQueries.marks(), strategy, 1);
    assertThat(found.value(0, 0)).isCloseTo(.9210609940028851, within(1e-15));
    assertThat(CutQueries.report(query, CutQueries.marks(), strategy).size().cuts()).isEqualTo(1);
  }

  /** Qdislib's test of a cut CZ: −cos 0.8. */
  @ParameterizedTest
  @EnumSource
  void qdislibsCircuitHasItsValue(Strategy strategy) {
    Circuit circuit =
        Circuit.on(2)
            .add(GateKind.H, 0)
            .add(GateKind.RY, Angle.of(.8), 1)
            .add(GateKind.H, 1)
            .add(GateKind.CZ, 0, 1)
            .cutGate()
            .add(GateKind.H, 1)
            .add(GateKind.X, 0)
            .build();
    Query query = query(circuit, "ZZ");
    for (Estimates found :
        List.of(
            CutQueries.estimate(query, CutQueries.marks(), strategy, 1),
            CutQueries.estimate(query, "AB", strategy, 1))) {
      assertThat(found.value(0, 0)).isCloseTo(-.6967067093471654, within(1e-15));
    }
  }

  /**
   * UST runs 3 circuits before the cut and 4 after it; here all six states are prepared, which
   * keeps κ at 4.
   */
  @ParameterizedTest
  @EnumSource
  void aGhzStateCutAtOneWireRunsThreeAndSixCircuits(Strategy strategy) {
    Circuit circuit =
        Circuit.on(4)
            .add(GateKind.H, 0)
            .add(GateKind.CX, 0, 1)
            .cutWire(1)
            .add(GateKind.CX, 1, 2)
            .add(GateKind.CX, 2, 3)
            .build();
    Query parity = query(circuit, "ZZZZ");
    QueryRow report = CutQueries.report(parity, CutQueries.marks(), strategy);
    assertThat(report.work().executedSubexperiments()).isEqualTo(3 + 6);
    assertThat(report.work().nominalSubexperiments()).isEqualTo(2 * 8);
    assertThat(report.work().kappa()).isEqualTo(4);
    Query query = query(circuit, "ZZZZ", "XXXX", "-YYYY", "XXYY", "ZIIZ", "IIIZ", "XIII");
    Estimates found = CutQueries.estimate(query, CutQueries.marks(), strategy, 1);
    double[] expected = {1, 1, -1, -1, 1, 0, 0};
    for (int k = 0; k < expected.length; k++) {
      assertThat(found.value(0, k))
          .as(query.observables().get(k).toString())
          .isCloseTo(expected[k], within(1e-14));
    }
  }

  /** QCut's closed form γ = 1 + 2|sin θ|, and what it gains from consolidating rotations. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rotationsOnOnePairOfQubitsAreOneCut(boolean consolidated) {
    Circuit.Builder circuit = Circuit.on(2).add(GateKind.H, 0).add(GateKind.H, 1);
    circuit.add(GateKind.RZZ, Angle.of(.4), 0, 1);
    if (!consolidated) {
      circuit.cutGate();
    }
    circuit.add(GateKind.RZZ, Angle.of(.4), 0, 1).add(GateKind.H, 0).add(GateKind.H, 1);
    Query query = query(circuit.build(), "ZI", "XX", "ZZ");
    QueryRow report = CutQueries.report(query, "AB", Strategy.FLAT, 1);
    assertThat(report.size().cuts()).isEqualTo(consolidated ? 1 : 2);
    assertThat(report.work().kappa()).isCloseTo(consolidated ? 2.434712 : 3.164260, within(5e-7));
    CutQueries.assertUncutValues("RZZ", query, "AB", Strategy.FLAT, 1, 1e-15);
  }

  @Test
  void aRotationOfOneHalfCostsQCutsFactor() {
    Circuit circuit = Circuit.on(2).add(GateKind.RZZ, Angle.of(.5), 0, 1).cutGate().build();
    assertThat(CutPlan.of(circuit, Layout.marked(circuit)).kappa())
        .isCloseTo(1.958851, within(5e-7));
  }

  /** qiskit-addon-cutting's tests of its search, where cuts are given. */
  @Test
  void overheadsAreThoseOfTheAddonsSearchTests() {
    Circuit.Builder star = Circuit.on(5);
    star.add(GateKind.CX, 0, 3).add(GateKind.CX, 1, 3).add(GateKind.CX, 2, 3).add(GateKind.H, 4);
    Circuit circuit = star.cutWire(3).add(GateKind.CX, 3, 4).build();
    CutPlan plan = CutPlan.of(circuit, Layout.marked(circuit));
    assertThat(plan.kappa() * plan.kappa()).isEqualTo(16);
    assertThat(plan.layout().widths()).containsExactly(4, 2);
    Prepared prepared = Prepared.of(circuit, List.of(Observable.parity(5)));
    assertThat(prepared.circuit().wireMarks()).hasSize(1);
  }

  private static Query query(Circuit circuit, String... observables) {
    List<Observable> all =
        List.of(observables).stream().map(o -> Observable.parse(o, circuit.qubits())).toList();
    return Query.of(circuit, all, Bindings.single(new double[0], new double[0]));
  }
}
