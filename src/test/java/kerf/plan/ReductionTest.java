package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import kerf.plan.partition.CutGraph;
import kerf.plan.partition.Labelling;
import kerf.plan.partition.SubsetSearch;
import kerf.plan.partition.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is never cut is one vertex before the search begins. */
class ReductionTest {
  private static final Set<CutKind> BOTH = EnumSet.allOf(CutKind.class);

  private static CutGraph graph(WireGraph circuit, Set<CutKind> kinds, boolean trim) {
    Reduction.Rules rules = new Reduction.Rules(kinds, false, trim, false);
    return Reduction.of(circuit, rules).graph();
  }

  /** Up to three CX on each qubit, wires can stay whole; a fourth leaves one place to cut. */
  @ParameterizedTest
  @CsvSource({"1, 100", "2, 100", "3, 100", "4, 198", "5, 296"})
  void wiresThatNeedNoCutAreDrawnTogether(int layers, int vertices) {
    assertThat(graph(Layouts.brickwork(100, layers), BOTH, true).vertices).isEqualTo(vertices);
  }

  @Test
  void withoutWireCutsVerticesAreQubits() {
    CutGraph graph = graph(Layouts.full(6, 3), Set.of(CutKind.GATE), false);
    assertThat(graph.vertices).isEqualTo(6);
    assertThat(graph.weight).containsOnly(1);
    assertThat(graph.edges).isEqualTo(15);
    assertThat(graph.wireless()).isTrue();
  }

  @Test
  void withoutGateCutsVerticesAreGates() {
    CutGraph graph = graph(Layouts.linear(4, 2), Set.of(CutKind.WIRE), false);
    assertThat(graph.vertices).isEqualTo(6);
    assertThat(graph.weight).containsOnly(2);
    assertThat(graph.wires).containsOnly(1).hasSize(8);
    assertThat(graph.width()).isEqualTo(4);
  }

  /** Costs are never raised by drawing wires together: the best plan is as good. */
  @Test
  void drawingTogetherLosesNothing() {
    for (long seed = 0; seed < 40; seed++) {
      int qubits = 3 + (int) (seed % 3);
      WireGraph circuit = Layouts.random(qubits, 7, seed);
      for (int width = 1; width < qubits; width++) {
        assertThat(best(circuit, width, true)).isEqualTo(best(circuit, width, false));
      }
    }
  }

  private static long best(WireGraph circuit, int width, boolean trim) {
    CutGraph graph = graph(circuit, BOTH, trim);
    int[] labels = SubsetSearch.solve(new Task(graph, width, 0, false));
    return Math.round(1e9 * new Labelling(graph, width, labels).cost());
  }

  /** Cost, load and width of a graph's labels are κ, subexperiments and widths of the circuit's. */
  @Test
  void labelsMeanTheSameInTheCircuit() {
    for (long seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      WireGraph circuit = Layouts.random(4, 8, seed);
      Reduction.Rules rules = new Reduction.Rules(EnumSet.allOf(CutKind.class), true, false, false);
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
