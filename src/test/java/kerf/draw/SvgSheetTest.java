package kerf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kerf.cut.CutPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On paper nothing covers anything else, and all of it lies inside its panel. */
class SvgSheetTest {

  /** Something drawn, and whose it is. */
  private record Piece(Grid.Item item, SvgSheet.Rect rect) {}

  static List<CutPlan> plans() {
    return Plans.all();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void boxesBadgesAndLettersDoNotOverlap(CutPlan plan) {
    for (Grid grid : List.of(Grid.of(plan), Grid.summary(plan, 100))) {
      SvgSheet sheet = new SvgSheet(grid, Names.of(plan.circuit().qubits(), null));
      for (Span panel : sheet.panels()) {
        List<Piece> pieces = pieces(grid, sheet, panel);
        for (int i = 0; i < pieces.size(); i++) {
          for (int j = 0; j < i; j++) {
            assertThat(pieces.get(i).rect().overlaps(pieces.get(j).rect()))
                .as("%s on %s", pieces.get(i), pieces.get(j))
                .isFalse();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void linksPassNothingButTheirOwnEnds(CutPlan plan) {
    Grid grid = Grid.of(plan);
    SvgSheet sheet = new SvgSheet(grid, Names.of(plan.circuit().qubits(), null));
    for (Span panel : sheet.panels()) {
      List<Piece> pieces = pieces(grid, sheet, panel);
      for (Piece end : pieces) {
        Grid.Item item = end.item();
        double x = sheet.columnX(item.column());
        double top = sheet.rowY(item.top());
        SvgSheet.Rect link = new SvgSheet.Rect(x - 1, top, 2, sheet.rowY(item.bottom()) - top);
        assertThat(pieces)
            .filteredOn(p -> p.item() != item && item.isLinked() && p.rect().overlaps(link))
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everythingLiesInsideItsPanel(CutPlan plan) {
    Grid grid = Grid.of(plan);
    SvgSheet sheet = new SvgSheet(grid, Names.of(plan.circuit().qubits(), null));
    for (Span panel : sheet.panels()) {
      assertThat(sheet.right(panel)).isLessThanOrEqualTo(sheet.width());
      for (Piece piece : pieces(grid, sheet, panel)) {
        assertThat(piece.rect().x()).isGreaterThanOrEqualTo(sheet.wireX());
        assertThat(piece.rect().right()).isLessThanOrEqualTo(sheet.right(panel));
        assertThat(piece.rect().y()).isGreaterThanOrEqualTo(0);
        assertThat(piece.rect().bottom()).isLessThanOrEqualTo(sheet.height());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aLettersRowEndsBeforeTheWireBegins(CutPlan plan) {
    Grid grid = Grid.of(plan);
    SvgSheet sheet = new SvgSheet(grid, Names.of(plan.circuit().qubits(), null));
    for (int r = 0; r < grid.rows().size(); r++) {
      SvgSheet.Rect letter = sheet.rowLetter(r, grid.fragmentAt(r, 0));
      assertThat(letter.x()).isGreaterThan(sheet.labelX());
      assertThat(letter.right()).isLessThan(sheet.wireX());
      assertThat(sheet.bandY(r)).isLessThan(sheet.rowY(r));
      assertThat(sheet.bandY(r + 1)).isGreaterThan(sheet.rowY(r));
    }
  }

  private static List<Piece> pieces(Grid grid, SvgSheet sheet, Span panel) {
    List<Piece> pieces = new ArrayList<>();
    for (int c = panel.from(); c < panel.to(); c++) {
      for (Grid.Item item : grid.columns().get(c)) {
        sheet.covers(item).forEach(rect -> pieces.add(new Piece(item, rect)));
      }
    }
    return pieces;
  }
}
