package kerf.draw;

import java.util.ArrayList;
import java.util.List;
import kerf.cut.Fragment;

/**
 * Where a grid's things stand on paper, in pixels: rows, panels one below the other, and in them
 * columns. Rows with a cut between them stand further apart, to leave room for its badge.
 */
final class SvgSheet {
  static final double BOX = 30;
  static final double DOT = 4.5;
  static final double TARGET = 10;
  static final double CROSS = 6;
  static final double BADGE = 17;
  static final double NAME_SIZE = 12.5;
  static final double ANGLE_SIZE = 10;
  static final double PLACE_SIZE = 9;
  static final double LABEL_SIZE = 13;
  static final double BADGE_SIZE = 11;

  /** Side of the square with a fragment's letter. */
  static final double LETTER = 20;

  /** Width of the scissors on a badge. */
  static final double SCISSORS = 15;

  private static final double ROW = 42;
  private static final double CUT_ROW = 56;
  private static final double BETWEEN = 12;
  private static final double LEAST_WIDTH = 1200;
  private static final double MOST_WIDTH = 7200;

  /** Widest panel as a multiple of its height. */
  private static final double LANDSCAPE = 1.6;

  /** An upright rectangle. */
  record Rect(double x, double y, double width, double height) {
    static Rect around(double x, double y, double width, double height) {
      return new Rect(x - width / 2, y - height / 2, width, height);
    }

    double right() {
      return x + width;
    }

    double bottom() {
      return y + height;
    }

    double middleX() {
      return x + width / 2;
    }

    double middleY() {
      return y + height / 2;
    }

    boolean overlaps(Rect other) {
      return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
  }

  private final Grid grid;
  private final Legend legend;
  private final List<String> labels = new ArrayList<>();
  private final double labelWidth;
  private final double letterWidth;
  private final double[] rowY;
  private final double height;
  private final double[] columnX;
  private final double[] widths;
  private final List<Span> panels;

