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

  /** Draws the sign before an entry of a list. */
  private interface Sign {
    void draw(int index, double x, double middle);
  }

  private final Grid grid;
  private final Names names;
  private final IntUnaryOperator origin;
  private final Legend legend;
  private final SvgSheet sheet;
  private final List<Span> panels;
  private final List<String> fragments;
  private final List<String> cuts;
  private final double fragmentSign;
  private final double cutSign;
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
    Names names = Names.of(plan.circuit().qubits(), qubitNames);
    String shown = Names.clean(title);
    if (plan.circuit().gates().size() <= MOST_GATES) {
      SvgDrawing whole = new SvgDrawing(Grid.of(plan), names, origin);
      if (whole.fits(whole.sheet.panels().size())) {
        return whole.document(shown);
      }
    }
    return new SvgDrawing(Grid.summary(plan, MOST_ROWS), names, origin).document(shown);
  }

  private SvgDrawing(Grid grid, Names names, IntUnaryOperator origin) {
    this.grid = grid;
    this.names = names;
    this.origin = origin;
    this.legend = new Legend(grid.plan(), names);
    this.sheet = new SvgSheet(grid, names);
    this.panels = panels();
    List<String> all = legend.fragments();
    this.fragments = all.subList(0, Math.min(LISTED, all.size()));
    this.cuts = legend.cuts(" · ", LISTED);
    this.fragmentSign = Svg.letterWidth(fragments.size() - 1);
    this.cutSign = Svg.badgeWidth(Math.max(0, cuts.size() - 1), "");
    double cell = Math.max(cellWidth(fragmentSign, fragments), cellWidth(cutSign, cuts));
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

  private String document(String title) {
    header(title);
    SvgPanel painter = new SvgPanel(grid, sheet, names, origin, svg);
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
    list("Fragments", fragments, fragmentSign, this::letter);
    if (fragments.size() < grid.plan().fragments().size()) {
      flow(legend.moreFragments(fragments.size()));
    }
    y += 10;
    if (!cuts.isEmpty()) {
      list("Cuts", cuts, cutSign, this::badge);
    }
    if (cuts.size() < grid.plan().cuts().size()) {
      flow(legend.moreCuts(cuts.size()));
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
  private void list(String heading, List<String> texts, double signWidth, Sign sign) {
    svg.text(heading, MARGIN, y, TEXT_SIZE, Svg.DARK, BOLD);
    y += LINE;
    double cell = cellWidth(signWidth, texts) + CELL_GAP;
    int across = Math.max(1, (int) ((room + CELL_GAP) / cell));
    int down = (texts.size() + across - 1) / across;
    double step = Svg.LETTER + 6;
    for (int i = 0; i < texts.size(); i++) {
      double x = MARGIN + i / down * cell;
      double middle = y + i % down * step;
      sign.draw(i, x, middle);
      double baseline = Svg.baseline(middle, TEXT_SIZE);
      svg.text(texts.get(i), x + signWidth + SIGN_GAP, baseline, TEXT_SIZE, Svg.DARK, "");
    }
    y += down * step + 8;
  }

  private void letter(int fragment, double x, double middle) {
    double own = Svg.letterWidth(fragment);
    double centre = x + fragmentSign - own / 2;
    svg.letter(SvgSheet.around(centre, middle, own, Svg.LETTER), fragment);
  }

  private void badge(int cut, double x, double middle) {
    svg.badge(SvgSheet.around(x + cutSign / 2, middle, cutSign, Svg.BADGE), cut, "");
  }

  private static double cellWidth(double sign, List<String> texts) {
    double widest = texts.stream().mapToDouble(t -> Svg.width(t, TEXT_SIZE)).max().orElse(0);
    return sign + SIGN_GAP + widest;
  }
}
