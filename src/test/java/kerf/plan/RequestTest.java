package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A request says what is allowed, what is wanted, and where to begin. */
class RequestTest {
  private static final WireGraph CHAIN = Layouts.linear(6, 2);

  @Test
  void aPlanThatIsAsGoodIsKept() {
    Assignment start = Assignment.ofQubits(CHAIN, new int[] {0, 0, 1, 1, 1, 1});
    Plan plan = Planner.find(Request.of(CHAIN, Goal.width(4)).startingFrom(start));
    assertThat(plan.assignment()).isSameAs(start);
    assertThat(plan.proven()).isTrue();
  }

  @Test
  void aPlanThatIsWorseOrTooWideIsNot() {
    Assignment worse = Assignment.contiguous(CHAIN, 3);
    Assignment wider = Assignment.ofQubits(CHAIN, new int[] {0, 1, 1, 1, 1, 1});
    for (Assignment start : List.of(worse, wider)) {
      Plan plan = Planner.find(Request.of(CHAIN, Goal.width(4)).startingFrom(start));
      assertThat(plan.price().kappa()).isEqualTo(9);
      assertThat(plan.price().widest()).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void whatCannotBeIsRefusedWithAWord() {
    Request wires = Request.of(CHAIN, Goal.width(1)).allowing(Set.of(CutKind.WIRE));
    assertThatThrownBy(() -> Planner.find(wires))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fragments no wider than 1")
        .hasMessageContaining("other kinds than wire");
  }

  @Test
  void goalsAreChecked() {
    assertThatThrownBy(() -> Goal.width(0)).hasMessageContaining("1 or more");
    assertThatThrownBy(() -> new Goal(3, 2)).hasMessageContaining("either a width or a number");
    assertThatThrownBy(() -> Request.of(CHAIN, Goal.fragments(7)))
        .hasMessageContaining("at most 6");
    assertThatThrownBy(() -> Effort.standard().within(Duration.ZERO))
        .hasMessageContaining("a time");
    Assignment other = Assignment.contiguous(Layouts.linear(6, 1), 2);
    assertThatThrownBy(() -> Request.of(CHAIN, Goal.width(3)).startingFrom(other))
        .hasMessageContaining("same circuit");
  }

  @Test
  void aGateWithoutDecompositionIsKept() {
    WireGraph.Gate swap = new WireGraph.Gate(0, 0, 1, Double.POSITIVE_INFINITY, 1, 1, 1, 1, 1);
    WireGraph circuit = WireGraph.of(3, List.of(swap, WireGraph.Gate.cx(1, 1, 2)));
    Plan plan = Planner.find(Request.of(circuit, Goal.width(2)));
    assertThat(plan.assignment()).hasToString("AAB");
  }

  /** Islands are planned one by one; those that fit stay whole. */
  @Test
  void partsThatShareNoGateStayApart() {
    WireGraph islands = Layouts.of(8, "01 12 45 56 67");
    Plan plan = Planner.find(Request.of(islands, Goal.width(3)));
    assertThat(plan.assignment().fragments()).isEqualTo(3);
    assertThat(plan.price().kappa()).isEqualTo(3);
    assertThat(plan.assignment().widths()).containsOnly(3, 3, 2);
    assertThat(plan.proven()).isTrue();
  }

  /** Even without a step there is a plan: blocks. */
  @Test
  void noEffortGivesAPlanToo() {
    Effort none = new Effort(0, 0, Duration.ofMinutes(1));
    Plan plan = Planner.find(Request.of(Layouts.ring(40, 2), Goal.width(10)).with(none));
    assertThat(plan.price().widest()).isLessThanOrEqualTo(10);
    assertThat(plan.price().gateCuts()).isEqualTo(8);
  }
}
