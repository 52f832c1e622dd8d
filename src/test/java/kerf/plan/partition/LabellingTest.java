package kerf.plan.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** However vertices are moved about, all sums are those of the labels they end up with. */
class LabellingTest {

  @Test
  void movesKeepAllSumsRight() {
    for (long seed = 0; seed < 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      CutGraph graph = Graphs.random(5, 12, Graphs.Kind.ENDS, seed);
      PartitionProblem problem = new PartitionProblem(graph, 3, 0, false);
      Labelling moving = new Labelling(problem, new int[graph.vertices]);
      for (int i = 0; i < 500; i++) {
        int x = random.nextInt(graph.vertices);
        int to = random.nextInt(8) == 0 ? moving.unused() : random.nextInt(4);
        if (to >= 0 && to != moving.label[x]) {
          moving.weigh(x, to);
          moving.move(x, to);
        }
      }
      Labelling fresh = new Labelling(problem, moving.labels());
      assertThat(moving.cost()).isCloseTo(fresh.cost(), within(1e-9));
      assertThat(moving.total()).isCloseTo(fresh.total(), within(1e-9 * fresh.total()));
      assertThat(moving.over()).isEqualTo(fresh.over());
      assertThat(moving.fragments).isEqualTo(fresh.fragments);
    }
  }
}
