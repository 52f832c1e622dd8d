package kerf.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.cut.Fragment;

/**
 * A grid in characters: a line per wire, between two wires a line for links, blocks of a fixed
 * width one below the other. In a summary cuts are bare numbers, and wires follow line by line.
 */
final class TextRows {
  private static final char LINK = '│';
  private static final char CUT = '┊';
  private static final char SPLIT = '╎';

  /** Most rows between which a line without links is kept. */
  private static final int AIRY = 16;

  /** Fewest rows that become one line where nothing happens on them. */
  private static final int FOLDED = 3;

  private final Grid grid;
  private final Names names;
  private final Legend legend;
  private final int columns;

  /** Lines from one wire to the next. */
  private final int step;

  private final List<String> heads = new ArrayList<>();
  private final List<Span> spans;

  /** Characters left and right of the middle of each column. */
  private final int[] left;

  private final int[] right;

  /**
   * Measures.
   *
   * @param columns length of a line, at most
   */
  TextRows(Grid grid, Names names, int columns) {
    this.grid = grid;
    this.names = names;
    this.legend = new Legend(grid.plan(), names);
    this.columns = columns;
    this.step = grid.isSummary() ? 1 : 2;
    heads();
    int count = grid.columns().size();
    this.left = new int[count];
    this.right = new int[count];
    double[] widths = new double[count];
    for (int c = 0; c < count; c++) {
      for (Grid.Item item : grid.columns().get(c)) {
        measure(item);
      }
      widths[c] = left[c] + 1 + right[c] + 1;
    }
    // The head, the wire's first character, and the mark at the line's end.
    this.spans = Span.wrap(widths, columns - headLength() - 2);
  }

  boolean hasSplits() {
    return grid.hasSplits();
  }

  /** Blocks one below the other. */
  List<Span> blocks() {
    return spans;
  }

  /** How many blocks, and the empty lines after them, find room in some lines; at least one. */
  int fits(int lines) {
    int used = 0;
    for (int b = 0; b < spans.size(); b++) {
      used += block(b).size() + 1;
      if (b > 0 && used > lines) {
        return b;
      }
    }
    return spans.size();
  }

  /** Rows of a block that are folded: three or more side by side where nothing happens. */
  private boolean[] idle(int block) {
    boolean[] idle = new boolean[grid.rows().size()];
    if (block == 0) {
      return idle;
    }
    Arrays.fill(idle, true);
    for (int c = spans.get(block).from(); c < spans.get(block).to(); c++) {
      for (Grid.Item item : grid.columns().get(c)) {
        Arrays.fill(idle, item.top(), item.bottom() + 1, false);
      }
    }
    int from = 0;
    for (int r = 0; r <= idle.length; r++) {
      if (r == idle.length || !idle[r]) {
        if (r - from < FOLDED) {
          Arrays.fill(idle, from, r, false);
        }
        from = r + 1;
      }
    }
    return idle;
  }

  /** Draws one block. */
  List<String> block(int index) {
    Span span = spans.get(index);
    int lines = step * grid.rows().size() - (step - 1);
    int length = 2;
    for (int c = span.from(); c < span.to(); c++) {
      length += left[c] + 1 + right[c] + 1;
    }
    char[][] canvas = new char[lines][length];
    for (int y = 0; y < lines; y++) {
      Arrays.fill(canvas[y], y % step == 0 ? '─' : ' ');
      if (y % step == 0) {
        canvas[y][0] = index == 0 ? '─' : '«';
        canvas[y][length - 1] = index + 1 < spans.size() ? '»' : '─';
      }
    }
    int x = 1;
    for (int c = span.from(); c < span.to(); c++) {
      for (Grid.Item item : grid.columns().get(c)) {
        draw(item, canvas, x + left[c]);
      }
      x += left[c] + 1 + right[c] + 1;
    }
    return lines(canvas, index);
  }

