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

  /** The second gate between qubits 2 and 3 is at position 7; keep the cheap place whole. */
  @Test
  void marksDecideWhatIsCutAndWhatIsNot() {
    Plan kept = Planner.find(Request.of(CHAIN, Goal.width(3)).marked(Marks.keeping(List.of(7))));
    assertThat(kept.assignment().cutsGate(7)).isFalse();
    assertThat(kept.proven()).isTrue();
    Plan cut = Planner.find(Request.of(CHAIN, Goal.width(6)).marked(Marks.cutting(List.of(7))));
    assertThat(cut.assignment().cutsGate(7)).isTrue();
    assertThat(cut.assignment().fragments()).isEqualTo(2);
  }

  /** One gate cut, and on one side of it all the way round: a wire, or the other gate. */
  @Test
  void markedWiresAreCut() {
    Marks marks = new Marks(List.of(), List.of(), List.of(new Marks.Wire(2, 2)));
    Plan plan = Planner.find(Request.of(CHAIN, Goal.width(6)).marked(marks));
    assertThat(plan.assignment().cutsWireBefore(4)).isTrue();
    assertThat(plan.price().kappa()).isEqualTo(12);
    assertThat(plan.proven()).isTrue();
  }

  @Test
  void whatCannotBeIsRefusedWithAWord() {
    Request wires = Request.of(CHAIN, Goal.width(1)).allowing(Set.of(CutKind.WIRE));
    assertThatThrownBy(() -> Planner.find(wires))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fragments no wider than 1")
        .hasMessageContaining("other kinds than wire");
    Request nothing = Request.of(CHAIN, Goal.width(6)).allowing(Set.of());
    assertThatThrownBy(() -> Planner.find(nothing.marked(Marks.cutting(List.of(3)))))
        .hasMessageContaining("gate 3 must be cut");
    assertThatThrownBy(() -> new Marks(List.of(1, 2), List.of(2), List.of()))
        .hasMessageContaining("[2] must be cut and must not");
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
