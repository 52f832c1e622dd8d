package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An assignment says where a circuit is cut, and a price what that costs. */
class AssignmentTest {

  /** Ends in order: gate 01 (0, 1), gate 12 (2, 3), gate 01 (4, 5); qubit 3 is idle, as 0 is. */
  private static Assignment assign(int... ends) {
    int[] places = Arrays.copyOf(ends, 10);
    places[9] = ends[0];
    return Assignment.of(Layouts.of(4, "01 12 01"), places);
  }

  @Test
  void aQubitThatLeavesAndComesBackCountsTwice() {
    Assignment there = assign(0, 0, 1, 1, 0, 0);
    assertThat(there).hasToString("A ABA B A");
    assertThat(there.widths()).containsExactly(4, 2);
    assertThat(there.segments(1))
        .containsExactly(
            new Assignment.Segment(0, 0),
            new Assignment.Segment(1, 1),
            new Assignment.Segment(2, 0));
    assertThat(there.cutsGate(0)).isFalse();
    assertThat(there.cutsWireBefore(2)).isTrue();
    assertThat(there.cutsWireBefore(1)).isFalse();
  }

  /** One gate of 5 and 5 operations; wires of 3 before and 6 after. */
  @Test
  void aPriceCountsEveryCutOnBothSides() {
    Price wires = Price.of(assign(0, 0, 1, 1, 0, 0));
    assertThat(wires.kappa()).isEqualTo(16);
    assertThat(wires.subexperiments()).isEqualTo(3 * 6 + 6 * 3);
    assertThat(wires.nominal()).isEqualTo(2 * 8 * 8);
    assertThat(wires.flops()).isEqualTo(16);
    Price gate = Price.of(assign(0, 0, 0, 1, 0, 0));
    assertThat(gate.kappa()).isEqualTo(3);
    assertThat(gate.subexperiments()).isEqualTo(10);
    assertThat(gate.gateCuts()).isEqualTo(1);
    assertThat(gate.wireCuts()).isZero();
    assertThat(gate.widest()).isEqualTo(3);
  }

  @Test
  void nothingCutCostsOneRun() {
    Price price = Price.of(assign(0, 0, 0, 0, 0, 0));
    assertThat(price.kappa()).isEqualTo(1);
    assertThat(price.subexperiments()).isEqualTo(1);
    assertThat(price.nominal()).isEqualTo(1);
    assertThat(price.flops()).isZero();
  }

  @Test
  void fragmentsAreNumberedInOrderOfAppearance() {
    assertThat(assign(5, 5, 2, 2, 5, 5)).isEqualTo(assign(0, 0, 1, 1, 0, 0));
    assertThat(assign(5, 5, 2, 2, 5, 5)).hasSameHashCodeAs(assign(0, 0, 1, 1, 0, 0));
    assertThat(assign(0, 0, 1, 1, 0, 0)).isNotEqualTo(assign(0, 0, 1, 1, 1, 0));
  }

  @Test
  void wholeQubitsMayBeGivenInBlocks() {
    WireGraph circuit = Layouts.linear(5, 2);
    assertThat(Assignment.contiguous(circuit, 2)).hasToString("AAABB");
    assertThat(Assignment.ofQubits(circuit, new int[] {4, 2, 4, 2, 0})).hasToString("ABABC");
  }

  @Test
  void theWrongNumberOfLabelsIsRefused() {
    WireGraph circuit = Layouts.linear(3, 1);
    assertThatThrownBy(() -> Assignment.of(circuit, new int[3])).hasMessageContaining("7 labels");
    assertThatThrownBy(() -> Assignment.ofQubits(circuit, new int[2]))
        .hasMessageContaining("expected 3 fragments, one per qubit, got 2");
    assertThatThrownBy(() -> Assignment.contiguous(circuit, 4))
        .hasMessageContaining("expected 1..3");
  }

  @Test
  void aCircuitChecksItsGates() {
    assertThatThrownBy(() -> WireGraph.Gate.cx(0, 1, 1)).hasMessageContaining("two qubits");
    assertThatThrownBy(() -> WireGraph.Gate.rotation(0, 0, 1, 0.5))
        .hasMessageContaining("κ of 1 or more");
    WireGraph.Gate far = WireGraph.Gate.cx(4, 0, 3);
    assertThatThrownBy(() -> WireGraph.of(3, List.of(far))).hasMessageContaining("qubits 0..2");
    assertThatThrownBy(() -> WireGraph.of(4, List.of(far, far)))
        .hasMessageContaining("a position after 4");
  }
}
