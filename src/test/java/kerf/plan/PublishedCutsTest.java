package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
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
    Plan plan =
        Planner.find(Request.of(Layouts.of(qubits, pairs), Goal.width(width)).allowing(allow));
    assertThat(plan.price().kappa()).isEqualTo(kappa);
    assertThat(plan.bound()).isCloseTo(kappa, within(1e-6 * kappa));
    assertThat(plan.proven()).isTrue();
    assertThat(plan.price().gateCuts()).isEqualTo(gates);
    assertThat(plan.price().wireCuts()).isEqualTo(wires);
    assertThat(plan.price().widest()).isLessThanOrEqualTo(width);
  }

  @Test
  void twoByTwoIsCutInTheMiddle() {
    Plan plan = Planner.find(Request.of(Layouts.of(4, SU2), Goal.width(2)));
    assertThat(plan.assignment()).hasToString("AABB");
    assertThat(plan).hasToString("AABB: 2 fragments, 2 gate cuts, 0 wire cuts, κ 9.000, proven");
  }

  /** With a wire cut on qubit 3 that qubit has a segment on either side. */
  @Test
  void theStarIsCutOnTheWireOfItsCentre() {
    Plan plan = Planner.find(Request.of(Layouts.of(7, STAR), Goal.width(4)));
    assertThat(plan.assignment()).hasToString("A A A AB B B B");
    assertThat(plan.assignment().segments(3))
        .containsExactly(new Assignment.Segment(0, 0), new Assignment.Segment(3, 1));
    assertThat(plan.price().subexperiments()).isEqualTo(3 + 6);
    assertThat(plan.price().nominal()).isEqualTo(2 * 8);
    assertThat(plan.price().flops()).isEqualTo(4);
  }

  /** A qubit that no gate touches goes where there is room. */
  @Test
  void anIdleQubitNeedsNoFragmentOfItsOwn() {
    Plan plan = Planner.find(Request.of(Layouts.of(5, "03 13 23"), Goal.width(3)));
    assertThat(plan.assignment().fragments()).isEqualTo(2);
    assertThat(plan.price().kappa()).isEqualTo(3);
    assertThat(plan.assignment().widths()).containsExactly(3, 2);
  }
}
