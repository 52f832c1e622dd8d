package kerf.draw;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** Collects SVG elements; numbers in them have one decimal at most, and text is escaped. */
final class Svg {
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
