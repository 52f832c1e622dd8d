package kerf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kerf.circuit.Circuit;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A grid has a place for everything, and nothing stands on anything else. */
class GridTest {

  static List<CutPlan> plans() {
    return Plans.all();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyGateAndEveryCutHasOnePlace(CutPlan plan) {
    List<Grid.Item> items = Grid.of(plan).items();
    assertThat(items.stream().filter(i -> !i.isWireCut()).map(Grid.Item::position))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, plan.circuit().gates().size()).boxed().toList());
    assertThat(items.stream().flatMap(i -> i.cut().stream()))
        .containsExactlyInAnyOrderElementsOf(plan.cuts());
    for (Grid.Item item : items) {
      List<Integer> qubits =
          item.isWireCut()
              ? item.cut().orElseThrow().qubits()
              : plan.circuit().gates().get(item.position()).qubits();
      assertThat(item.rows()).isEqualTo(qubits);
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void nothingInAColumnOverlapsWhatALinkPassesIncluded(CutPlan plan) {
    for (Grid grid : List.of(Grid.of(plan), Grid.summary(plan, 9))) {
      for (int c = 0; c < grid.columns(); c++) {
        List<Grid.Item> column = grid.items(new Span(c, c + 1));
        assertThat(column).isNotEmpty();
        for (int i = 1; i < column.size(); i++) {
          assertThat(column.get(i).top()).isGreaterThan(column.get(i - 1).bottom());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aWireMeetsItsGatesAndCutsInTimeOrder(CutPlan plan) {
    for (int q = 0; q < plan.circuit().qubits(); q++) {
      int qubit = q;
      List<Grid.Item> onWire =
          Grid.of(plan).items().stream().filter(i -> i.rows().contains(qubit)).toList();
      for (int i = 1; i < onWire.size(); i++) {
        assertThat(onWire.get(i).column()).isGreaterThan(onWire.get(i - 1).column());
        assertThat(time(onWire.get(i))).isGreaterThan(time(onWire.get(i - 1)));
      }
    }
  }

  /** A wire is cut before the gate at the cut's position. */
  private static double time(Grid.Item item) {
    return item.isWireCut() ? item.position() - 0.5 : item.position();
  }

  @Test
  void gatesSideBySideShareAColumn() {
    Grid grid = Grid.of(Plans.ladder(4, 1, 2));
    assertThat(grid.items(new Span(0, 1))).hasSize(4);
    assertThat(grid.columns()).isEqualTo(7);
  }

  @Test
  void aRowChangesFragmentsBehindItsWireCuts() {
    Grid grid = Grid.of(Plans.star());
    List<Grid.Item> cuts = grid.wireCuts(0);
    assertThat(cuts).extracting(GridTest::id).containsExactly(0, 1);
    assertThat(grid.fragmentAt(0, 0)).isZero();
    assertThat(grid.fragmentAt(0, cuts.get(0).column())).isZero();
    assertThat(grid.fragmentAt(0, cuts.get(0).column() + 1)).isEqualTo(1);
    assertThat(grid.fragmentAt(0, grid.columns())).isZero();
    assertThat(grid.fragmentAt(6, grid.columns())).isEqualTo(1);
  }

  @Test
  void aGateAcrossThatDoesNotEntangleIsSplitAndNotCut() {
    Grid grid = Grid.of(Plans.split());
    assertThat(grid.items())
        .extracting(Grid.Item::link)
        .containsExactly(Grid.Link.SPLIT, Grid.Link.CUT);
    assertThat(grid.hasSplits()).isTrue();
    assertThat(Grid.of(Plans.mixed()).hasSplits()).isFalse();
  }

  @Test
  void aSummaryHoldsTheCutsAndFoldsQubitsNoCutTouches() {
    CutPlan plan = Plans.ladder(10, 2, 2);
    Grid grid = Grid.summary(plan, 100);
    assertThat(grid.items().stream().map(i -> i.cut().orElseThrow()))
        .containsExactlyElementsOf(plan.cuts());
    assertThat(grid.rows())
        .extracting(r -> r.first() + "-" + r.last() + " " + r.fragment())
        .containsExactly("0-3 0", "4-4 0", "5-5 1", "6-9 1");
    assertThat(List.of(0, 1, 2, 3))
        .extracting(grid::count)
        .as("each gate once a row")
        .contains("32 gates", "10 gates");
  }

  @Test
  void aSummaryEndsAfterSomeRowsAndKnowsWhatIsMissing() {
    Grid grid = Grid.summary(Plans.ladder(12, 1, 4), 4);
    assertThat(grid.rows()).extracting(Grid.Row::last).containsExactly(1, 2, 3, 4);
    assertThat(grid.undrawnQubits()).isEqualTo(7);
    assertThat(grid.items()).extracting(GridTest::id).containsExactly(0);
    assertThat(Legend.leftOut(grid, grid.columns()))
        .isEqualTo("Summary; not drawn: 56 uncut gates, 2 cuts, the last 7 qubits");
  }

  @Test
  void aCircuitWithoutGatesHasRowsOnly() {
    CutPlan plan = CutPlan.of(Circuit.on(2).build(), Layout.contiguous(2, 2));
    assertThat(Grid.of(plan).columns()).isZero();
    assertThat(Grid.of(plan).rows()).hasSize(2);
  }

  @Test
  void cutsKeepTheirNumbers() {
    List<Cut> cuts = new ArrayList<>();
    Grid.of(Plans.mixed()).items().forEach(i -> i.cut().ifPresent(cuts::add));
    assertThat(cuts).extracting(Cut::id).doesNotHaveDuplicates().hasSize(9);
  }

  private static int id(Grid.Item item) {
    return item.cut().orElseThrow().id();
  }
}
