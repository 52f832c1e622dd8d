package kerf.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Pauli;
import org.junit.jupiter.api.Test;

/** Wires that change fragments are cut there, and every piece goes to its fragment. */
class CutterTest {
  private static final Gate H0 = Gate.of(GateKind.H, 0);
  private static final Gate CX01 = Gate.of(GateKind.CX, 0, 1);

  /** H 0, CX 0 1, CX 1 2: a chain of three. */
  private static final Circuit CHAIN =
      Circuit.on(3).add(GateKind.H, 0).add(CX01).add(GateKind.CX, 1, 2).build();

  @Test
  void aWireEndsInOneFragmentAndBeginsInAnother() {
    CutPlan plan = plan(CHAIN, "0:0A", "1:0A", "1:2B", "2:0B");
    assertThat(plan.cuts()).containsExactly(new WireCut(0, 2, 1, 0, 1));
    assertThat(plan.cuts().get(0).qubits()).containsExactly(1);
    assertThat(plan.cuts().get(0).isParametrised()).isFalse();
    assertThat(plan.kappa()).isEqualTo(4);
    assertThat(plan.fragments().get(0).wires()).containsExactly(ends(0), stops(1));
    assertThat(plan.fragments().get(0).elements()).containsExactly(gate(H0), gate(CX01), end(0, 1));
    assertThat(plan.fragments().get(1).wires()).containsExactly(ends(1), ends(2));
    assertThat(plan.fragments().get(1).elements()).containsExactly(end(0, 0), gate(CX01));
    assertThat(plan.fragments()).extracting(Fragment::cuts).containsOnly(List.of(0));
  }

  @Test
  void aWireIsMeasuredWhereItEndsWithTheCircuit() {
    CutPlan plan = plan(CHAIN, "0:0A", "1:0A", "1:2B", "2:0B");
    Pauli pauli = new Pauli("XYZ");
    assertThat(plan.fragments().get(0).restrict(pauli)).isEqualTo(new Pauli("XI"));
    assertThat(plan.fragments().get(1).restrict(pauli)).isEqualTo(new Pauli("YZ"));
  }

  @Test
  void aWireMayLeaveAndComeBack() {
    CutPlan plan = plan(CHAIN, "0:0A", "1:0A", "1:2B", "1:3A", "2:0B");
    assertThat(plan.cuts()).extracting(Cut::position).containsExactly(2, 3);
    assertThat(plan.cuts()).extracting(Cut::fragmentA).containsExactly(0, 1);
    assertThat(plan.cuts()).extracting(Cut::fragmentB).containsExactly(1, 0);
    Fragment home = plan.fragments().get(0);
    assertThat(home.qubits()).containsExactly(0, 1, 1);
    assertThat(home.wires()).containsExactly(ends(0), stops(1), ends(1));
    assertThat(home.elements())
        .as("out on local qubit 1, in on local qubit 2")
        .containsExactly(gate(H0), gate(CX01), end(0, 1), end(1, 2));
    assertThat(home.cuts()).containsExactly(0, 1);
    assertThat(plan.fragments().get(1).elements())
        .containsExactly(end(0, 0), gate(CX01), end(1, 0));
    assertThat(home.restrict(new Pauli("XYZ"))).isEqualTo(new Pauli("XIY"));
  }

  @Test
  void aSegmentWithoutGatesIsPassedThrough() {
    Circuit circuit = Circuit.on(2).add(H0).add(GateKind.H, 1).add(CX01).build();
    CutPlan plan = plan(circuit, "0:0A", "0:1B", "0:2C", "1:0C");
    assertThat(plan.cuts()).extracting(Cut::position).containsExactly(1, 2);
    assertThat(plan.fragments().get(1).elements()).containsExactly(end(0, 0), end(1, 0));
    assertThat(plan.fragments().get(1).wires()).containsExactly(stops(0));
  }