  private List<String> lines(char[][] canvas, int block) {
    boolean[] idle = idle(block);
    List<String> lines = new ArrayList<>();
    int y = 0;
    while (y < canvas.length) {
      int row = y / step;
      int last = row;
      while (idle[row] && last + 1 < idle.length && idle[last + 1]) {
        last++;
      }
      if (last > row) {
        String range = names.range(grid.rows().get(row).first(), grid.rows().get(last).last());
        lines.add("  ⋮ " + range + ": nothing here");
        y = step * last + 1;
        continue;
      }
      String head = " ".repeat(headLength());
      if (y % step > 0 && idle.length > AIRY && new String(canvas[y]).isBlank()) {
        y++;
        continue;
      }
      if (y % step == 0) {
        head = heads.get(row) + letter(grid.fragmentAt(row, spans.get(block).from())) + " ";
      }
      lines.add((head + new String(canvas[y])).stripTrailing());
      y++;
    }
    return lines;
  }

  private void draw(Grid.Item item, char[][] canvas, int x) {
    if (item.isLinked() && !grid.isSummary()) {
      char line =
          item.link() == Grid.Link.CUT ? CUT : item.link() == Grid.Link.SPLIT ? SPLIT : LINK;
      for (int y = step * item.top() + 1; y < step * item.bottom(); y++) {
        canvas[y][x] = y % step == 0 && line == LINK ? '┼' : line;
      }
      if (item.link() == Grid.Link.CUT) {
        write(canvas[step * item.top() + 1], x, badge(item));
      }
    }
    for (int i = 0; i < item.rows().size(); i++) {
      String text = text(item, i);
      write(canvas[step * item.rows().get(i)], x - text.length() / 2, text);
    }
  }

  private static void write(char[] line, int at, String text) {
    text.getChars(0, text.length(), line, at);
  }

  private void measure(Grid.Item item) {
    int c = item.column();
    for (int i = 0; i < item.rows().size(); i++) {
      int length = text(item, i).length();
      left[c] = Math.max(left[c], length / 2);
      right[c] = Math.max(right[c], length - 1 - length / 2);
    }
    if (item.isLinked() && item.link() == Grid.Link.CUT && !grid.isSummary()) {
      right[c] = Math.max(right[c], badge(item).length() - 1);
    }
  }

  /** What stands on the wire of an item's i-th qubit. */
  private String text(Grid.Item item, int i) {
    if (item.isWireCut()) {
      String into = Fragment.letter(item.cut().fragmentB());
      return "╴" + (grid.isSummary() ? number(item) : badge(item)) + "╶" + into;
    }
    if (grid.isSummary()) {
      return number(item);
    }
    Terminal terminal = item.terminals().get(i);
    return switch (terminal.shape()) {
      case DOT -> "●";
      case TARGET -> "⊕";
      case CROSS -> "×";
      case BOX -> {
        String angles = terminal.angles().isEmpty() ? "" : "(" + terminal.angles() + ")";
        String place = terminal.place().replace('0', '₀').replace('1', '₁');
        yield "┤" + terminal.name() + place + angles + "├";
      }
    };
  }

  private static String number(Grid.Item item) {
    return "✂" + item.cut().id();
  }

  private String badge(Grid.Item item) {
    return number(item) + " " + legend.kappa(item.cut(), "");
  }

  /** Names, in a summary with numbers of gates, all of one length. */
  private void heads() {
    List<String> given = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    for (Grid.Row row : grid.rows()) {
      given.add(Brief.head(names.range(row.first(), row.last()), columns / 3));
      counts.add(grid.isSummary() ? Brief.count(row.gates(), "gate") : "");
    }
    int longest = given.stream().mapToInt(TextRows::length).max().orElse(0);
    int widest = counts.stream().mapToInt(String::length).max().orElse(0);
    for (int r = 0; r < given.size(); r++) {
      String name = " ".repeat(longest - length(given.get(r))) + given.get(r);
      String count = " ".repeat(widest - counts.get(r).length()) + counts.get(r);
      heads.add(name + (widest == 0 ? " " : "  " + count + "  "));
    }
  }

  /** A fragment's letter, as wide as the widest. */
  private String letter(int fragment) {
    String letter = Fragment.letter(fragment);
    return " ".repeat(letterLength() - letter.length()) + letter;
  }

  private int letterLength() {
    return Fragment.letter(grid.plan().fragments().size() - 1).length();
  }

  private int headLength() {
    return length(heads.get(0)) + letterLength() + 1;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
