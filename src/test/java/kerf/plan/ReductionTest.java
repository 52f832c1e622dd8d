package kerf.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import kerf.plan.partition.CutGraph;
import kerf.plan.partition.Labelling;
import kerf.plan.partition.PartitionProblem;
import kerf.plan.partition.SearchBudget;
import kerf.plan.partition.SubsetSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is never cut is one vertex before the search begins. */
class ReductionTest {
  private static final Set<CutKind> BOTH = EnumSet.allOf(CutKind.class);

  private static CutGraph graph(WireGraph circuit, Set<CutKind> kinds, boolean trim) {
    Objective objective = trim ? Objective.OVERHEAD : Objective.SUBEXPERIMENTS;
    return new Reduction(new Request(circuit, Goal.width(1), kinds, objective)).graph;
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
    assertThat(graph.wires).containsOnly(0);
  }

  @Test
  void withoutGateCutsVerticesAreGates() {
    CutGraph graph = graph(Layouts.linear(4, 2), Set.of(CutKind.WIRE), false);
    assertThat(graph.vertices).isEqualTo(6);
    assertThat(graph.weight).containsOnly(2);
    assertThat(graph.wires).containsOnly(1).hasSize(8);
    assertThat(Arrays.stream(graph.weight).sum() - graph.edges).isEqualTo(4);
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
    PartitionProblem problem = new PartitionProblem(graph, width, 0, false);
    SearchBudget budget = SearchBudget.of(0, 1_500_000, Duration.ofMinutes(1));
    int[] labels = SubsetSearch.solve(problem, budget);
    return Math.round(1e9 * new Labelling(problem, labels).cost());
  }

  /** Cost, load and width of a graph's labels are κ, subexperiments and widths of the circuit's. */
  @Test
  void labelsMeanTheSameInTheCircuit() {
    for (long seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      WireGraph circuit = Layouts.random(4, 8, seed);
      Request request = new Request(circuit, Goal.fragments(2), BOTH, Objective.SUBEXPERIMENTS);
      Reduction reduction = new Reduction(request);
      int[] labels = random.ints(reduction.graph.vertices, 0, 4).toArray();
      Priced price = new Priced(circuit, reduction.places(labels));
      PartitionProblem problem = new PartitionProblem(reduction.graph, 2, 0, true);
      Labelling labelling = new Labelling(problem, labels);
      assertThat(labelling.cost()).isCloseTo(price.logKappa, within(1e-9));
      assertThat(labelling.total())
          .isCloseTo(price.subexperiments, within(1e-9 * price.subexperiments));
      int over = 0;
      for (int width : price.layout.widths()) {
        over += Math.max(0, width - 2);
      }
      assertThat(labelling.over()).isEqualTo(over);
    }
  }
}
