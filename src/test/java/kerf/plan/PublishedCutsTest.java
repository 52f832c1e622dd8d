package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import kerf.cut.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cut finder of qiskit-addon-cutting publishes what it finds for a few circuits: plans here are
 * as good, and proven to be the best.
 */
class PublishedCutsTest {
  private static final String SU2 = "01 12 23 01 12 23";
  private static final String STAR = "03 13 23 34 35 36";

  @ParameterizedTest(name = "{1}, width {2}, {3}: κ {4}")
  @CsvSource({
    "4, 01 12 23 01 12 23, 3, both, 9,     2, 0",
    "4, 01 12 23 01 12 23, 2, both, 9,     2, 0",
    "4, 01 12 23 01 12 23, 3, wire, 16,    0, 2",
    "4, 01 12 23 01 12 23, 2, wire, 65536, 0, 8",
    "7, 03 13 23 34 35 36, 2, both, 243,   5, 0",
    "7, 03 13 23 34 35 36, 3, both, 16,    0, 2",
    "7, 03 13 23 34 35 36, 4, both, 4,     0, 1",
    "5, 03 13 23 34,       3, both, 4,     0, 1"
  })
  void plansCostNoMoreThanPublished(
      int qubits, String pairs, int width, String kinds, double kappa, int gates, int wires) {
    Set<CutKind> allow = kinds.equals("both") ? EnumSet.allOf(CutKind.class) : Set.of(CutKind.WIRE);
    WireGraph circuit = Layouts.of(qubits, pairs);
    Plan plan = find(circuit, width, allow);
    Priced price = new Priced(circuit, plan.labels());
    assertThat(price.kappa).isEqualTo(kappa);
    assertThat(Math.exp(plan.bound())).isCloseTo(kappa, within(1e-6 * kappa));
    assertThat(plan.proven()).isTrue();
    assertThat(price.gateCuts).isEqualTo(gates);
    assertThat(price.wireCuts).isEqualTo(wires);
    assertThat(price.widest()).isLessThanOrEqualTo(width);
  }

  private static Plan find(WireGraph circuit, int width, Set<CutKind> allow) {
    Request request = new Request(circuit, Goal.width(width), allow, Objective.OVERHEAD);
    return request.find(Effort.standard().start());
  }

  private static Priced priced(int qubits, String pairs, int width) {
    WireGraph circuit = Layouts.of(qubits, pairs);
    return new Priced(circuit, find(circuit, width, EnumSet.allOf(CutKind.class)).labels());
  }

  @Test
  void twoByTwoIsCutInTheMiddle() {
    Priced price = priced(4, SU2, 2);
    assertThat(price.layout).hasToString("AABB");
    assertThat(price.layout.fragments()).isEqualTo(2);
    assertThat(price.gateCuts).isEqualTo(2);
    assertThat(price.wireCuts).isZero();
    assertThat(price.kappa).isEqualTo(9);
  }

  /** With a wire cut on qubit 3 that qubit has a segment on either side. */
  @Test
  void theStarIsCutOnTheWireOfItsCentre() {
    Priced price = priced(7, STAR, 4);
    assertThat(price.layout).hasToString("A,A,A,AB,B,B,B");
    assertThat(price.layout.segments())
        .filteredOn(s -> s.qubit() == 3)
        .containsExactly(new Layout.Segment(3, 0, 0), new Layout.Segment(3, 3, 1));
    assertThat(price.subexperiments).isEqualTo(3 + 6);
    assertThat(price.nominal).isEqualTo(2 * 8);
    assertThat(price.flops).isEqualTo(4);
  }

  /** A qubit that no gate touches goes where there is room. */
  @Test
  void anIdleQubitNeedsNoFragmentOfItsOwn() {
    Priced price = priced(5, "03 13 23", 3);
    assertThat(price.layout.fragments()).isEqualTo(2);
    assertThat(price.kappa).isEqualTo(3);
    assertThat(price.layout.widths()).containsExactly(3, 2);
  }
}
