package kerf.draw;

import java.awt.geom.Rectangle2D;
import kerf.cut.Fragment;

/** Colours, letters and signs of an SVG drawing, in it and in its legend; sizes are in pixels. */
final class Ink {
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

  private Ink() {}

  /** A fragment's hue; every eighth has the same. */
  static String of(int fragment) {
    return FRAGMENTS[fragment % FRAGMENTS.length];
  }

  /** Width of a text, rather too wide: fonts without serifs differ. */
  static double width(String text, double size) {
    return text.codePoints().mapToDouble(Ink::em).sum() * size;
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
  static void letter(Svg svg, Rectangle2D r, int fragment) {
    svg.rect(r, "rx='3' fill='%s' stroke='%s' stroke-width='2.5'", PAPER, of(fragment));
    double y = Svg.baseline(r.getCenterY(), LABEL_SIZE);
    String bold = "font-weight='bold' text-anchor='middle'";
    svg.text(Fragment.letter(fragment), r.getCenterX(), y, LABEL_SIZE, DARK, bold);
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
  static void badge(Svg svg, Rectangle2D r, int cut, String more) {
    svg.rect(r, "rx='%s' fill='%s' stroke='%s' stroke-width='1.3'", BADGE / 2, PAPER, CUT);
    String scissors = "<path d='%s' transform='translate(%s %s)' stroke='%s' stroke-width='1.3'/>";
    svg.add(scissors, SCISSORS, r.getX() + 5, r.getCenterY(), CUT);
    String number = Integer.toString(cut);
    double x = r.getX() + NUMBER;
    double y = Svg.baseline(r.getCenterY(), NUMBER_SIZE);
    svg.text(number, x, y, NUMBER_SIZE, CUT, "font-weight='bold'");
    if (!more.isEmpty()) {
      svg.text(more, x + width(number, NUMBER_SIZE) + 4, y, ANGLE_SIZE, DARK, "");
    }
  }
}
