package kerf.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import org.junit.jupiter.api.Test;

/** Nominally every fragment runs every term of every cut. */
class CountsTest {

  /** Four qubits in a ring, its gates across partly first qubit last. */
  private static final Circuit RING =
      Circuit.on(4)
          .add(GateKind.CX, 0, 1)
          .add(GateKind.CX, 2, 1)
          .add(GateKind.CZ, 2, 3)
          .add(GateKind.RZZ, Angle.feature(0), 0, 3)
          .add(GateKind.CX, 1, 2)
          .build();

  @Test
  void gatesHaveSixTerms() {
    assertThat(nominal(CutPlan.of(RING, Layout.ofLetters("AAAA", 4)))).isEqualTo(1);
    assertThat(nominal(apart("AABB"))).isEqualTo(2 * Math.pow(6, 3));
    assertThat(nominal(apart("ABCD"))).isEqualTo(4 * Math.pow(6, 5));
  }

  @Test
  void jointlyCutGatesHaveFewerThanApart() {
    CutPlan joint = CutPlan.of(RING, Layout.ofLetters("AABB", 4));
    assertThat(nominal(joint)).isEqualTo(2 * 6 * 30);
  }

  @Test
  void wiresHaveEight() {
    Circuit circuit = Circuit.on(2).add(GateKind.CX, 0, 1).add(GateKind.CX, 0, 1).build();
    List<Layout.Segment> segments =
        List.of(
            new Layout.Segment(0, 0, 0),
            new Layout.Segment(0, 1, 1),
            new Layout.Segment(1, 0, 0),
            new Layout.Segment(1, 1, 1));
    assertThat(nominal(CutPlan.of(circuit, new Layout(2, segments)))).isEqualTo(2 * 8 * 8);
  }

  @Test
  void everyBasisIsRun() {
    CutPlan plan = apart("AABB");
    Observable two = Observable.parse("X0 + Z0", 4);
    assertThat(Counts.of(plan, List.of(two)).nominal()).isEqualTo(2 * nominal(plan));
  }

  private static CutPlan apart(String letters) {
    return CutPlan.of(RING, Layout.ofLetters(letters, 4)).apart();
  }

  private static double nominal(CutPlan plan) {
    return Counts.of(plan, List.of(Observable.parity(plan.circuit().qubits()))).nominal();
  }
}
