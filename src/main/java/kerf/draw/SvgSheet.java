package kerf.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where a grid's things stand on paper, in pixels: rows, panels one below the other, and in them
 * columns. Rows with a cut between them stand further apart, to leave room for its badge.
 */
final class SvgSheet {
  static final double NAME_SIZE = 12.5;

  /** Least width of a gate's box, and its height. */
  private static final double BOX = 30;

  private static final double ROW = 42;
  private static final double CUT_ROW = 56;
  private static final double BETWEEN = 12;
  private static final double LEAST_WIDTH = 1200;
  private static final double MOST_WIDTH = 7200;

  /** Widest panel as a multiple of its height. */
  private static final double LANDSCAPE = 1.6;

  private final Legend legend;
  private final List<String> labels = new ArrayList<>();
  private final double labelX;
  private final double letterWidth;
  private final double[] rowY;
  private final double[] widths;
  private final double[] starts;
  private final List<Span> panels;

  SvgSheet(Grid grid, Legend legend) {
    this.legend = legend;
    this.rowY = new double[grid.rows().size()];
    Set<Integer> apart = new HashSet<>();
    this.widths = new double[grid.columns()];
    for (Grid.Item item : grid.items()) {
      widths[item.column()] = Math.max(widths[item.column()], Math.ceil(width(item) + BETWEEN));
      if (item.link() == Grid.Link.CUT) {
        apart.add(item.top());
      }
    }
    double y = ROW / 2;
    for (int r = 0; r < rowY.length; r++) {
      rowY[r] = y;
      y += apart.contains(r) ? CUT_ROW : ROW;
      Grid.Row row = grid.rows().get(r);
      String count = grid.isSummary() ? " · " + grid.count(r) : "";
      labels.add(legend.names().range(row.first(), row.last()) + count);
    }
    this.labelX = labels.stream().mapToDouble(l -> Svg.width(l, Svg.LABEL_SIZE)).max().orElse(0);
    IntStream fragments = IntStream.range(0, grid.plan().fragments().size());
    this.letterWidth = fragments.mapToDouble(Svg::letterWidth).max().orElse(0);
    double most = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, LANDSCAPE * height()));
    this.panels = Span.level(widths, most - wireX() - BETWEEN);
    this.starts = Span.starts(panels, widths);
  }

  /** Columns of each panel. */
  List<Span> panels() {
    return panels;
  }

  /** Height of a panel. */
  double height() {
    return rowY[rowY.length - 1] + ROW / 2;
  }

  /** Width of the widest panel. */
  double width() {
    return panels.stream().mapToDouble(this::right).max().orElseThrow();
  }

  /** Where a panel's wires end. */
  double right(Span panel) {
    return wireX() + BETWEEN + panel.sum(widths);
  }

  /** What stands before a row. */
  String label(int row) {
    return labels.get(row);
  }

  /** Right end of the labels. */
  double labelX() {
    return labelX;
  }

  /** Where a row's letter stands. */
  Rectangle2D rowLetter(int row, int fragment) {
    double x = labelX + 8 + letterWidth / 2;
    return around(x, rowY[row], Svg.letterWidth(fragment), Svg.LETTER);
  }

  /** Where the wires begin. */
  double wireX() {
    return labelX + 8 + letterWidth + 6;
  }

  /** A wire's height in its panel. */
  double rowY(int row) {
    return rowY[row];
  }

  /** Upper end of a row's band; the lower end is the upper one of the next row. */
  double bandY(int row) {
    if (row == 0) {
      return 0;
    }
    return row == rowY.length ? height() : Math.rint((rowY[row - 1] + rowY[row]) / 2);
  }

  /** Middle of a column. */
  double columnX(int column) {
    return wireX() + BETWEEN / 2 + starts[column] + widths[column] / 2;
  }

  /** The form a gate has on its i-th row. */
  Rectangle2D terminal(Grid.Item item, int i) {
    Terminal terminal = item.terminals().get(i);
    double height = terminal.isBox() ? BOX : size(terminal);
    return around(columnX(item.column()), rowY[item.rows().get(i)], size(terminal), height);
  }

  /** The badge of a cut: between the first two rows of a gate, or on the wire. */
  Rectangle2D badge(Grid.Item item) {
    double x = columnX(item.column());
    double y = rowY[item.top()];
    if (item.isWireCut()) {
      x += (badgeWidth(item) - width(item)) / 2;
    } else {
      y = (y + rowY[item.top() + 1]) / 2;
    }
    return around(x, y, badgeWidth(item), Svg.BADGE);
  }

  /** The letter behind a wire cut. */
  Rectangle2D nextLetter(Grid.Item item) {
    double letter = nextWidth(item);
    double x = columnX(item.column()) + (width(item) - letter) / 2;
    return around(x, rowY[item.top()], letter, Svg.LETTER);
  }

  static Rectangle2D around(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
  }

  private static double nextWidth(Grid.Item item) {
    return Svg.letterWidth(item.cut().orElseThrow().fragmentB());
  }

  private double badgeWidth(Grid.Item item) {
    return item.cut().map(cut -> Svg.badgeWidth(cut.id(), legend.kappa(cut, " "))).orElse(0.0);
  }

  /** Width of what a gate shows on a wire. */
  private static double size(Terminal terminal) {
    return switch (terminal.sign()) {
      case "●" -> 9;
      case "×" -> 12;
      case "⊕" -> 20;
      default -> {
        double name = Svg.width(terminal.sign(), NAME_SIZE) + (terminal.place().isEmpty() ? 0 : 8);
        double angles = Svg.width(terminal.angles(), Svg.ANGLE_SIZE);
        yield Math.max(BOX, Math.ceil(Math.max(name, angles) + 10));
      }
    };
  }

  private double width(Grid.Item item) {
    double bare = item.terminals().stream().mapToDouble(SvgSheet::size).max().orElse(0);
    double width = Math.max(Math.max(20, bare), badgeWidth(item));
    return item.isWireCut() ? width + 4 + nextWidth(item) : width;
  }
}
