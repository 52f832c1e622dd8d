package kerf.draw;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import kerf.cut.Fragment;

/**
 * Collects SVG elements, and knows the colours, letters and signs of drawings; sizes are in pixels.
 * Numbers in elements have one decimal at most, and text is escaped.
 */
final class Svg {
  static final String PAPER = "#ffffff";
  static final String DARK = "#1b1b1f";
  static final String GREY = "#5f6368";
  static final String CUT = "#b3123b";

  static final double LABEL_SIZE = 13;
  static final double ANGLE_SIZE = 10;

  /** Side of the square with a fragment's letter. */
  static final double LETTER = 20;

  /** Height of a cut's badge. */
  static final double BADGE = 17;

  private static final double NUMBER_SIZE = 11;

  /** Scissors 12 wide, open to the right, their middle on y = 0. */
  private static final String SCISSORS =
      "M4.3-1.9 12 3.4M4.3 1.9 12-3.4M4.4-2.9a2.1 2.1 0 1 1-4.2 0a2.1 2.1 0 1 1 4.2 0"
          + "M4.4 2.9a2.1 2.1 0 1 1-4.2 0a2.1 2.1 0 1 1 4.2 0";

  /** Where a badge's number stands, the scissors before it. */
  private static final double NUMBER = 21;

  /**
   * Okabe and Ito's hues and three more, none of them the red of cuts; neighbours differ in
   * lightness as well.
   */
  private static final String[] FRAGMENTS = {
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#a39a00", "#5b4fa8", "#7d7d7d"
  };

  private final StringBuilder text = new StringBuilder();

  /** Adds elements with values in the places of {@code %s}. */
  void add(String elements, Object... values) {
    text.append(elements.formatted(Arrays.stream(values).map(Svg::shown).toArray())).append('\n');
  }

  /** A rectangle with more attributes. */
  void rect(Rectangle2D r, String more, Object... values) {
    String attributes = more.formatted(values);
    String rect = "<rect x='%s' y='%s' width='%s' height='%s' " + attributes + "/>";
    add(rect, r.getX(), r.getY(), r.getWidth(), r.getHeight());
  }

  /**
   * A line of text.
   *
   * @param x where it begins, or as {@code more} attributes say
   * @param y its baseline
   */
  void text(String line, double x, double y, double size, String fill, String more) {
    String attributes = "<text x='%s' y='%s' font-size='%s' fill='%s' " + more;
    add(attributes + ">%s</text>", x, y, size, fill, line);
  }

  /** Baseline of a text whose capitals are centred. */
  static double baseline(double middle, double size) {
    return middle + 0.36 * size;
  }

  /** A fragment's hue; every eighth has the same. */
  static String of(int fragment) {
    return FRAGMENTS[fragment % FRAGMENTS.length];
  }

  /** Width of a text, rather too wide: fonts without serifs differ. */
  static double width(String text, double size) {
    return text.codePoints().mapToDouble(Svg::em).sum() * size;
  }

  private static double em(int c) {
    if (c >= 0x1100 && Character.isIdeographic(c) || c > 0xFFFF) {
      return 1.05;
    }
    if ("iIjl.,:;|'!·".indexOf(c) >= 0) {
      return 0.34;
    }
    if ("()[]/-ftr ".indexOf(c) >= 0) {
      return 0.41;
    }
    if ("mwMW@→…".indexOf(c) >= 0) {
      return 0.95;
    }
    return Character.isUpperCase(c) || "–×≤=".indexOf(c) >= 0 ? 0.74 : 0.63;
  }

  static double letterWidth(int fragment) {
    return Math.max(LETTER, width(Fragment.letter(fragment), LABEL_SIZE) + 8);
  }

  /** A fragment's letter, framed in its colour. */
  void letter(Rectangle2D r, int fragment) {
    rect(r, "rx='3' fill='%s' stroke='%s' stroke-width='2.5'", PAPER, of(fragment));
    double y = baseline(r.getCenterY(), LABEL_SIZE);
    String bold = "font-weight='bold' text-anchor='middle'";
    text(Fragment.letter(fragment), r.getCenterX(), y, LABEL_SIZE, DARK, bold);
  }

  /**
   * Width of a badge.
   *
   * @param more what it says behind the cut's number, possibly nothing
   */
  static double badgeWidth(int cut, String more) {
    double behind = more.isEmpty() ? 0 : width(more, ANGLE_SIZE) + 4;
    return NUMBER + width(Integer.toString(cut), NUMBER_SIZE) + 6 + behind;
  }

  /** Scissors, a cut's number and what else there is to say. */
  void badge(Rectangle2D r, int cut, String more) {
    rect(r, "rx='%s' fill='%s' stroke='%s' stroke-width='1.3'", BADGE / 2, PAPER, CUT);
    String scissors = "<path d='%s' transform='translate(%s %s)' stroke='%s' stroke-width='1.3'/>";
    add(scissors, SCISSORS, r.getX() + 5, r.getCenterY(), CUT);
    String number = Integer.toString(cut);
    double x = r.getX() + NUMBER;
    double y = baseline(r.getCenterY(), NUMBER_SIZE);
    text(number, x, y, NUMBER_SIZE, CUT, "font-weight='bold'");
    if (!more.isEmpty()) {
      text(more, x + width(number, NUMBER_SIZE) + 4, y, ANGLE_SIZE, DARK, "");
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String shown(Object value) {
    if (value instanceof Number number) {
      long tenths = Math.round(number.doubleValue() * 10);
      return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
    return value
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&apos;")
        .replace("\"", "&quot;");
  }
}
