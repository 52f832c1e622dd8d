package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where few values are possible, a bound between two of them is as good as the upper one. */
class CostLevelsTest {
  private static final Set<CutKind> BOTH = EnumSet.allOf(CutKind.class);
  private static final Set<CutKind> GATES = Set.of(CutKind.GATE);

  @ParameterizedTest
  @CsvSource({"9.5, 10, 3", "10, 10, 3", "0.1, 1, 3", "2.1, 2.26, 4", "2.3, 2.524, 4", "1, 1, 4"})
  void aBoundBetweenTwoPossibleValuesIsRaised(double bound, double raised, int kappas) {
    Set<CutKind> kinds = kappas == 3 ? GATES : BOTH;
    CostLevels levels = CostLevels.of(Layouts.linear(3, 1), kinds, 20 * Math.log(3));
    assertThat(levels.atLeast(bound * Math.log(3)) / Math.log(3)).isCloseTo(raised, within(0.003));
  }

  @Test
  void theNextBetterValueIsOneCutLess() {
    CostLevels levels = CostLevels.of(Layouts.linear(3, 1), GATES, 20 * Math.log(3));
    assertThat(levels.below(7 * Math.log(3))).isCloseTo(6 * Math.log(3), within(1e-6));
    assertThat(levels.below(6.5 * Math.log(3))).isCloseTo(6 * Math.log(3), within(1e-6));
  }

  @Test
  void manyDifferentGatesLeaveNoGaps() {
    CostLevels levels = CostLevels.of(Layouts.random(9, 200, 3), BOTH, 50);
    assertThat(levels.atLeast(9.87654)).isEqualTo(9.87654);
  }
}
