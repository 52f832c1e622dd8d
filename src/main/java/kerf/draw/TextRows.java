package kerf.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.cut.Cut;
import kerf.cut.Fragment;

/**
 * A grid in characters: a line per wire, between two wires a line for links, blocks of a fixed
 * width one below the other. In a summary cuts are bare numbers, and wires follow line by line.
 */
final class TextRows {
  /** Most rows between which a line without links is kept. */
  private static final int AIRY = 16;

  /** Fewest rows that become one line where nothing happens on them. */
  private static final int FOLDED = 3;

  private final Grid grid;
  private final Legend legend;

  /** Lines from one wire to the next. */
  private final int step;

  private final List<String> heads;
  private final int letterLength;
  private final List<Span> spans;

  /** Characters left and right of the middle of each column. */
  private final int[] left;

  private final int[] right;
  private final double[] widths;

  /** Where each column begins in its block. */
  private final double[] starts;

  /**
   * Measures.
   *
   * @param columns length of a line, at most
   */
  TextRows(Grid grid, Legend legend, int columns) {
    this.grid = grid;
    this.legend = legend;
    this.step = grid.isSummary() ? 1 : 2;
    this.heads = heads(columns / 3);
    this.letterLength = Fragment.letter(grid.plan().fragments().size() - 1).length();
    this.left = new int[grid.columns()];
    this.right = new int[grid.columns()];
    this.widths = new double[grid.columns()];
    for (Grid.Item item : grid.items()) {
      int c = item.column();
      for (int i = 0; i < item.rows().size(); i++) {
        int length = text(item, i).length();
        left[c] = Math.max(left[c], length / 2);
        right[c] = Math.max(right[c], (length - 1) / 2);
      }
      right[c] = Math.max(right[c], underLink(item).length() - 1);
      widths[c] = left[c] + 1 + right[c] + 1;
    }
    // The head, the wire's first character, and the mark at the line's end.
    this.spans = Span.wrap(widths, columns - headLength() - 2);
    this.starts = Span.starts(spans, widths);
  }

  /** Names, in a summary with numbers of gates, all of one length. */
  private List<String> heads(int most) {
    int[] widest = new int[2];
    List<String> given = new ArrayList<>();
    for (int r = 0; r < grid.rows().size(); r++) {
      Grid.Row row = grid.rows().get(r);
      given.add(Brief.head(legend.names().range(row.first(), row.last()), most));
      widest[0] = Math.max(widest[0], Brief.length(given.get(r)));
      widest[1] = Math.max(widest[1], grid.count(r).length());
    }
    List<String> heads = new ArrayList<>();
    for (int r = 0; r < given.size(); r++) {
      String count = grid.isSummary() ? "  " + padded(grid.count(r), widest[1]) + "  " : " ";
      heads.add(padded(given.get(r), widest[0]) + count);
    }
    return heads;
  }

  private static String padded(String text, int length) {
    return " ".repeat(length - Brief.length(text)) + text;
  }

  /** Blocks one below the other. */
  List<Span> blocks() {
    return spans;
  }

  /** Draws one block. */
  List<String> block(int index) {
    Span span = spans.get(index);
    int length = 2 + (int) span.sum(widths);
    char[][] canvas = new char[step * (grid.rows().size() - 1) + 1][length];
    for (int y = 0; y < canvas.length; y++) {
      Arrays.fill(canvas[y], y % step == 0 ? '─' : ' ');
      if (y % step == 0) {
        canvas[y][0] = index == 0 ? '─' : '«';
        canvas[y][length - 1] = index + 1 < spans.size() ? '»' : '─';
      }
    }
    grid.items(span).forEach(item -> draw(item, canvas));
    return lines(canvas, index);
  }

  private void draw(Grid.Item item, char[][] canvas) {
    int x = 1 + (int) starts[item.column()] + left[item.column()];
    char line =
        switch (item.link()) {
          case WHOLE -> '│';
          case SPLIT -> '╎';
          case CUT, WIRE -> '┊';
        };
    for (int y = step * item.top() + 1; y < step * item.bottom() && !grid.isSummary(); y++) {
      canvas[y][x] = y % step == 0 && line == '│' ? '┼' : line;
    }
    for (int i = 0; i < item.rows().size(); i++) {
      String text = text(item, i);
      char[] wire = canvas[step * item.rows().get(i)];
      text.getChars(0, text.length(), wire, x - text.length() / 2);
    }
    String under = underLink(item);
    if (!under.isEmpty()) {
      under.getChars(0, under.length(), canvas[step * item.top() + 1], x);
    }
  }

  /** A block's lines; from the second block on, rows on which nothing happens are folded. */
  private List<String> lines(char[][] canvas, int block) {
    Span span = spans.get(block);
    int rows = grid.rows().size();
    boolean[] busy = new boolean[rows + 1];
    Arrays.fill(busy, block == 0 ? 0 : rows, rows + 1, true);
    grid.items(span).forEach(item -> Arrays.fill(busy, item.top(), item.bottom() + 1, true));
    List<String> lines = new ArrayList<>();
    int r = 0;
    while (r < rows) {
      int last = r;
      while (!busy[last] && !busy[last + 1]) {
        last++;
      }
      if (last - r + 1 >= FOLDED) {
        String range =
            legend.names().range(grid.rows().get(r).first(), grid.rows().get(last).last());
        lines.add("  ⋮ " + range + ": nothing here");
        r = last;
      } else {
        String letter = padded(Fragment.letter(grid.fragmentAt(r, span.from())), letterLength);
        lines.add(heads.get(r) + letter + " " + new String(canvas[step * r]));
      }
      String links = step == 1 || r + 1 == rows ? "" : new String(canvas[step * r + 1]);
      if (!links.isBlank() || !links.isEmpty() && rows <= AIRY) {
        lines.add((" ".repeat(headLength()) + links).stripTrailing());
      }
      r++;
    }
    return lines;
  }

  private int headLength() {
    return Brief.length(heads.get(0)) + letterLength + 1;
  }

  /** What stands on the wire of an item's i-th qubit. */
  private String text(Grid.Item item, int i) {
    if (item.isWireCut()) {
      Cut cut = item.cut().orElseThrow();
      return "╴" + badge(cut) + "╶" + Fragment.letter(cut.fragmentB());
    }
    if (grid.isSummary()) {
      return badge(item.cut().orElseThrow());
    }
    Terminal terminal = item.terminals().get(i);
    if (!terminal.isBox()) {
      return terminal.sign();
    }
    String angles = terminal.angles().isEmpty() ? "" : "(" + terminal.angles() + ")";
    String place = terminal.place().replace('0', '₀').replace('1', '₁');
    return "┤" + terminal.sign() + place + angles + "├";
  }

  /** What stands under an item's first row, from its middle on. */
  private String underLink(Grid.Item item) {
    boolean cut = item.link() == Grid.Link.CUT && !grid.isSummary();
    return cut ? badge(item.cut().orElseThrow()) : "";
  }

  private String badge(Cut cut) {
    return "✂" + cut.id() + (grid.isSummary() ? "" : " " + legend.kappa(cut, ""));
  }
}
