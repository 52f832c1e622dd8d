package kerf.plan.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lower bounds are never above the best partition, and reach it where a graph has layers. */
class TreePackingTest {

  @Test
  void noneIsAboveTheBestPartition() {
    for (long seed = 0; seed < 60; seed++) {
      int qubits = 3 + (int) (seed % 4);
      for (Graphs.Kind kind : Graphs.Kind.values()) {
        CutGraph graph = Graphs.random(qubits, 9, kind, seed);
        for (int width = 2; width < qubits; width++) {
          PartitionProblem problem = new PartitionProblem(graph, width, 0, false);
          if (SubsetSearch.suits(problem)) {
            check(problem);
          }
        }
      }
    }
  }

  private static void check(PartitionProblem problem) {
    int[] labels = SubsetSearch.solve(problem, budget());
    double best = Double.POSITIVE_INFINITY;
    if (labels != null) {
      best = new Labelling(problem, labels).cost() + 1e-9;
    }
    assertThat(TreePacking.costBound(problem, budget())).isLessThanOrEqualTo(best);
    if (labels != null) {
      PartitionProblem byLoad = new PartitionProblem(problem.graph(), problem.widest(), 0, true);
      double total = new Labelling(byLoad, SubsetSearch.solve(byLoad, budget())).total();
      boolean whole = new Labelling(problem, new int[problem.graph().vertices]).over() == 0;
      assertThat(whole ? 0 : TreePacking.loadBound(byLoad, false, budget()))
          .isLessThanOrEqualTo(total + 1e-9);
    }
  }

  private static SearchBudget budget() {
    return SearchBudget.of(0, 1_500_000, Duration.ofSeconds(30));
  }

  /** Each layer of a chain must be cut between neighbouring blocks: three times, four blocks. */
  @Test
  void treesFindTheLayersOfAChain() {
    for (Graphs.Kind kind : Set.of(Graphs.Kind.QUBITS, Graphs.Kind.ENDS)) {
      CutGraph chain = Graphs.linear(100, 3, kind);
      double bound = TreePacking.costBound(new PartitionProblem(chain, 25, 0, false), budget());
      assertThat(bound).isCloseTo(9 * Math.log(3), within(1e-9));
    }
  }
}
