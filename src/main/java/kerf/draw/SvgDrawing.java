package kerf.draw;

import java.util.List;
import java.util.function.IntUnaryOperator;
import kerf.cut.CutPlan;

/**
 * A cut plan as a standalone SVG document: panels of wires one below the other, then what letters
 * and numbers mean. A wire's colour and letter are its fragment; a dashed red link is a cut.
 */
public final class SvgDrawing {
  /** Most gates, and most height, that are drawn one by one. */
  static final int MOST_GATES = 8000;

  static final double MOST_HEIGHT = 24000;

  private static final int MOST_ROWS = 400;
  private static final int MOST_CUTS = 4000;
  private static final int LISTED = 240;

  private static final double MARGIN = 24;
  private static final double LEAST_WIDTH = 640;
  private static final double TITLE_SIZE = 19;
  private static final double TEXT_SIZE = 13;
  private static final double LINE = 20;
  private static final double PANEL_GAP = 34;
  private static final double SIGN_GAP = 8;
  private static final double CELL_GAP = 28;
  private static final String BOLD = "font-weight='bold'";
  private static final String ROOT =
      """
      <svg xmlns='http://www.w3.org/2000/svg' role='img' viewBox='0 0 %s %s' width='%s' height='%s'
        fill='none' font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif">
      <title>%s</title>
      <rect width='100%%' height='100%%' fill='%s'/>\
      """;

  /** A list with letters or badges before its entries. */
  private record Listing(boolean letters, List<String> texts, double signWidth) {
    double cellWidth() {
      double widest = texts.stream().mapToDouble(t -> Svg.width(t, TEXT_SIZE)).max().orElse(0);
      return signWidth + SIGN_GAP + widest;
    }
  }

  private final Grid grid;
  private final Legend legend;
  private final SvgSheet sheet;
  private final List<Span> panels;
  private final Listing fragments;
  private final Listing cuts;
  private final double room;
  private final Svg svg = new Svg();
  private double y = MARGIN;

  /**
   * Draws a plan. One of more than {@value #MOST_GATES} gates, or too long, is drawn as a summary
   * of its cuts.
   *
   * @param origin what number a gate of the plan's circuit has for who reads the drawing
   * @param qubitNames a name per qubit, null for q0, q1, …
   * @param title stands above the drawing
   */
  public static String of(
      CutPlan plan, IntUnaryOperator origin, List<String> qubitNames, String title) {
    Legend legend = new Legend(plan, qubitNames);
    String shown = Names.clean(title);
    if (plan.circuit().gates().size() <= MOST_GATES) {
      SvgDrawing whole = new SvgDrawing(Grid.of(plan), legend);
      if (whole.fits(whole.panels.size())) {
        return whole.document(shown, origin);
      }
    }
    return new SvgDrawing(Grid.summary(plan, MOST_ROWS), legend).document(shown, origin);
  }

  private SvgDrawing(Grid grid, Legend legend) {
    this.grid = grid;
    this.legend = legend;
    this.sheet = new SvgSheet(grid, legend);
    this.panels = panels();
    List<String> parts = legend.fragments().stream().limit(LISTED).toList();
    List<String> listed = legend.cuts(" · ", LISTED);
    this.fragments = new Listing(true, parts, Svg.letterWidth(parts.size() - 1));
    this.cuts = new Listing(false, listed, Svg.badgeWidth(Math.max(0, listed.size() - 1), ""));
    double cell = Math.max(fragments.cellWidth(), cuts.cellWidth());
    double widest = Math.max(sheet.width(), cell) + 2 * MARGIN;
    this.room = Math.ceil(Math.max(LEAST_WIDTH, widest)) - 2 * MARGIN;
  }

  private boolean fits(int panels) {
    return panels * (sheet.height() + PANEL_GAP) <= MOST_HEIGHT;
  }

  /** All panels, of a summary as many as its bounds allow. */
  private List<Span> panels() {
    List<Span> all = sheet.panels();
    int count = 1;
    while (count < all.size()
        && fits(count + 1)
        && grid.items(new Span(0, all.get(count).to())).size() <= MOST_CUTS) {
      count++;
    }
    return grid.isSummary() ? all.subList(0, count) : all;
  }