  @Test
  void aWireMayBeCutBeforeItsFirstGateAndAfterItsLast() {
    CutPlan plan = plan(CHAIN, "0:0A", "0:2B", "1:0A", "2:0C", "2:1A");
    assertThat(plan.cuts()).extracting(c -> c.qubits().get(0)).containsExactly(2, 0);
    assertThat(plan.cuts()).extracting(Cut::position).containsExactly(1, 2);
    assertThat(plan.fragments().get(1).elements()).containsExactly(end(1, 0));
    assertThat(plan.fragments().get(2).elements()).containsExactly(end(0, 0));
    assertThat(plan.fragments().get(1).wires()).containsExactly(ends(0));
  }

  @Test
  void aWireMayBeCutAfterTheLastGateOfAll() {
    CutPlan plan = plan(CHAIN, "0:0A", "1:0A", "2:0A", "2:3B");
    assertThat(plan.cuts()).extracting(Cut::position).containsExactly(3);
    assertThat(plan.fragments().get(0).wires()).containsExactly(ends(0), ends(1), stops(2));
    assertThat(plan.fragments().get(1).elements()).containsExactly(end(0, 0));
  }

  /** It would never begin: what the wire carries would be lost, and |0⟩ measured instead. */
  @Test
  void aSegmentThatBeginsBeyondTheCircuitIsRefused() {
    assertThatThrownBy(() -> plan(CHAIN, "0:0A", "1:0A", "2:0A", "2:4B"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void gatesAcrossFragmentsAreCutWhereTheirWiresAreJustThen() {
    Circuit circuit = Circuit.on(2).add(CX01).add(CX01).add(GateKind.CZ, 0, 1).build();
    CutPlan plan = plan(circuit, "0:0A", "0:1B", "1:0A", "1:2B");
    assertThat(plan.cuts()).hasExactlyElementsOfTypes(WireCut.class, GateCut.class, WireCut.class);
    assertThat(plan.cuts()).extracting(Cut::position).containsExactly(1, 1, 2);
    assertThat(plan.cuts().get(1).fragmentA()).as("the control has moved on").isEqualTo(1);
    assertThat(plan.fragments().get(0).elements())
        .containsExactly(
            gate(CX01),
            end(0, 0),
            gate(Gate.of(GateKind.H, 1)),
            end(1, 1),
            gate(Gate.of(GateKind.H, 1)),
            end(2, 1));
    assertThat(plan.fragments().get(1).elements())
        .containsExactly(end(0, 0), end(1, 0), end(2, 1), gate(Gate.of(GateKind.CZ, 0, 1)));
    assertThat(plan.kappa()).isEqualTo(48);
  }

  @Test
  void aGateThatDoesNotEntangleIsNotCut() {
    Circuit circuit =
        Circuit.on(2)
            .add(GateKind.RZZ, Angle.of(0), 0, 1)
            .add(GateKind.RXX, Angle.of(Math.PI), 0, 1)
            .add(GateKind.CRY, Angle.of(4 * Math.PI), 0, 1)
            .build();
    CutPlan plan = plan(circuit, "0:0A", "1:0B");
    assertThat(plan.cuts()).isEmpty();
    assertThat(plan.kappa()).isEqualTo(1);
    assertThat(plan.fragments()).allSatisfy(f -> assertThat(f.elements()).hasSize(3));
  }

  @Test
  void aGateWhoseAngleIsYetToComeIsCut() {
    Circuit circuit = Circuit.on(2).add(GateKind.RZZ, Angle.weight(0).times(0), 0, 1).build();
    assertThat(plan(circuit, "0:0A", "1:0B").cuts()).hasSize(1);
  }

  private static CutPlan plan(Circuit circuit, String... segments) {
    return CutPlan.of(circuit, LayoutTest.layout(segments));
  }

  private static Fragment.Wire ends(int qubit) {
    return new Fragment.Wire(qubit, true);
  }

  private static Fragment.Wire stops(int qubit) {
    return new Fragment.Wire(qubit, false);
  }

  private static Fragment.Element gate(Gate gate) {
    return new Fragment.LocalGate(gate);
  }

  private static Fragment.Element end(int cut, int qubit) {
    return new Fragment.CutEnd(cut, qubit);
  }
}
