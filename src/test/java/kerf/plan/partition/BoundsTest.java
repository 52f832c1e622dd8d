package kerf.plan.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lower bounds are never above the best partition, and reach it where a graph has layers. */
class BoundsTest {

  @Test
  void noneIsAboveTheBestPartition() {
    for (long seed = 0; seed < 60; seed++) {
      int qubits = 3 + (int) (seed % 4);
      for (Graphs.Kind kind : Graphs.Kind.values()) {
        CutGraph graph = Graphs.random(qubits, 9, kind, seed);
        for (int width = 2; width < qubits; width++) {
          Task task = new Task(graph, width, 0, false);
          if (SubsetSearch.suits(task)) {
            check(task);
          }
        }
      }
    }
  }

  private static void check(Task task) {
    int[] labels = SubsetSearch.solve(task);
    double best = Double.POSITIVE_INFINITY;
    if (labels != null) {
      best = new Labelling(task.graph(), task.widest(), labels).cost() + 1e-9;
    }
    TreePacking trees = TreePacking.of(task);
    Budget budget = Budget.of(0, 1_500_000, Duration.ofSeconds(30));
    assertThat(Bounds.quick(task, trees)).isLessThanOrEqualTo(best);
    assertThat(trees.ahead(Orders.of(task.graph()).get(0))[0]).isLessThanOrEqualTo(best);
    assertThat(Bounds.searched(task, budget)).isLessThanOrEqualTo(best);
    if (labels != null) {
      Task byLoad = new Task(task.graph(), task.widest(), 0, true);
      double total = new Labelling(task.graph(), task.widest(), SubsetSearch.solve(byLoad)).total();
      boolean whole = task.graph().width() <= task.widest();
      assertThat(whole ? 0 : Bounds.load(byLoad, false)).isLessThanOrEqualTo(total + 1e-9);
    }
  }

  /** Each layer of a chain must be cut between neighbouring blocks: three times, four blocks. */
  @Test
  void treesFindTheLayersOfAChain() {
    for (Graphs.Kind kind : Set.of(Graphs.Kind.QUBITS, Graphs.Kind.ENDS)) {
      TreePacking trees = TreePacking.of(new Task(Graphs.linear(100, 3, kind), 25, 0, false));
      assertThat(trees.bound()).isCloseTo(9 * Math.log(3), within(1e-9));
    }
  }
}
