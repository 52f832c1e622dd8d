package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** However vertices are moved about, all sums are those of the labels they end up with. */
class LabellingTest {

  @Test
  void movesKeepAllSumsRight() {
    for (long seed = 0; seed < 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Marks marks = Marks.cutting(List.of(0, 9));
      Reduction.Rules rules =
          new Reduction.Rules(EnumSet.allOf(CutKind.class), marks, false, false, false);
      CutGraph graph = Reduction.of(Layouts.random(5, 12, seed), rules).graph();
      Labelling moving = new Labelling(graph, 3, new int[graph.vertices]);
      for (int i = 0; i < 500; i++) {
        int x = random.nextInt(graph.vertices);
        int to = random.nextInt(8) == 0 ? moving.unused() : random.nextInt(4);
        if (to >= 0 && to != moving.label(x)) {
          moving.weigh(x, to);
          moving.move(x, to);
        }
      }
      Labelling fresh = new Labelling(graph, 3, moving.labels());
      assertThat(moving.cost()).isCloseTo(fresh.cost(), within(1e-9));
      assertThat(moving.total()).isCloseTo(fresh.total(), within(1e-9 * fresh.total()));
      assertThat(moving.over()).isEqualTo(fresh.over());
      assertThat(moving.conflicts()).isEqualTo(fresh.conflicts());
      assertThat(moving.fragments()).isEqualTo(fresh.fragments());
    }
  }

  /** Cost, load and width of a graph's labels are κ, subexperiments and widths of the circuit's. */
  @Test
  void labelsMeanTheSameInTheCircuit() {
    for (long seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      WireGraph circuit = Layouts.random(4, 8, seed);
      Reduction.Rules rules =
          new Reduction.Rules(EnumSet.allOf(CutKind.class), Marks.none(), true, false, false);
      Reduction reduction = Reduction.of(circuit, rules);
      int[] labels = random.ints(reduction.graph().vertices, 0, 4).toArray();
      Assignment assignment = Assignment.of(circuit, reduction.places(labels));
      Labelling labelling = new Labelling(reduction.graph(), 2, labels);
      Price price = Price.of(assignment);
      assertThat(labelling.cost()).isCloseTo(price.logKappa(), within(1e-9));
      assertThat(labelling.total())
          .isCloseTo(price.subexperiments(), within(1e-9 * price.subexperiments()));
      int over = 0;
      for (int width : assignment.widths()) {
        over += Math.max(0, width - 2);
      }
      assertThat(labelling.over()).isEqualTo(over);
    }
  }
}
