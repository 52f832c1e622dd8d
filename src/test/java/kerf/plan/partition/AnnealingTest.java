package kerf.plan.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnealingTest {

  /** Here it pays to be too wide unless a wire too many costs more than all edges of a vertex. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void groupsInADenseGraphAreFound(long seed) {
    CutGraph graph = Graphs.planted(28, 4);
    PartitionProblem problem = new PartitionProblem(graph, 7, 0, false);
    int[] start = new int[graph.vertices];
    Arrays.setAll(start, x -> x / 7);
    int[] planted = new int[graph.vertices];
    Arrays.setAll(planted, x -> graph.qubits[x].nextSetBit(0) % 4);
    SearchBudget budget = SearchBudget.of(1_000_000, 0, Duration.ofMinutes(1));
    int[] found = Annealing.improve(problem, start, 300_000, seed, budget);
    assertThat(new Labelling(problem, found).cost())
        .isCloseTo(new Labelling(problem, planted).cost(), within(1e-9));
  }
}
