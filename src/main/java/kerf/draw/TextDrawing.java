package kerf.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;

/**
 * A cut plan as lines of text: wires from left to right in blocks one below the other, then what
 * the letters and numbers mean. The letter before a wire is its fragment, ✂ a cut and its number.
 */
public final class TextDrawing {
  /** The shortest lines that hold a name, a gate and a cut. */
  public static final int LEAST_COLUMNS = 60;

  /** Most lines for the wires. */
  static final int MOST_LINES = 240;

  private static final int LEGEND_LINES = 24;

  private final CutPlan plan;
  private final Legend legend;
  private final int columns;
  private final List<String> lines = new ArrayList<>();

  private TextDrawing(CutPlan plan, List<String> qubitNames, int columns) {
    this.plan = plan;
    this.legend = new Legend(plan, qubitNames);
    this.columns = columns;
  }

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
    TextDrawing drawing = new TextDrawing(plan, qubitNames, columns);
    drawing.wires();
    drawing.legend();
    return String.join("\n", drawing.lines) + "\n";
  }

  private void wires() {
    // A gate takes two characters of a wire at least, and every other line is a wire.
    long most = (long) MOST_LINES / 2 * columns / 2;
    boolean small = plan.circuit().gates().size() <= most && plan.circuit().qubits() <= MOST_LINES;
    if (!small || !draw(Grid.of(plan))) {
      draw(Grid.summary(plan, MOST_LINES - 1));
    }
  }

  /** Draws the wires of a grid; nothing, and false, where every gate would be too much. */
  private boolean draw(Grid grid) {
    TextRows rows = new TextRows(grid, legend, columns);
    int drawn = 0;
    for (int b = 0; b < rows.blocks().size(); b++) {
      List<String> block = rows.block(b);
      if (b > 0 && lines.size() + block.size() + 1 > MOST_LINES) {
        if (grid.isSummary()) {
          break;
        }
        lines.clear();
        return false;
      }
      lines.addAll(block);
      lines.add("");
      drawn = rows.blocks().get(b).to();
    }
    if (grid.isSummary()) {
      lines.addAll(List.of(Brief.head(Legend.leftOut(grid, drawn), columns), ""));
    }
    if (grid.hasSplits()) {
      lines.addAll(List.of("╎  does not entangle: falls apart into local gates, no cut", ""));
    }
    return true;
  }

  private void legend() {
    legend.totals().forEach(pieces -> flow(pieces, ""));
    table("Fragments", legend.fragments(), Fragment::letter, 1, legend::moreFragments);
    if (!plan.cuts().isEmpty()) {
      int digits = Integer.toString(plan.cuts().size() - 1).length();
      table(
          "Cuts", legend.cuts("  ", Integer.MAX_VALUE), i -> "✂" + i, 1 + digits, legend::moreCuts);
    }
  }

  /** Cells in columns, read downwards, in a bounded number of lines, and what is not among them. */
  private void table(
      String title,
      List<String> texts,
      IntFunction<String> signs,
      int signWidth,
      IntFunction<List<String>> more) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      cells.add(pad(signs.apply(i), signWidth) + "  " + texts.get(i));
    }
    lines.addAll(List.of("", title));
    int widest = cells.stream().mapToInt(Brief::length).max().orElseThrow();
    int width = Math.min(widest, columns - 2);
    int across = Math.max(1, (columns - 2 + 3) / (width + 3));
    int down = Math.min(LEGEND_LINES, (cells.size() + across - 1) / across);
    int shown = Math.min(cells.size(), down * across);
    for (int y = 0; y < down; y++) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = y; i < shown; i += down) {
        line.append(pad(Brief.head(cells.get(i), width), width + 3));
      }
      lines.add(line.toString().stripTrailing());
    }
    if (shown < cells.size()) {
      flow(more.apply(shown), "  ");
    }
  }

  /** Pieces side by side in indented lines. */
  private void flow(List<String> pieces, String indent) {
    int room = columns - indent.length();
    for (String line : Brief.flow(pieces, ", ", text -> Brief.length(text) <= room)) {
      lines.add(indent + Brief.head(line, room));
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Brief.length(text)));
  }
}
