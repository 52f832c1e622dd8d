package kerf.plan.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for large graphs finds what the search for small graphs finds, in any order. */
class FrontierSearchTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bothSearchesAgree(boolean byLoad) {
    for (long seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int qubits = 3 + random.nextInt(4);
      int gates = 3 + random.nextInt(8);
      Graphs.Kind kind =
          switch (random.nextInt(4)) {
            case 0 -> Graphs.Kind.QUBITS;
            case 1 -> Graphs.Kind.GATES;
            default -> Graphs.Kind.ENDS;
          };
      CutGraph graph = Graphs.random(qubits, gates, kind, seed);
      for (int width = 1; width < qubits; width++) {
        PartitionProblem problem = new PartitionProblem(graph, width, 0, byLoad);
        if (SubsetSearch.suits(problem) && graph.vertices > 0) {
          agree(problem, "seed " + seed + ", width " + width);
        }
      }
    }
  }

  private static void agree(PartitionProblem problem, String name) {
    int[] best = SubsetSearch.solve(problem, budget());
    double value = value(problem, best);
    double any = Double.POSITIVE_INFINITY;
    for (int[] order : Orders.of(problem.graph(), budget())) {
      Frontier frontier = Frontier.narrowest(problem.graph(), List.of(order), budget());
      Proof result = new FrontierSearch(problem, frontier, any, 10_000, budget()).run();
      assertThat(value(problem, result.labels()))
          .as(name)
          .isCloseTo(value, within(1e-9 * value + 1e-9));
      assertThat(result.bound()).as(name).isCloseTo(value, within(1e-9 * value + 1e-9));
      if (best != null) {
        assertThat(new Labelling(problem, result.labels()).valid()).isTrue();
      }
    }
  }

  private static double value(PartitionProblem problem, int[] labels) {
    if (labels == null) {
      return Double.POSITIVE_INFINITY;
    }
    Labelling l = new Labelling(problem, labels);
    return problem.byLoad() ? l.total() : l.cost();
  }

  private static SearchBudget budget() {
    return SearchBudget.of(0, 1_500_000, Duration.ofSeconds(30));
  }

  /** Nothing is said of what was not looked at. */
  @Test
  void aSearchThatMayKeepTooFewPartialPlansProvesNothing() {
    CutGraph graph = Graphs.full(6, Graphs.Kind.ENDS);
    PartitionProblem problem = new PartitionProblem(graph, 3, 0, false);
    Frontier frontier = Frontier.narrowest(graph, Orders.of(graph, budget()), budget());
    double exact = bound(problem, frontier, 30_000);
    assertThat(exact).isCloseTo(9 * Math.log(3), within(1e-9));
    for (int most = 1; most < 3000; most *= 5) {
      assertThat(bound(problem, frontier, most)).isIn(0.0, exact);
    }
    assertThat(bound(problem, frontier, 1)).isZero();
  }

  /** Loads go on with the most promising: what is found is a plan, and no bound is too high. */
  @Test
  void aSearchThatDropsPartialPlansOfLoadsFindsPlansAndBoundsAll() {
    CutGraph graph = Graphs.full(6, Graphs.Kind.ENDS);
    PartitionProblem problem = new PartitionProblem(graph, 3, 0, true);
    Frontier frontier = Frontier.narrowest(graph, Orders.of(graph, budget()), budget());
    double known = Double.POSITIVE_INFINITY;
    double exact = new FrontierSearch(problem, frontier, known, 100_000, budget()).run().bound();
    for (int most = 50; most < 3000; most *= 5) {
      Proof proof = new FrontierSearch(problem, frontier, known, most, budget()).run();
      Labelling found = new Labelling(problem, proof.labels());
      assertThat(found.valid()).isTrue();
      assertThat(found.total()).isGreaterThanOrEqualTo(exact * (1 - 1e-9));
      assertThat(proof.bound()).isPositive().isLessThanOrEqualTo(exact * (1 + 1e-9));
    }
  }

  private static double bound(PartitionProblem problem, Frontier frontier, int most) {
    return new FrontierSearch(problem, frontier, 100, most, budget()).run().bound();
  }
}
