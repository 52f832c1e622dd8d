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
        Task task = new Task(graph, width, 0, byLoad);
        if (SubsetSearch.suits(task) && graph.vertices > 0) {
          agree(task, "seed " + seed + ", width " + width);
        }
      }
    }
  }

  private static void agree(Task task, String name) {
    int[] best = SubsetSearch.solve(task);
    double value = value(task, best);
    TreePacking trees = TreePacking.of(task);
    for (int[] order : Orders.of(task.graph())) {
      Frontier frontier = Frontier.narrowest(task.graph(), List.of(order));
      double[] none = new double[order.length + 1];
      double[] ahead = task.byLoad() ? none : trees.ahead(order);
      FrontierSearch.Result result =
          FrontierSearch.search(
              task, frontier, ahead, Aim.better(Double.POSITIVE_INFINITY, 0), 10_000, budget());
      assertThat(value(task, result.labels()))
          .as(name)
          .isCloseTo(value, within(1e-9 * value + 1e-9));
      assertThat(result.bound()).as(name).isCloseTo(value, within(1e-9 * value + 1e-9));
      if (best != null) {
        assertThat(new Labelling(task.graph(), task.widest(), result.labels()).valid()).isTrue();
      }
    }
  }

  private static double value(Task task, int[] labels) {
    if (labels == null) {
      return Double.POSITIVE_INFINITY;
    }
    Labelling l = new Labelling(task.graph(), task.widest(), labels);
    return task.byLoad() ? l.total() : l.cost();
  }

  private static Budget budget() {
    return Budget.of(0, 1_500_000, Duration.ofSeconds(30));
  }

  /** What is dropped for want of room is remembered: the bound stays below the best plan. */
  @Test
  void fewPartialPlansGiveABoundAllTheSame() {
    CutGraph graph = Graphs.full(6, Graphs.Kind.ENDS);
    Task task = new Task(graph, 3, 0, false);
    Frontier frontier = Frontier.narrowest(graph, Orders.of(graph));
    double[] ahead = TreePacking.of(task).ahead(frontier.order());
    double exact = bound(task, frontier, ahead, 30_000);
    assertThat(exact).isCloseTo(9 * Math.log(3), within(1e-9));
    for (int most = 1; most < 3000; most *= 5) {
      assertThat(bound(task, frontier, ahead, most)).isLessThanOrEqualTo(exact + 1e-9);
    }
  }

  private static double bound(Task task, Frontier frontier, double[] ahead, int most) {
    Aim any = Aim.better(100, 0);
    return FrontierSearch.search(task, frontier, ahead, any, most, budget()).bound();
  }
}
