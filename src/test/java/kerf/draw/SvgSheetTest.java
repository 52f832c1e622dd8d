package kerf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import kerf.cut.CutPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On paper nothing covers anything else, and all of it lies inside its panel. */
class SvgSheetTest {

  /** Something drawn, and whose it is. */
  private record Piece(Grid.Item item, Rectangle2D rect) {}

  static List<CutPlan> plans() {
    return Plans.all();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void boxesBadgesAndLettersDoNotOverlap(CutPlan plan) {
    for (Grid grid : List.of(Grid.of(plan), Grid.summary(plan, 100))) {
      SvgSheet sheet = new SvgSheet(grid, new Legend(plan, null));
      for (Span panel : sheet.panels()) {
        List<Piece> pieces = pieces(grid, sheet, panel);
        for (int i = 0; i < pieces.size(); i++) {
          for (int j = 0; j < i; j++) {
            assertThat(pieces.get(i).rect().intersects(pieces.get(j).rect()))
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
    SvgSheet sheet = new SvgSheet(grid, new Legend(plan, null));
    for (Span panel : sheet.panels()) {
      List<Piece> pieces = pieces(grid, sheet, panel);
      for (Piece end : pieces) {
        Grid.Item item = end.item();
        double x = sheet.columnX(item.column());
        double top = sheet.rowY(item.top());
        Rectangle2D link = new Rectangle2D.Double(x - 1, top, 2, sheet.rowY(item.bottom()) - top);
        assertThat(pieces)
            .filteredOn(
                p -> p.item() != item && item.rows().size() == 2 && p.rect().intersects(link))
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everythingLiesInsideItsPanel(CutPlan plan) {
    Grid grid = Grid.of(plan);
    SvgSheet sheet = new SvgSheet(grid, new Legend(plan, null));
    for (Span panel : sheet.panels()) {
      assertThat(sheet.right(panel)).isLessThanOrEqualTo(sheet.width());
      for (Piece piece : pieces(grid, sheet, panel)) {
        assertThat(piece.rect().getX()).isGreaterThanOrEqualTo(sheet.wireX());
        assertThat(piece.rect().getMaxX()).isLessThanOrEqualTo(sheet.right(panel));
        assertThat(piece.rect().getY()).isGreaterThanOrEqualTo(0);
        assertThat(piece.rect().getMaxY()).isLessThanOrEqualTo(sheet.height());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aLettersRowEndsBeforeTheWireBegins(CutPlan plan) {
    Grid grid = Grid.of(plan);
    SvgSheet sheet = new SvgSheet(grid, new Legend(plan, null));
    for (int r = 0; r < grid.rows().size(); r++) {
      Rectangle2D letter = sheet.rowLetter(r, grid.fragmentAt(r, 0));
      assertThat(letter.getX()).isGreaterThan(sheet.labelX());
      assertThat(letter.getMaxX()).isLessThan(sheet.wireX());
      assertThat(sheet.bandY(r)).isLessThan(sheet.rowY(r));
      assertThat(sheet.bandY(r + 1)).isGreaterThan(sheet.rowY(r));
    }
  }

  private static List<Piece> pieces(Grid grid, SvgSheet sheet, Span panel) {
    List<Piece> pieces = new ArrayList<>();
    for (Grid.Item item : grid.items(panel)) {
      covers(sheet, item).forEach(rect -> pieces.add(new Piece(item, rect)));
    }
    return pieces;
  }

  /** All that an item covers but its link. */
  private static List<Rectangle2D> covers(SvgSheet sheet, Grid.Item item) {
    List<Rectangle2D> covered = new ArrayList<>();
    for (int i = 0; i < item.terminals().size(); i++) {
      covered.add(sheet.terminal(item, i));
    }
    item.cut().ifPresent(cut -> covered.add(sheet.badge(item)));
    if (item.isWireCut()) {
      covered.add(sheet.nextLetter(item));
    }
    return covered;
  }
}
