package kerf.draw;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import kerf.circuit.Gate;
import kerf.cut.Cut;

/** Paints panels of a sheet, from the back to the front: bands and wires, links, gates, cuts. */
record SvgPanel(Grid grid, SvgSheet sheet, Legend legend, IntUnaryOperator origin, Svg svg) {
  private static final int TOOLTIP = 160;
  private static final double PLACE_SIZE = 9;

  /** Paints a panel, its upper left corner at (x, y). */
  void paint(Span panel, double x, double y) {
    List<Grid.Item> items = grid.items(panel);
    svg.add("<g transform='translate(%s %s)'>", x, y);
    for (int r = 0; r < grid.rows().size(); r++) {
      row(r, panel);
    }
    items.forEach(this::link);
    items.stream().filter(item -> !item.isWireCut()).forEach(this::gate);
    items.forEach(item -> item.cut().ifPresent(cut -> cut(item, cut)));
    svg.add("</g>");
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
    double y = Svg.baseline(sheet.rowY(r), Svg.LABEL_SIZE);
    svg.text(sheet.label(r), sheet.labelX(), y, Svg.LABEL_SIZE, Svg.DARK, "text-anchor='end'");
    int fragment = grid.fragmentAt(r, panel.from());
    svg.letter(sheet.rowLetter(r, fragment), fragment);
  }

  private void stretch(int row, int fragment, double from, double to) {
    double top = sheet.bandY(row);
    double height = sheet.bandY(row + 1) - top;
    String colour = Svg.of(fragment);
    Rectangle2D band = new Rectangle2D.Double(from, top, to - from, height);
    svg.rect(band, "fill='%s' fill-opacity='0.2'", colour);
    String wire = "<path d='M%s %sH%s' stroke='%s' stroke-width='2'/>";
    svg.add(wire, from, sheet.rowY(row), to, colour);
  }

  private void link(Grid.Item item) {
    boolean wire = item.isWireCut();
    if (!wire && item.rows().size() < 2) {
      return;
    }
    double x = wire ? sheet.badge(item).getCenterX() : sheet.columnX(item.column());
    double top = wire ? sheet.bandY(item.top()) : sheet.rowY(item.top());
    double bottom = wire ? sheet.bandY(item.top() + 1) : sheet.rowY(item.bottom());
    String path = "<path d='M%s %sV%s' stroke='%s' stroke-width='%s' stroke-dasharray='%s'/>";
    if (item.cut().isPresent()) {
      svg.add(path, x, top, bottom, Svg.PAPER, 5, "none");
      svg.add(path, x, top, bottom, Svg.CUT, 1.8, "5 3.5");
    } else {
      String dashes = item.link() == Grid.Link.SPLIT ? "1.5 4" : "none";
      svg.add(path, x, top, bottom, Svg.DARK, 1.8, dashes);
    }
  }

  private void gate(Grid.Item item) {
    svg.add("<g fill='%s' stroke='%s' stroke-width='1.3'>", Svg.PAPER, Svg.DARK);
    svg.add("<title>%s</title>", tooltip(item));
    for (int i = 0; i < item.rows().size(); i++) {
      terminal(item.terminals().get(i), sheet.terminal(item, i));
    }
    svg.add("</g>");
  }

  private void terminal(Terminal terminal, Rectangle2D r) {
    double x = r.getCenterX();
    double y = r.getCenterY();
    double left = r.getX();
    double right = r.getMaxX();
    double top = r.getY();
    double bottom = r.getMaxY();
    String circle = "<circle cx='%s' cy='%s' r='%s' fill='%s'/>";
    String lines = "<path d='M%s %sL%s %sM%s %sL%s %s' stroke-width='%s'/>";
    switch (terminal.sign()) {
      case "●" -> svg.add(circle, x, y, r.getWidth() / 2, Svg.DARK);
      case "⊕" -> {
        svg.add(circle, x, y, r.getWidth() / 2, Svg.PAPER);
        svg.add(lines, left, y, right, y, x, top, x, bottom, 1.3);
      }
      case "×" -> svg.add(lines, left, top, right, bottom, left, bottom, right, top, 2.2);
      default -> {
        svg.rect(r, "rx='3'");
        double line = terminal.angles().isEmpty() ? y : y - 6;
        double own = terminal.place().isEmpty() ? x : x + 4;
        letters(terminal.place(), "start", left + 4, line, PLACE_SIZE);
        letters(terminal.sign(), "middle", own, line, SvgSheet.NAME_SIZE);
        letters(terminal.angles(), "middle", x, y + 8, Svg.ANGLE_SIZE);
      }
    }
  }

  private void letters(String text, String anchor, double x, double middle, double size) {
    if (!text.isEmpty()) {
      String more = "stroke='none' text-anchor='" + anchor + "'";
      svg.text(text, x, Svg.baseline(middle, size), size, Svg.DARK, more);
    }
  }

  private String tooltip(Grid.Item item) {
    Gate gate = grid.plan().circuit().gates().get(item.position());
    String on = gate.qubits().stream().map(legend.names()::full).collect(Collectors.joining(", "));
    String apart = item.link() == Grid.Link.SPLIT ? "; does not entangle, no cut" : "";
    String by = "; cut %d, %s, %s";
    String how =
        item.cut()
            .map(cut -> by.formatted(cut.id(), Legend.sides(cut), legend.kappa(cut, " ")))
            .orElse(apart);
    return "gate %d: %s on %s%s"
        .formatted(origin.applyAsInt(item.position()), Brief.gate(gate, TOOLTIP), on, how);
  }

  private void cut(Grid.Item item, Cut cut) {
    svg.badge(sheet.badge(item), cut.id(), legend.kappa(cut, " "));
    if (item.isWireCut()) {
      svg.letter(sheet.nextLetter(item), cut.fragmentB());
    }
  }
}
