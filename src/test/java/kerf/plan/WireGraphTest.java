package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kerf.cut.Layout;
import org.junit.jupiter.api.Test;

/** Labels of places say where a circuit is cut, and what its contraction costs. */
class WireGraphTest {
  private static final WireGraph CIRCUIT = Layouts.of(4, "01 12 01");

  /** Ends in order: gate 01 (0, 1), gate 12 (2, 3), gate 01 (4, 5); qubit 3 is idle, as 0 is. */
  private static int[] labels(int... ends) {
    int[] labels = Arrays.copyOf(ends, 10);
    labels[9] = ends[0];
    return labels;
  }

  @Test
  void aQubitThatLeavesAndComesBackCountsTwice() {
    int[] labels = labels(0, 0, 1, 1, 0, 0);
    Layout there = CIRCUIT.layout(labels);
    assertThat(there).hasToString("A,ABA,B,A");
    assertThat(there.widths()).containsExactly(4, 2);
    assertThat(there.segments())
        .filteredOn(s -> s.qubit() == 1)
        .containsExactly(
            new Layout.Segment(1, 0, 0), new Layout.Segment(1, 1, 1), new Layout.Segment(1, 2, 0));
    assertThat(CIRCUIT.cutBefore(2, labels)).isTrue();
    assertThat(CIRCUIT.cutBefore(1, labels)).isFalse();
  }

  /** One gate of 5 and 5 operations; wires of 3 before and 6 after. */
  @Test
  void aPriceCountsEveryCutOnBothSides() {
    Priced wires = new Priced(CIRCUIT, labels(0, 0, 1, 1, 0, 0));
    assertThat(wires.kappa).isEqualTo(16);
    assertThat(wires.subexperiments).isEqualTo(3 * 6 + 6 * 3);
    assertThat(wires.nominal).isEqualTo(2 * 8 * 8);
    assertThat(wires.flops).isEqualTo(16);
    Priced gate = new Priced(CIRCUIT, labels(0, 0, 0, 1, 0, 0));
    assertThat(gate.kappa).isEqualTo(3);
    assertThat(gate.subexperiments).isEqualTo(10);
    assertThat(gate.gateCuts).isEqualTo(1);
    assertThat(gate.wireCuts).isZero();
    assertThat(gate.widest()).isEqualTo(3);
  }

  @Test
  void nothingCutCostsOneRun() {
    Priced price = new Priced(CIRCUIT, labels(0, 0, 0, 0, 0, 0));
    assertThat(price.kappa).isEqualTo(1);
    assertThat(price.subexperiments).isEqualTo(1);
    assertThat(price.nominal).isEqualTo(1);
    assertThat(price.flops).isZero();
  }

  @Test
  void whichLabelsAreTakenDoesNotMatter() {
    Layout one = CIRCUIT.layout(labels(5, 5, 2, 2, 5, 5));
    assertThat(one).isEqualTo(CIRCUIT.layout(labels(0, 0, 1, 1, 0, 0)));
    assertThat(one).isNotEqualTo(CIRCUIT.layout(labels(0, 0, 1, 1, 1, 0)));
  }
}
