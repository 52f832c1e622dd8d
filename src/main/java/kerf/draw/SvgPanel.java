package kerf.draw;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import kerf.circuit.Gate;
import kerf.cut.Cut;

/** Paints panels of a sheet, from the back to the front: bands and wires, links, gates, cuts. */
final class SvgPanel {
  private static final int TOOLTIP = 160;
  private static final double PLACE_SIZE = 9;

  private final Grid grid;
  private final SvgSheet sheet;
  private final Names names;
  private final Svg svg;

  SvgPanel(Grid grid, SvgSheet sheet, Names names, Svg svg) {
    this.grid = grid;
    this.sheet = sheet;
    this.names = names;
    this.svg = svg;
  }

  /** Paints a panel, its upper left corner at (x, y). */
  void paint(Span panel, double x, double y) {
    List<Grid.Item> items = grid.items(panel);
    svg.open("g", "transform", "translate(" + Svg.point(x, y) + ")");
    for (int r = 0; r < grid.rows().size(); r++) {
      row(r, panel);
    }
    items.forEach(this::link);
    items.stream().filter(item -> !item.isWireCut()).forEach(this::gate);
    items.forEach(item -> item.cut().ifPresent(cut -> cut(item, cut)));
    svg.close();
  }

  /** A wire and the band behind it, in the colours of its fragments, and what stands before it. */
  private void row(int r, Span panel) {
    double from = sheet.wireX() - 3;
    for (Grid.Item cut : grid.wireCuts(r)) {
      if (cut.column() >= panel.from() && cut.column() < panel.to()) {
        double to = sheet.badge(cut).getCenterX();
        stretch(r, grid.fragmentAt(r, cut.column()), from, to);
        from = to;
      }
    }
    stretch(r, grid.fragmentAt(r, panel.to()), from, sheet.right(panel));
    double y = Svg.baseline(sheet.rowY(r), Ink.LABEL_SIZE);
    svg.text(sheet.label(r), sheet.labelX(), y, Ink.LABEL_SIZE, Ink.DARK, "text-anchor", "end");
    int fragment = grid.fragmentAt(r, panel.from());
    Ink.letter(svg, sheet.rowLetter(r, fragment), fragment);
  }

  private void stretch(int row, int fragment, double from, double to) {
    double top = sheet.bandY(row);
    double height = sheet.bandY(row + 1) - top;
    String colour = Ink.of(fragment);
    Rectangle2D band = new Rectangle2D.Double(from, top, to - from, height);
    svg.rect(band, "fill", colour, "fill-opacity", 0.2);
    String wire = "M" + Svg.point(from, sheet.rowY(row)) + "H" + Svg.number(to);
    svg.empty("path", "d", wire, "stroke", colour, "stroke-width", 2);
  }

  private void link(Grid.Item item) {
    boolean wire = item.isWireCut();
    if (!wire && !item.isLinked()) {
      return;
    }
    double x = wire ? sheet.badge(item).getCenterX() : sheet.columnX(item.column());
    double top = wire ? sheet.bandY(item.top()) : sheet.rowY(item.top());
    double bottom = wire ? sheet.bandY(item.top() + 1) : sheet.rowY(item.bottom());
    String path = "M" + Svg.point(x, top) + "V" + Svg.number(bottom);
    boolean cut = item.cut().isPresent();
    if (cut) {
      svg.empty("path", "d", path, "stroke", Ink.PAPER, "stroke-width", 5);
    }
    String colour = cut ? Ink.CUT : Ink.DARK;
    String dashes = cut ? "5 3.5" : item.link() == Grid.Link.SPLIT ? "1.5 4" : "none";
    svg.empty("path", "d", path, "stroke", colour, "stroke-width", 1.8, "stroke-dasharray", dashes);
  }

  private void gate(Grid.Item item) {
    svg.open("g", "fill", Ink.PAPER, "stroke", Ink.DARK, "stroke-width", 1.3);
    svg.leaf("title", tooltip(item));
    for (int i = 0; i < item.rows().size(); i++) {
      terminal(item.terminals().get(i), sheet.terminal(item, i));
    }
    svg.close();
  }

  private void terminal(Terminal terminal, Rectangle2D r) {
    double x = r.getCenterX();
    double y = r.getCenterY();
    switch (terminal.shape()) {
      case DOT -> svg.empty("circle", "cx", x, "cy", y, "r", r.getWidth() / 2, "fill", Ink.DARK);
      case TARGET -> {
        svg.empty("circle", "cx", x, "cy", y, "r", r.getWidth() / 2);
        String across = "M" + Svg.point(r.getX(), y) + "H" + Svg.number(r.getMaxX());
        String down = "M" + Svg.point(x, r.getY()) + "V" + Svg.number(r.getMaxY());
        svg.empty("path", "d", across + down);
      }
      case CROSS -> {
        String down = Svg.point(r.getX(), r.getY()) + "L" + Svg.point(r.getMaxX(), r.getMaxY());
        String up = Svg.point(r.getX(), r.getMaxY()) + "L" + Svg.point(r.getMaxX(), r.getY());
        svg.empty("path", "d", "M" + down + "M" + up, "stroke-width", 2.2);
      }
      case BOX -> {
        svg.rect(r, "rx", 3);
        double line = terminal.angles().isEmpty() ? y : y - 6;
        letters(terminal.place(), "start", r.getX() + 4, line, PLACE_SIZE);
        double own = terminal.place().isEmpty() ? x : x + 4;
        letters(terminal.name(), "middle", own, line, SvgSheet.NAME_SIZE);
        letters(terminal.angles(), "middle", x, y + 8, Ink.ANGLE_SIZE);
      }
    }
  }

  private void letters(String text, String anchor, double x, double middle, double size) {
    if (!text.isEmpty()) {
      double y = Svg.baseline(middle, size);
      svg.text(text, x, y, size, Ink.DARK, "stroke", "none", "text-anchor", anchor);
    }
  }

  private String tooltip(Grid.Item item) {
    Gate gate = grid.plan().circuit().gates().get(item.position());
    String on = gate.qubits().stream().map(names::full).collect(Collectors.joining(", "));
    String apart = item.link() == Grid.Link.SPLIT ? "; does not entangle, no cut" : "";
    String how =
        item.cut()
            .map(cut -> "; cut %d, %s, %s".formatted(cut.id(), Legend.sides(cut), sheet.kappa(cut)))
            .orElse(apart);
    return "gate %d: %s on %s%s".formatted(item.position(), Brief.gate(gate, TOOLTIP), on, how);
  }

  private void cut(Grid.Item item, Cut cut) {
    Ink.badge(svg, sheet.badge(item), cut.id(), sheet.kappa(cut));
    if (item.isWireCut()) {
      Ink.letter(svg, sheet.nextLetter(item), cut.fragmentB());
    }
  }
}
