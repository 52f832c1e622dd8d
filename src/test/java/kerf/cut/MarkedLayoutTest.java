package kerf.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kerf.RandomCircuits;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import org.junit.jupiter.api.Test;

/** A circuit is cut where its author marked it, as far as the marks separate anything. */
class MarkedLayoutTest {

  @Test
  void withoutMarksEveryConnectedPartIsAFragment() {
    Circuit circuit =
        Circuit.on(6).add(GateKind.CX, 4, 1).add(GateKind.H, 2).add(GateKind.CZ, 3, 4).build();
    assertThat(Layout.marked(circuit)).hasToString("ABCBBD");
    assertThat(CutPlan.of(circuit, Layout.marked(circuit)).cuts()).isEmpty();
  }

  @Test
  void aMarkedGateFallsApart() {
    Circuit circuit = Circuit.on(3).add(cx(0, 1)).cutGate().add(cx(1, 2)).build();
    assertThat(Layout.marked(circuit)).hasToString("ABB");
    CutPlan plan = CutPlan.of(circuit, Layout.marked(circuit));
    assertThat(plan.cuts()).extracting(Cut::position).containsExactly(0);
  }

  @Test
  void aMarkedWireChangesFragments() {
    Circuit circuit = Circuit.on(3).add(cx(0, 1)).cutWire(1).add(cx(1, 2)).build();
    Layout layout = Layout.marked(circuit);
    assertThat(layout).hasToString("A,AB,B");
    assertThat(layout.segments())
        .filteredOn(s -> s.qubit() == 1)
        .extracting(Layout.Segment::from)
        .containsExactly(0, 1);
  }

  @Test
  void aWireMayBeMarkedSeveralTimes() {
    Circuit circuit =
        Circuit.on(3)
            .add(cx(0, 1))
            .cutWire(1)
            .add(cx(1, 2))
            .cutWire(1)
            .cutWire(1)
            .add(cx(0, 1))
            .build();
    assertThat(Layout.marked(circuit)).as("twice at one place is once").hasToString("A,ABA,B");
  }

  @Test
  void marksAroundWhichOtherGatesLeadHaveNoEffect() {
    Circuit.Builder gate = Circuit.on(3).add(cx(0, 1)).add(cx(1, 2)).add(cx(2, 0)).cutGate();
    assertThat(CutPlan.of(gate.build(), Layout.marked(gate.build())).cuts()).isEmpty();
    Circuit.Builder wire = Circuit.on(2).add(cx(0, 1)).cutWire(1).add(cx(0, 1));
    assertThat(Layout.marked(wire.build())).hasToString("AA");
  }

  @Test
  void marksThatOnlyTogetherSeparateDoSo() {
    Circuit circuit =
        Circuit.on(4)
            .add(cx(0, 1))
            .add(cx(2, 3))
            .add(cx(1, 2))
            .cutGate()
            .add(cx(3, 0))
            .cutGate()
            .add(cx(0, 1))
            .build();
    assertThat(Layout.marked(circuit)).hasToString("AABB");
    assertThat(CutPlan.of(circuit, Layout.marked(circuit)).cuts()).hasSize(2);
  }

  @Test
  void anUnmarkedGateAcrossFragmentsThatOthersMadeIsNeverCut() {
    for (long seed = 0; seed < 300; seed++) {
      Circuit circuit = marked(new RandomCircuits(seed));
      for (Cut cut : CutPlan.of(circuit, Layout.marked(circuit)).cuts()) {
        if (cut instanceof WireCut wire) {
          Circuit.WireMark mark = new Circuit.WireMark(cut.position(), wire.qubit());
          assertThat(circuit.wireMarks()).as("seed " + seed).contains(mark);
        } else {
          assertThat(circuit.gateMarks()).as("seed " + seed).contains(cut.position());
        }
      }
    }
  }

  @Test
  void preparingKeepsTheMarksThatMatter() {
    Circuit circuit =
        Circuit.on(3)
            .add(GateKind.H, 0)
            .add(cx(0, 1))
            .cutGate()
            .add(cx(0, 1))
            .cutGate()
            .cutWire(1)
            .add(cx(1, 2))
            .cutGate()
            .add(GateKind.RZ, kerf.circuit.Angle.weight(0), 2)
            .build();
    Prepared all = Prepared.of(circuit, List.of(Observable.parity(3)));
    assertThat(all.circuit().gateMarks()).containsExactly(1, 2, 3);
    assertThat(all.circuit().wireMarks()).containsExactly(new Circuit.WireMark(3, 1));
    Prepared first = Prepared.of(circuit, List.of(Observable.parse("Z1", 3)));
    assertThat(first.circuit().gateMarks())
        .as("the last CX is gone, its mark with it")
        .containsExactly(1, 2);
    assertThat(first.circuit().wireMarks()).containsExactly(new Circuit.WireMark(3, 1));
  }

  @Test
  void onlyTwoQubitGatesAndWiresOfTheCircuitAreMarked() {
    assertThatThrownBy(() -> Circuit.on(2).add(GateKind.H, 0).cutGate())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Circuit.on(2).cutWire(2).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0..1");
  }

  /** A random circuit of CX, a third of its gates marked, and marks on wires between. */
  private static Circuit marked(RandomCircuits random) {
    int n = 2 + random.below(4);
    Circuit.Builder circuit = Circuit.on(n);
    for (int g = random.below(12); g >= 0; g--) {
      int a = random.below(n);
      circuit.add(cx(a, (a + 1 + random.below(n - 1)) % n));
      if (random.below(3) == 0) {
        circuit.cutGate();
      }
      if (random.below(3) == 0) {
        circuit.cutWire(random.below(n));
      }
    }
    return circuit.build();
  }

  private static Gate cx(int control, int target) {
    return Gate.of(GateKind.CX, control, target);
  }
}
