package kerf.draw;

import kerf.cut.Fragment;

/** The signs of cuts and fragments, in a drawing and in its legend. */
final class SvgSigns {
  /** Scissors 12 wide, open to the right, their middle on y = 0. */
  private static final String SCISSORS =
      "M4.3-1.9 12 3.4M4.3 1.9 12-3.4M4.4-2.9a2.1 2.1 0 1 1-4.2 0a2.1 2.1 0 1 1 4.2 0"
          + "M4.4 2.9a2.1 2.1 0 1 1-4.2 0a2.1 2.1 0 1 1 4.2 0";

  private SvgSigns() {}

  /** Scissors, a cut's number and what else there is to say. */
  static void badge(Svg svg, SvgSheet.Rect r, int number, String more) {
    svg.open("g", "fill", Ink.PAPER, "stroke", Ink.CUT, "stroke-width", 1.3);
    svg.rect(r, "rx", r.height() / 2);
    String there = "translate(" + Svg.point(r.x() + 5, r.middleY()) + ")";
    svg.empty("path", "d", SCISSORS, "fill", "none", "transform", there);
    svg.close();
    String shown = Integer.toString(number);
    double size = SvgSheet.BADGE_SIZE;
    double x = r.x() + SvgSheet.SCISSORS + 6;
    double y = baseline(r.middleY(), size);
    svg.text(shown, x, y, size, "font-weight", "bold", "fill", Ink.CUT);
    if (!more.isEmpty()) {
      x += Ink.width(shown, size) + 4;
      svg.text(more, x, y, SvgSheet.ANGLE_SIZE, "fill", Ink.DARK);
    }
  }

  /** A fragment's letter, framed in its colour. */
  static void letter(Svg svg, SvgSheet.Rect r, int fragment) {
    svg.rect(r, "rx", 3, "fill", Ink.PAPER, "stroke", Ink.of(fragment), "stroke-width", 2.5);
    String letter = Fragment.letter(fragment);
    double size = SvgSheet.LABEL_SIZE;
    double y = baseline(r.middleY(), size);
    svg.open("g", "font-weight", "bold", "text-anchor", "middle", "fill", Ink.DARK);
    svg.text(letter, r.middleX(), y, size);
    svg.close();
  }

  /** Baseline of a text whose capitals are centred. */
  static double baseline(double middle, double size) {
    return middle + 0.36 * size;
  }
}
