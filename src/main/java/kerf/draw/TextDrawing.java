package kerf.draw;

import java.util.ArrayList;
import java.util.List;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;

/**
 * A cut plan as lines of text: wires from left to right in blocks one below the other, then what
 * the letters and numbers mean. The letter before a wire is its fragment, ✂ a cut and its number.
 */
public final class TextDrawing {
  /** A usual length of lines. */
  public static final int COLUMNS = 100;

  /** The shortest lines that hold a name, a gate and a cut. */
  public static final int LEAST_COLUMNS = 60;

  /** Most lines for the wires. */
  static final int MOST_LINES = 240;

  private static final int LEGEND_LINES = 24;

  private TextDrawing() {}

  /**
   * Draws a plan. What takes more than {@value #MOST_LINES} lines is drawn as a summary of its
   * cuts.
   *
   * @param qubitNames a name per qubit, null for q0, q1, …
   * @param columns longest line in characters, {@value #LEAST_COLUMNS} or more; qubit names of wide
   *     or combining characters may exceed it
   */
  public static String of(CutPlan plan, List<String> qubitNames, int columns) {
    if (columns < LEAST_COLUMNS) {
      throw new IllegalArgumentException(
          "text drawing: expected lines of %d columns or more, got %d"
              .formatted(LEAST_COLUMNS, columns));
    }
    Names names = Names.of(plan.circuit().qubits(), qubitNames);
    List<String> lines = new ArrayList<>();
    TextRows whole = whole(plan, names, columns);
    if (whole == null) {
      summary(plan, names, columns, lines);
    } else {
      blocks(whole, whole.blocks().size(), lines);
      if (whole.hasSplits()) {
        lines.add("╎  does not entangle: falls apart into local gates, no cut");
        lines.add("");
      }
    }
    legend(plan, names, columns, lines);
    return String.join("\n", lines) + "\n";
  }

  /** Every gate, or null when that is too long. */
  private static TextRows whole(CutPlan plan, Names names, int columns) {
    // A gate takes two characters of a wire at least, and every other line is a wire.
    long most = (long) MOST_LINES / 2 * columns / 2;
    if (plan.circuit().gates().size() > most || plan.circuit().qubits() > MOST_LINES) {
      return null;
    }
    TextRows rows = new TextRows(Grid.of(plan), names, columns);
    return rows.fits(MOST_LINES) < rows.blocks().size() ? null : rows;
  }

  private static void summary(CutPlan plan, Names names, int columns, List<String> lines) {
    Grid grid = Grid.summary(plan, MOST_LINES - 1);
    TextRows rows = new TextRows(grid, names, columns);
    int blocks = rows.fits(MOST_LINES);
    blocks(rows, blocks, lines);
    int drawn = 0;
    for (int c = 0; c < rows.blocks().get(blocks - 1).to(); c++) {
      drawn += grid.columns().get(c).size();
    }
    lines.add(Brief.head(Legend.leftOut(grid, drawn), columns));
    lines.add("");
  }

  private static void blocks(TextRows rows, int count, List<String> lines) {
    for (int b = 0; b < count; b++) {
      lines.addAll(rows.block(b));
      lines.add("");
    }
  }

  private static void legend(CutPlan plan, Names names, int columns, List<String> lines) {
    Legend legend = new Legend(plan, names);
    legend.totals().forEach(pieces -> flow(pieces, ", ", columns, lines));
    List<String> cells = new ArrayList<>();
    for (Fragment fragment : plan.fragments()) {
      cells.add(Fragment.letter(fragment.id()) + "  " + legend.fragment(fragment));
    }
    lines.add("");
    int shown = table("Fragments", cells, columns, lines);
    if (shown < cells.size()) {
      lines.add("  … and " + Brief.count(cells.size() - shown, "fragment") + " more");
    }
    if (plan.cuts().isEmpty()) {
      return;
    }
    cells.clear();
    int digits = Integer.toString(plan.cuts().size() - 1).length();
    for (Cut cut : plan.cuts()) {
      String number = "✂" + cut.id();
      cells.add(number + " ".repeat(digits + 3 - number.length()) + legend.cut(cut, "  "));
    }
    lines.add("");
    shown = table("Cuts", cells, columns, lines);
    if (shown < cells.size()) {
      List<String> rest = legend.kinds(shown);
      rest.set(0, "… and " + Brief.count(cells.size() - shown, "cut") + " more: " + rest.get(0));
      List<String> more = new ArrayList<>();
      flow(rest, ", ", columns - 2, more);
      more.forEach(line -> lines.add("  " + line));
    }
  }

  /** Cells in columns, read downwards, in a bounded number of lines; returns how many fit. */
  private static int table(String title, List<String> cells, int columns, List<String> lines) {
    lines.add(title);
    int width = cells.stream().mapToInt(TextDrawing::length).max().orElse(1);
    width = Math.min(width, columns - 2);
    int across = Math.max(1, (columns - 2 + 3) / (width + 3));
    int down = Math.min(LEGEND_LINES, (cells.size() + across - 1) / across);
    int shown = Math.min(cells.size(), down * across);
    for (int y = 0; y < down; y++) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = y; i < shown; i += down) {
        String cell = Brief.head(cells.get(i), width);
        line.append(cell).append(" ".repeat(width + 3 - length(cell)));
      }
      lines.add(line.toString().stripTrailing());
    }
    return shown;
  }

  /** Pieces side by side in lines of a length. */
  private static void flow(List<String> pieces, String comma, int columns, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i) + (i + 1 < pieces.size() ? comma : "");
      if (!line.isEmpty() && length(line + piece.stripTrailing()) > columns) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(Brief.head(line.toString().stripTrailing(), columns));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
