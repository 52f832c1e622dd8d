package kerf.draw;

import java.util.List;
import java.util.function.Function;
import kerf.cut.Cut;

/** Paints panels of a sheet, from the back to the front: bands, wires, links, shapes, letters. */
final class SvgPanel {
  private static final int TOOLTIP = 160;

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
    List<Grid.Item> items =
        grid.columns().subList(panel.from(), panel.to()).stream().flatMap(List::stream).toList();
    svg.open("g", "transform", "translate(" + Svg.point(x, y) + ")");
    stretches(panel);
    labels(panel);
    links(items);
    svg.open("g", "fill", Ink.PAPER, "stroke", Ink.DARK, "stroke-width", 1.3);
    items.stream().filter(item -> !item.isWireCut()).forEach(this::gate);
    svg.close();
    names(items);
    items.stream().filter(item -> item.cut() != null).forEach(this::cut);
    svg.close();
  }

  /** Bands and wires in the colours of their fragments. */
  private void stretches(Span panel) {
    for (int pass = 0; pass < 2; pass++) {
      svg.open("g", pass == 0 ? "fill-opacity" : "stroke-width", pass == 0 ? 0.2 : 2);
      for (int r = 0; r < grid.rows().size(); r++) {
        double from = sheet.wireX() - 3;
        for (Grid.Item cut : grid.wireCuts(r)) {
          if (cut.column() >= panel.from() && cut.column() < panel.to()) {
            double to = sheet.badge(cut).middleX();
            stretch(pass, r, grid.fragmentAt(r, cut.column()), from, to);
            from = to;
          }
        }
        stretch(pass, r, grid.fragmentAt(r, panel.to()), from, sheet.right(panel));
      }
      svg.close();
    }
  }

  private void stretch(int pass, int row, int fragment, double from, double to) {
    if (pass == 0) {
      double top = sheet.bandY(row);
      double height = sheet.bandY(row + 1) - top;
      svg.rect(new SvgSheet.Rect(from, top, to - from, height), "fill", Ink.of(fragment));
    } else {
      double y = sheet.rowY(row);
      svg.empty("line", "x1", from, "y1", y, "x2", to, "y2", y, "stroke", Ink.of(fragment));
    }
  }

  private void labels(Span panel) {
    svg.open("g", "font-size", SvgSheet.LABEL_SIZE, "text-anchor", "end", "fill", Ink.DARK);
    for (int r = 0; r < grid.rows().size(); r++) {
      double y = SvgSigns.baseline(sheet.rowY(r), SvgSheet.LABEL_SIZE);
      svg.leaf("text", sheet.label(r), "x", sheet.labelX(), "y", y);
    }
    svg.close();
    for (int r = 0; r < grid.rows().size(); r++) {
      int fragment = grid.fragmentAt(r, panel.from());
      SvgSigns.letter(svg, sheet.rowLetter(r, fragment), fragment);
    }
  }

  private void links(List<Grid.Item> items) {
    for (Grid.Item item : items) {
      double x = sheet.columnX(item.column());
      if (item.isWireCut()) {
        double cut = sheet.badge(item).middleX();
        link(cut, sheet.bandY(item.top()), sheet.bandY(item.top() + 1), Grid.Link.CUT);
      } else if (item.isLinked()) {
        link(x, sheet.rowY(item.top()), sheet.rowY(item.bottom()), item.link());
      }
    }
  }

  private void link(double x, double top, double bottom, Grid.Link link) {
    String path = "M" + Svg.point(x, top) + "V" + Svg.number(bottom);
    if (link == Grid.Link.CUT) {
      svg.empty("path", "d", path, "stroke", Ink.PAPER, "stroke-width", 5);
    }
    String colour = link == Grid.Link.CUT ? Ink.CUT : Ink.DARK;
    String dashes = link == Grid.Link.CUT ? "5 3.5" : link == Grid.Link.SPLIT ? "1.5 4" : "none";
    svg.empty("path", "d", path, "stroke", colour, "stroke-width", 1.8, "stroke-dasharray", dashes);
  }

  private void gate(Grid.Item item) {
    svg.open("g").leaf("title", tooltip(item));
    for (int i = 0; i < item.rows().size(); i++) {
      SvgSheet.Rect r = sheet.terminal(item, i);
      double x = r.middleX();
      double y = r.middleY();
      switch (item.terminals().get(i).shape()) {
        case BOX -> svg.rect(r, "rx", 3);
        case DOT -> svg.empty("circle", "cx", x, "cy", y, "r", SvgSheet.DOT, "fill", Ink.DARK);
        case TARGET -> {
          svg.empty("circle", "cx", x, "cy", y, "r", SvgSheet.TARGET);
          String across = "M" + Svg.point(r.x(), y) + "H" + Svg.number(r.right());
          svg.empty("path", "d", across + "M" + Svg.point(x, r.y()) + "V" + Svg.number(r.bottom()));
        }
        case CROSS -> {
          String down = "M" + Svg.point(r.x(), r.y()) + "L" + Svg.point(r.right(), r.bottom());
          String up = "M" + Svg.point(r.x(), r.bottom()) + "L" + Svg.point(r.right(), r.y());
          svg.empty("path", "d", down + up, "stroke-width", 2.2);
        }
      }
    }
    svg.close();
  }

  private String tooltip(Grid.Item item) {
    String on = String.join(", ", item.gate().qubits().stream().map(names::full).toList());
    Cut cut = item.cut();
    String how =
        cut == null
            ? item.link() == Grid.Link.SPLIT ? "; does not entangle, no cut" : ""
            : "; cut " + cut.id() + ", " + Legend.fragments(cut) + ", " + sheet.kappa(item);
    return "gate " + item.index() + ": " + Brief.gate(item.gate(), TOOLTIP) + " on " + on + how;
  }

  private void names(List<Grid.Item> items) {
    letters(items, SvgSheet.NAME_SIZE, "middle", Terminal::name);
    letters(items, SvgSheet.ANGLE_SIZE, "middle", Terminal::angles);
    letters(items, SvgSheet.PLACE_SIZE, "start", Terminal::place);
  }

  /** One kind of text in boxes: names above angles, or alone in the middle; places to the left. */
  private void letters(
      List<Grid.Item> items, double size, String anchor, Function<Terminal, String> what) {
    svg.open(
        "g", "font-size", size, "text-anchor", anchor, "fill", Ink.DARK, "pointer-events", "none");
    for (Grid.Item item : items) {
      for (int i = 0; i < item.terminals().size(); i++) {
        Terminal terminal = item.terminals().get(i);
        String text = what.apply(terminal);
        if (!text.isEmpty()) {
          SvgSheet.Rect r = sheet.terminal(item, i);
          boolean under = size == SvgSheet.ANGLE_SIZE;
          double x = r.middleX() + (terminal.place().isEmpty() || under ? 0 : 4);
          double y = r.middleY() + (terminal.angles().isEmpty() ? 0 : under ? 8 : -6);
          x = anchor.equals("start") ? r.x() + 4 : x;
          svg.leaf("text", text, "x", x, "y", SvgSigns.baseline(y, size));
        }
      }
    }
    svg.close();
  }

  private void cut(Grid.Item item) {
    Cut cut = item.cut();
    SvgSigns.badge(svg, sheet.badge(item), cut.id(), sheet.kappa(item));
    if (item.isWireCut()) {
      SvgSigns.letter(svg, sheet.nextLetter(item), cut.fragmentB());
    }
  }
}
