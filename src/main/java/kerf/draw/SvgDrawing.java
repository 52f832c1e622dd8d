package kerf.draw;

import java.util.List;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;

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
  private static final String FONTS = "Helvetica, Arial, 'DejaVu Sans', sans-serif";

  private final CutPlan plan;
  private final Legend legend;
  private final Names names;
  private final Grid grid;
  private final SvgSheet sheet;
  private final List<Span> panels;
  private final List<String> fragments;
  private final double fragmentSign;
  private final List<String> cuts;
  private final double cutSign;
  private final double width;
  private final Svg body = new Svg();
  private double y = MARGIN;

  /**
   * Draws a plan. One of more than {@value #MOST_GATES} gates, or too long, is drawn as a summary
   * of its cuts.
   *
   * @param qubitNames a name per qubit, null for q0, q1, …
   * @param title stands above the drawing
   */
  public static String of(CutPlan plan, List<String> qubitNames, String title) {
    Names names = Names.of(plan.circuit().qubits(), qubitNames);
    if (plan.circuit().gates().size() <= MOST_GATES) {
      Grid grid = Grid.of(plan);
      SvgSheet sheet = new SvgSheet(grid, names);
      if (sheet.panels().size() * (sheet.height() + PANEL_GAP) <= MOST_HEIGHT) {
        return new SvgDrawing(grid, sheet, names).document(Names.clean(title));
      }
    }
    Grid grid = Grid.summary(plan, MOST_ROWS);
    return new SvgDrawing(grid, new SvgSheet(grid, names), names).document(Names.clean(title));
  }

  private SvgDrawing(Grid grid, SvgSheet sheet, Names names) {
    this.plan = grid.plan();
    this.legend = new Legend(plan, names);
    this.names = names;
    this.grid = grid;
    this.sheet = sheet;
    this.panels = panels(grid, sheet);
    List<Fragment> listed = plan.fragments();
    listed = listed.subList(0, Math.min(LISTED, listed.size()));
    this.fragments = listed.stream().map(legend::fragment).toList();
    this.fragmentSign = SvgSheet.letterWidth(fragments.size() - 1);
    this.cuts = plan.cuts().stream().limit(LISTED).map(c -> legend.cut(c, " · ")).toList();
    this.cutSign = SvgSheet.numberWidth(Math.max(0, cuts.size() - 1));
    double cell = Math.max(cellWidth(fragmentSign, fragments), cellWidth(cutSign, cuts));
    this.width = Math.ceil(Math.max(LEAST_WIDTH, Math.max(sheet.width(), cell) + 2 * MARGIN));
  }

  /** All panels, of a summary as many as its bounds allow. */
  private static List<Span> panels(Grid grid, SvgSheet sheet) {
    int count = 0;
    int cuts = 0;
    for (Span panel : sheet.panels()) {
      for (int c = panel.from(); c < panel.to(); c++) {
        cuts += grid.isSummary() ? grid.columns().get(c).size() : 0;
      }
      boolean fits = cuts <= MOST_CUTS && (count + 1) * (sheet.height() + PANEL_GAP) <= MOST_HEIGHT;
      if (count > 0 && !fits) {
        break;
      }
      count++;
    }
    return sheet.panels().subList(0, count);
  }

  private String document(String title) {
    header(title);
    SvgPanel painter = new SvgPanel(grid, sheet, names, body);
    for (Span panel : panels) {
      if (sheet.panels().size() > 1) {
        String columns =
            "columns %d–%d of %d".formatted(panel.from() + 1, panel.to(), grid.columns().size());
        text(columns, MARGIN + sheet.wireX(), y + 2, 11, Ink.GREY);
        y += 9;
      }
      painter.paint(panel, MARGIN, y);
      y += sheet.height() + PANEL_GAP;
    }
    y += 4;
    fragments();
    cuts();
    double height = Math.ceil(y + MARGIN - LINE / 2);
    Svg page = new Svg();
    String size = Svg.number(width) + " " + Svg.number(height);
    page.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "role",
        "img",
        "viewBox",
        "0 0 " + size,
        "width",
        width,
        "height",
        height,
        "fill",
        "none",
        "font-family",
        FONTS);
    page.leaf("title", title);
    page.empty("rect", "width", "100%", "height", "100%", "fill", Ink.PAPER);
    String closed = page.close().document();
    int end = closed.lastIndexOf("</svg>");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + closed.substring(0, end)
        + body.document()
        + closed.substring(end);
  }

  private void header(String title) {
    int fit = title.codePointCount(0, title.length());
    while (fit > 1 && Ink.width(Brief.head(title, fit), TITLE_SIZE) > width - 2 * MARGIN) {
      fit--;
    }
    String shown = Brief.head(title, fit);
    bold(shown, TITLE_SIZE, y + TITLE_SIZE - 4);
    y += TITLE_SIZE + 20;
    for (List<String> pieces : legend.totals()) {
      line(String.join(" · ", pieces), Ink.DARK);
    }
    if (grid.isSummary()) {
      int drawn = 0;
      for (int c = 0; c < panels.get(panels.size() - 1).to(); c++) {
        drawn += grid.columns().get(c).size();
      }
      line(Legend.leftOut(grid, drawn), Ink.CUT);
    }
    if (grid.hasSplits()) {
      line("Dotted link: the gate does not entangle and falls apart without a cut", Ink.GREY);
    }
    y += 14;
  }

  private void line(String text, String colour) {
    text(text, MARGIN, y, TEXT_SIZE, colour);
    y += LINE;
  }

  private void text(String text, double x, double at, double size, String colour) {
    body.text(text, x, at, size, "fill", colour);
  }

  private void bold(String text, double size, double at) {
    body.text(text, MARGIN, at, size, "font-weight", "bold", "fill", Ink.DARK);
  }

  private void fragments() {
    cells(
        "Fragments",
        fragments,
        fragmentSign,
        (i, x, middle) -> {
          double own = SvgSheet.letterWidth(i);
          SvgSheet.Rect place =
              SvgSheet.Rect.around(x + fragmentSign - own / 2, middle, own, SvgSheet.LETTER);
          SvgSigns.letter(body, place, i);
        });
    int more = plan.fragments().size() - fragments.size();
    if (more > 0) {
      line("… and " + Brief.count(more, "fragment") + " more", Ink.DARK);
    }
    y += 10;
  }

  private void cuts() {
    if (cuts.isEmpty()) {
      return;
    }
    cells(
        "Cuts",
        cuts,
        cutSign,
        (i, x, middle) -> {
          SvgSheet.Rect place =
              SvgSheet.Rect.around(x + cutSign / 2, middle, cutSign, SvgSheet.BADGE);
          SvgSigns.badge(body, place, i, "");
        });
    if (cuts.size() < plan.cuts().size()) {
      rest(plan.cuts().size() - cuts.size(), legend.kinds(cuts.size()));
    }
  }

  private void rest(int count, List<String> kinds) {
    StringBuilder line = new StringBuilder("… and " + Brief.count(count, "cut") + " more: ");
    for (int i = 0; i < kinds.size(); i++) {
      String piece = kinds.get(i) + (i + 1 < kinds.size() ? ", " : "");
      if (Ink.width(line + piece, TEXT_SIZE) > width - 2 * MARGIN) {
        line(line.toString(), Ink.DARK);
        line.setLength(0);
      }
      line.append(piece);
    }
    line(line.toString(), Ink.DARK);
  }

  /** Draws the sign before a text. */
  private interface Sign {
    void draw(int index, double x, double middle);
  }

  /** A list in columns, read downwards. */
  private void cells(String heading, List<String> texts, double sign, Sign draw) {
    bold(heading, TEXT_SIZE, y);
    y += LINE;
    double cell = cellWidth(sign, texts) + CELL_GAP;
    int across = Math.max(1, (int) ((width - 2 * MARGIN + CELL_GAP) / cell));
    int down = (texts.size() + across - 1) / across;
    double step = SvgSheet.LETTER + 6;
    for (int i = 0; i < texts.size(); i++) {
      double x = MARGIN + i / down * cell;
      double middle = y + i % down * step;
      draw.draw(i, x, middle);
      double baseline = SvgSigns.baseline(middle, TEXT_SIZE);
      text(texts.get(i), x + sign + SIGN_GAP, baseline, TEXT_SIZE, Ink.DARK);
    }
    y += down * step + 8;
  }

  private static double cellWidth(double sign, List<String> texts) {
    double widest = 0;
    for (String text : texts) {
      widest = Math.max(widest, Ink.width(text, TEXT_SIZE));
    }
    return sign + SIGN_GAP + widest;
  }
}
