package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import kerf.plan.partition.Budget;
import kerf.plan.partition.CutGraph;
import kerf.plan.partition.Labelling;
import kerf.plan.partition.SubsetSearch;
import kerf.plan.partition.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds from the circuit are never above the best plan, and reach it where it has layers. */
class BoundsTest {
  private static final Set<CutKind> BOTH = EnumSet.allOf(CutKind.class);
  private static final Set<CutKind> GATES = Set.of(CutKind.GATE);

  @Test
  void noneIsAboveTheBestPlan() {
    for (long seed = 0; seed < 60; seed++) {
      int qubits = 3 + (int) (seed % 4);
      WireGraph circuit = Layouts.random(qubits, 9, seed);
      for (Set<CutKind> kinds : Set.of(GATES, BOTH)) {
        Reduction.Rules rules = rules(kinds);
        CutGraph graph = Reduction.of(circuit, rules).graph();
        for (int width = 2; width < qubits; width++) {
          Task task = new Task(graph, width, 0, false);
          if (SubsetSearch.suits(task)) {
            double best = new Labelling(graph, width, SubsetSearch.solve(task)).cost() + 1e-9;
            assertThat(Degrees.bound(circuit, rules, width)).isLessThanOrEqualTo(best);
            assertThat(windows(circuit, rules, width)).isLessThanOrEqualTo(best);
          }
        }
      }
    }
  }

  private static Reduction.Rules rules(Set<CutKind> kinds) {
    return new Reduction.Rules(kinds, false, true, false);
  }

  private static double windows(WireGraph circuit, Reduction.Rules rules, int width) {
    Budget budget = Effort.standard().budget();
    return Windows.bound(circuit, rules, width, Double.POSITIVE_INFINITY, budget);
  }

  /** A ring in four arcs is cut four times, once more than a tree can tell. */
  @Test
  void windowsFindTheLayersOfARing() {
    assertThat(windows(Layouts.ring(100, 3), rules(BOTH), 25))
        .isCloseTo(12 * Math.log(3), within(1e-9));
  }

  /** Everyone has 19 partners and keeps 9. */
  @Test
  void degreesAreExactWhereEveryoneMeetsEveryone() {
    assertThat(Degrees.bound(Layouts.full(20, 1), rules(GATES), 10))
        .isCloseTo(100 * Math.log(3), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"9.5, 10, 3", "10, 10, 3", "0.1, 1, 3", "2.1, 2.26, 4", "2.3, 2.524, 4", "1, 1, 4"})
  void aBoundBetweenTwoPossibleValuesIsRaised(double bound, double raised, int kappas) {
    Set<CutKind> kinds = kappas == 3 ? GATES : BOTH;
    Rungs rungs = Rungs.of(Layouts.linear(3, 1), rules(kinds), 20 * Math.log(3));
    assertThat(rungs.atLeast(bound * Math.log(3)) / Math.log(3)).isCloseTo(raised, within(0.003));
  }

  @Test
  void theNextBetterValueIsOneCutLess() {
    Rungs rungs = Rungs.of(Layouts.linear(3, 1), rules(GATES), 20 * Math.log(3));
    assertThat(rungs.below(7 * Math.log(3))).isCloseTo(6 * Math.log(3), within(1e-6));
    assertThat(rungs.below(6.5 * Math.log(3))).isCloseTo(6 * Math.log(3), within(1e-6));
  }

  @Test
  void manyDifferentGatesLeaveNoGaps() {
    Rungs rungs = Rungs.of(Layouts.random(9, 200, 3), rules(BOTH), 50);
    assertThat(rungs.atLeast(9.87654)).isEqualTo(9.87654);
  }
}