  SvgSheet(Grid grid, Names names) {
    this.grid = grid;
    this.legend = new Legend(grid.plan(), names);
    double widest = 0;
    double letter = LETTER;
    for (Grid.Row row : grid.rows()) {
      String count = grid.isSummary() ? " · " + Brief.count(row.gates(), "gate") : "";
      String label = names.range(row.first(), row.last()) + count;
      labels.add(label);
      widest = Math.max(widest, Ink.width(label, LABEL_SIZE));
    }
    for (int f = 0; f < grid.plan().fragments().size(); f++) {
      letter = Math.max(letter, letterWidth(f));
    }
    this.labelWidth = widest;
    this.letterWidth = letter;
    this.rowY = new double[grid.rows().size()];
    this.height = rows();
    this.widths = new double[grid.columns().size()];
    for (int c = 0; c < widths.length; c++) {
      double width = 0;
      for (Grid.Item item : grid.columns().get(c)) {
        width = Math.max(width, width(item));
      }
      widths[c] = Math.ceil(width + BETWEEN);
    }
    double most = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, LANDSCAPE * height));
    this.panels = Span.level(widths, most - wireX() - BETWEEN);
    this.columnX = new double[widths.length];
    columns();
  }

  private double rows() {
    boolean[] apart = new boolean[rowY.length];
    for (List<Grid.Item> column : grid.columns()) {
      for (Grid.Item item : column) {
        apart[item.top()] |= item.isLinked() && item.link() == Grid.Link.CUT;
      }
    }
    double y = ROW / 2;
    for (int r = 0; r < rowY.length; r++) {
      rowY[r] = y;
      y += apart[r] ? CUT_ROW : ROW;
    }
    return rowY[rowY.length - 1] + ROW / 2;
  }

  private void columns() {
    for (Span panel : panels) {
      double x = wireX() + BETWEEN / 2;
      for (int c = panel.from(); c < panel.to(); c++) {
        columnX[c] = x + widths[c] / 2;
        x += widths[c];
      }
    }
  }

  /** Columns of each panel. */
  List<Span> panels() {
    return panels;
  }

  /** Height of a panel. */
  double height() {
    return height;
  }

  /** Width of the widest panel. */
  double width() {
    return panels.stream().mapToDouble(this::right).max().orElseThrow();
  }

  /** Where a panel's wires end. */
  double right(Span panel) {
    double x = wireX() + BETWEEN;
    for (int c = panel.from(); c < panel.to(); c++) {
      x += widths[c];
    }
    return x;
  }

  /** What stands before a row. */
  String label(int row) {
    return labels.get(row);
  }

  /** Right end of the labels. */
  double labelX() {
    return labelWidth;
  }

  /** Where a row's letter stands. */
  Rect rowLetter(int row, int fragment) {
    double x = labelWidth + 8 + letterWidth / 2;
    return Rect.around(x, rowY[row], letterWidth(fragment), LETTER);
  }

  /** Where the wires begin. */
  double wireX() {
    return labelWidth + 8 + letterWidth + 6;
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
    return row == rowY.length ? height : Math.rint((rowY[row - 1] + rowY[row]) / 2);
  }

  /** Middle of a column. */
  double columnX(int column) {
    return columnX[column];
  }

  /** The form an item has on its i-th row. */
  Rect terminal(Grid.Item item, int i) {
    Terminal terminal = item.terminals().get(i);
    double x = columnX[item.column()];
    double y = rowY[item.rows().get(i)];
    return switch (terminal.shape()) {
      case DOT -> Rect.around(x, y, 2 * DOT, 2 * DOT);
      case TARGET -> Rect.around(x, y, 2 * TARGET, 2 * TARGET);
      case CROSS -> Rect.around(x, y, 2 * CROSS, 2 * CROSS);
      case BOX -> Rect.around(x, y, boxWidth(terminal), BOX);
    };
  }

  /** The badge of a cut: between the first two rows of a gate, or on the wire. */
  Rect badge(Grid.Item item) {
    double width = badgeWidth(item);
    double x = columnX[item.column()];
    if (item.isWireCut()) {
      return new Rect(x - width(item) / 2, rowY[item.top()] - BADGE / 2, width, BADGE);
    }
    return Rect.around(x, (rowY[item.top()] + rowY[item.top() + 1]) / 2, width, BADGE);
  }

  /** The letter behind a wire cut. */
  Rect nextLetter(Grid.Item item) {
    double width = letterWidth(item.cut().fragmentB());
    double right = columnX[item.column()] + width(item) / 2;
    return new Rect(right - width, rowY[item.top()] - LETTER / 2, width, LETTER);
  }

  /** All that an item covers but its link. */
  List<Rect> covers(Grid.Item item) {
    List<Rect> rects = new ArrayList<>();
    for (int i = 0; i < item.terminals().size(); i++) {
      rects.add(terminal(item, i));
    }
    if (item.isWireCut()) {
      rects.add(nextLetter(item));
    }
    if (item.cut() != null) {
      rects.add(badge(item));
    }
    return rects;
  }

  /** What a badge says behind its number. */
  String kappa(Grid.Item item) {
    return legend.kappa(item.cut(), " ");
  }

  /** Width of a badge with a number alone. */
  static double numberWidth(int number) {
    return SCISSORS + 6 + Ink.width(Integer.toString(number), BADGE_SIZE) + 6;
  }

  static double letterWidth(int fragment) {
    return Math.max(LETTER, Ink.width(Fragment.letter(fragment), LABEL_SIZE) + 8);
  }

  private double badgeWidth(Grid.Item item) {
    return numberWidth(item.cut().id()) + Ink.width(kappa(item), ANGLE_SIZE) + 4;
  }

  private static double boxWidth(Terminal terminal) {
    double name = Ink.width(terminal.name(), NAME_SIZE) + (terminal.place().isEmpty() ? 0 : 8);
    double angles = Ink.width(terminal.angles(), ANGLE_SIZE);
    return Math.max(BOX, Math.ceil(Math.max(name, angles) + 10));
  }

  private double width(Grid.Item item) {
    double width = 0;
    for (int i = 0; i < item.terminals().size(); i++) {
      Terminal terminal = item.terminals().get(i);
      double own = terminal.shape() == Terminal.Shape.BOX ? boxWidth(terminal) : 2 * TARGET;
      width = Math.max(width, own);
    }
    if (item.cut() != null) {
      width = Math.max(width, badgeWidth(item));
    }
    return item.isWireCut() ? width + 4 + letterWidth(item.cut().fragmentB()) : width;
  }
}
