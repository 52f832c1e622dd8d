package kerf.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gates that leave all observables alone are dropped, and no others. */
class LightConeTest {
  private static final Gate H0 = Gate.of(GateKind.H, 0);
  private static final Gate H1 = Gate.of(GateKind.H, 1);
  private static final Gate CX01 = Gate.of(GateKind.CX, 0, 1);
  private static final Gate CX10 = Gate.of(GateKind.CX, 1, 0);

  @Test
  void gatesBehindWhichNobodyMeasuresAreDropped() {
    Circuit circuit = circuit(4, H0, CX01, Gate.of(GateKind.CX, 2, 3), Gate.of(GateKind.SX, 2));
    assertThat(kept(circuit, "X0")).containsExactly(H0, CX01);
    assertThat(kept(circuit, "X3")).containsExactly(Gate.of(GateKind.CX, 2, 3));
    assertThat(kept(circuit, "0.5")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aDiagonalGateDoesNotChangeDiagonalObservables(GateKind kind) {
    Gate last = gate(kind);
    Circuit circuit = circuit(2, H0, H1, last);
    boolean dropped = !kept(circuit, "ZZ", "Z0 - 2*Z1").contains(last);
    assertThat(dropped).isEqualTo(kind.pattern().isDiagonal());
    assertThat(kept(circuit, "ZZ", "X0")).as("but others, yes").contains(last);
    assertThat(kept(circuit, "Y0")).contains(last);
  }

  @ParameterizedTest
  @EnumSource
  void aControlledGateDoesNotChangeItsControlInTheBasis(GateKind kind) {
    if (kind.qubits() == 1) {
      return;
    }
    Gate last = gate(kind);
    Circuit circuit = circuit(3, H0, H1, last);
    boolean dropped = !kept(circuit, "Z0*X2").contains(last);
    assertThat(dropped).isEqualTo(kind.isControlled() || kind.pattern().isDiagonal());
    if (!kind.pattern().isDiagonal()) {
      assertThat(kept(circuit, "Z1")).as("but its target").contains(last);
    }
    assertThat(kept(circuit, "X0")).as("nor another basis of the control").contains(last);
  }

  @Test
  void permutationsCarryDiagonalObservablesBackToDiagonalOnes() {
    Gate turn = Gate.of(GateKind.RZ, Angle.weight(0), 0);
    for (Gate permutation :
        List.of(
            CX01,
            CX10,
            Gate.of(GateKind.CY, 0, 1),
            Gate.of(GateKind.SWAP, 0, 1),
            Gate.of(GateKind.ISWAP, 0, 1),
            Gate.of(GateKind.DCX, 0, 1))) {
      Circuit circuit = circuit(2, H0, H1, turn, permutation);
      assertThat(kept(circuit, "ZZ")).as(permutation.toString()).doesNotContain(turn);
      assertThat(kept(circuit, "X1*X0", "Z0")).contains(turn);
    }
    assertThat(kept(circuit(2, H0, H1, turn, Gate.of(GateKind.CH, 1, 0)), "ZZ")).contains(turn);
  }

  @Test
  void everyObservableCounts() {
    Circuit circuit = circuit(3, H0, CX01, Gate.of(GateKind.CX, 1, 2));
    assertThat(kept(circuit, "Z0")).containsExactly(H0);
    assertThat(kept(circuit, "Z0", "Z1")).containsExactly(H0, CX01);
    assertThat(kept(circuit, "Z0", "Z1", "Z2")).hasSize(3);
    assertThat(kept(circuit, "Z0 + Z2")).as("and every term").hasSize(3);
  }

  @Test
  void aFragmentThatNobodyAsksAboutNeedsNoCut() {
    Circuit circuit =
        circuit(4, H0, CX01, Gate.of(GateKind.CX, 1, 2), Gate.of(GateKind.CX, 2, 3), H1);
    Prepared prepared = Prepared.of(circuit, observables(circuit, "X0", "Z1 - X1"));
    CutPlan plan = CutPlan.of(prepared.circuit(), Layout.ofLetters("AABB", 4));
    assertThat(plan.cuts()).as("a CX whose target nobody sees disturbs its control").hasSize(1);
    Prepared less = Prepared.of(circuit(4, H0, CX01, CX10), observables(circuit, "Z0"));
    assertThat(CutPlan.of(less.circuit(), Layout.ofLetters("AABB", 4)).cuts()).isEmpty();
  }

  private static List<Gate> kept(Circuit circuit, String... observables) {
    List<Prepared.Item> items =
        circuit.gates().stream().map(gate -> new Prepared.Item(0, false, gate)).toList();
    return LightCone.of(items, circuit.qubits(), observables(circuit, observables)).stream()
        .map(item -> item.gate)
        .toList();
  }

  private static List<Observable> observables(Circuit circuit, String... texts) {
    return Arrays.stream(texts).map(o -> Observable.parse(o, circuit.qubits())).toList();
  }

  private static Circuit circuit(int n, Gate... gates) {
    Circuit.Builder circuit = Circuit.on(n);
    Arrays.stream(gates).forEach(circuit::add);
    return circuit.build();
  }

  private static Gate gate(GateKind kind) {
    return new kerf.RandomCircuits(kind.ordinal())
        .gate(kind, kind.qubits() == 1 ? new Integer[] {0} : new Integer[] {0, 1});
  }
}