  private String document(String title, IntUnaryOperator origin) {
    header(title);
    SvgPanel painter = new SvgPanel(grid, sheet, legend, origin, svg);
    for (Span panel : panels) {
      if (sheet.panels().size() > 1) {
        String columns =
            "columns %d–%d of %d".formatted(panel.from() + 1, panel.to(), grid.columns());
        svg.text(columns, MARGIN + sheet.wireX(), y + 2, 11, Svg.GREY, "");
        y += 9;
      }
      painter.paint(panel, MARGIN, y);
      y += sheet.height() + PANEL_GAP;
    }
    y += 4;
    list(fragments);
    if (fragments.texts().size() < grid.plan().fragments().size()) {
      flow(legend.moreFragments(fragments.texts().size()));
    }
    y += 10;
    if (!cuts.texts().isEmpty()) {
      list(cuts);
    }
    if (cuts.texts().size() < grid.plan().cuts().size()) {
      flow(legend.moreCuts(cuts.texts().size()));
    }
    return page(title, room + 2 * MARGIN, Math.ceil(y + MARGIN - LINE / 2));
  }

  private String page(String title, double width, double height) {
    Svg page = new Svg();
    page.add("<?xml version='1.0' encoding='UTF-8'?>");
    page.add(ROOT, width, height, width, height, title, Svg.PAPER);
    return page.toString() + svg + "</svg>\n";
  }

  private void header(String title) {
    int fit = Brief.length(title);
    while (fit > 1 && Svg.width(Brief.head(title, fit), TITLE_SIZE) > room) {
      fit--;
    }
    String shown = Brief.head(title, fit);
    svg.text(shown, MARGIN, y + TITLE_SIZE - 4, TITLE_SIZE, Svg.DARK, BOLD);
    y += TITLE_SIZE + 20;
    for (List<String> pieces : legend.totals()) {
      line(String.join(" · ", pieces), Svg.DARK);
    }
    if (grid.isSummary()) {
      line(Legend.leftOut(grid, panels.get(panels.size() - 1).to()), Svg.CUT);
    }
    if (grid.hasSplits()) {
      line("Dotted link: the gate does not entangle and falls apart without a cut", Svg.GREY);
    }
    y += 14;
  }

  private void line(String text, String colour) {
    svg.text(text, MARGIN, y, TEXT_SIZE, colour, "");
    y += LINE;
  }

  private void flow(List<String> pieces) {
    Brief.flow(pieces, ", ", text -> Svg.width(text, TEXT_SIZE) <= room)
        .forEach(text -> line(text, Svg.DARK));
  }

  /** A list in columns, read downwards. */
  private void list(Listing list) {
    svg.text(list.letters() ? "Fragments" : "Cuts", MARGIN, y, TEXT_SIZE, Svg.DARK, BOLD);
    y += LINE;
    double cell = list.cellWidth() + CELL_GAP;
    int across = Math.max(1, (int) ((room + CELL_GAP) / cell));
    int down = (list.texts().size() + across - 1) / across;
    double step = Svg.LETTER + 6;
    for (int i = 0; i < list.texts().size(); i++) {
      double x = MARGIN + i / down * cell;
      double middle = y + i % down * step;
      double own = list.letters() ? Svg.letterWidth(i) : list.signWidth();
      double centre = x + list.signWidth() - own / 2;
      if (list.letters()) {
        svg.letter(SvgSheet.around(centre, middle, own, Svg.LETTER), i);
      } else {
        svg.badge(SvgSheet.around(centre, middle, own, Svg.BADGE), i, "");
      }
      double baseline = Svg.baseline(middle, TEXT_SIZE);
      double text = x + list.signWidth() + SIGN_GAP;
      svg.text(list.texts().get(i), text, baseline, TEXT_SIZE, Svg.DARK, "");
    }
    y += down * step + 8;
  }
}
