package kerf.draw;

/** Colours and sizes of letters in an SVG drawing. */
final class Ink {
  static final String PAPER = "#ffffff";
  static final String DARK = "#1b1b1f";
  static final String GREY = "#5f6368";
  static final String CUT = "#b3123b";

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
}
