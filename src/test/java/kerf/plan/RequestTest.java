package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A plan meets its goal, and where none can, a message says so. */
class RequestTest {
  private static final WireGraph CHAIN = Layouts.linear(6, 2);
  private static final Set<CutKind> BOTH = EnumSet.allOf(CutKind.class);

  private static Plan find(WireGraph circuit, Goal goal, Set<CutKind> kinds) {
    Request request = new Request(circuit, goal, kinds, Objective.OVERHEAD);
    return request.find(Effort.standard().start());
  }

  private static Priced priced(WireGraph circuit, Goal goal) {
    Plan plan = find(circuit, goal, BOTH);
    assertThat(plan.proven()).isTrue();
    return new Priced(circuit, plan.labels());
  }

  /** In a ring any three neighbours may begin: blocks from qubit 0 on do. */
  @Test
  void equalBlocksOfNeighboursAreKeptWhereNothingIsBetter() {
    assertThat(priced(Layouts.ring(9, 2), Goal.fragments(3)).layout).hasToString("AAABBBCCC");
    assertThat(priced(Layouts.linear(5, 2), Goal.fragments(2)).layout).hasToString("AAABB");
    assertThat(priced(Layouts.of(4, "02 13 02 13"), Goal.fragments(2)).layout).hasToString("ABAB");
  }

  @Test
  void whatCannotBeIsRefusedWithAWord() {
    assertThatThrownBy(() -> find(CHAIN, Goal.width(1), Set.of(CutKind.WIRE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fragments no wider than 1")
        .hasMessageContaining("other kinds than wire");
  }

  @Test
  void goalsAreChecked() {
    assertThatThrownBy(() -> Goal.width(0)).hasMessageContaining("1 or more");
    assertThatThrownBy(() -> new Goal(3, 2)).hasMessageContaining("either a width or a number");
    assertThatThrownBy(() -> find(CHAIN, Goal.fragments(7), BOTH))
        .hasMessageContaining("at most 6");
    assertThatThrownBy(() -> Effort.standard().within(Duration.ZERO))
        .hasMessageContaining("a time");
  }

  /** Islands are planned one by one; those that fit stay whole. */
  @Test
  void partsThatShareNoGateStayApart() {
    WireGraph islands = Layouts.of(8, "01 12 45 56 67");
    Priced price = priced(islands, Goal.width(3));
    assertThat(price.layout.fragments()).isEqualTo(3);
    assertThat(price.kappa).isEqualTo(3);
    assertThat(price.layout.widths()).containsOnly(3, 3, 2);
  }

  /** Even without a step there is a plan: blocks. */
  @Test
  void noEffortGivesAPlanToo() {
    Effort none = new Effort(0, 0, Duration.ofMinutes(1));
    WireGraph ring = Layouts.ring(40, 2);
    Request request = new Request(ring, Goal.width(10), BOTH, Objective.OVERHEAD);
    Priced price = new Priced(ring, request.find(none.start()).labels());
    assertThat(price.widest()).isLessThanOrEqualTo(10);
    assertThat(price.gateCuts).isEqualTo(8);
  }
}
