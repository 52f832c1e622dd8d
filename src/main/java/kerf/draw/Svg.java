package kerf.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes SVG elements; escapes what stands in them, and closes what was opened. */
final class Svg {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * An element without content.
   *
   * @param attributes names and values by turns; numbers are written with one decimal
   */
  void empty(String tag, Object... attributes) {
    start(tag, attributes).append("/>\n");
  }

  /** Opens an element; {@link #close} ends it. */
  void open(String tag, Object... attributes) {
    start(tag, attributes).append(">\n");
    open.push(tag);
  }

  /** Closes the element opened last. */
  void close() {
    text.append("</").append(open.pop()).append(">\n");
  }

  /** An element with text in it. */
  void leaf(String tag, String content, Object... attributes) {
    start(tag, attributes).append('>').append(escape(content));
    text.append("</").append(tag).append(">\n");
  }

  /** A rectangle. */
  void rect(Rectangle2D r, Object... more) {
    start("rect", "x", r.getX(), "y", r.getY(), "width", r.getWidth(), "height", r.getHeight());
    attributes(more).append("/>\n");
  }

  /**
   * A line of text.
   *
   * @param x where it begins, or as {@code more} says
   * @param y its baseline
   */
  void text(String content, double x, double y, double size, String fill, Object... more) {
    start("text", "x", x, "y", y, "font-size", size, "fill", fill);
    attributes(more).append('>').append(escape(content)).append("</text>\n");
  }

  /** Elements written elsewhere. */
  void add(Svg elements) {
    text.append(elements.text);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private StringBuilder start(String tag, Object... attributes) {
    text.append('<').append(tag);
    return attributes(attributes);
  }

  private StringBuilder attributes(Object... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String shown = value instanceof Number n ? number(n.doubleValue()) : escape(value.toString());
      text.append(' ').append(attributes[i]).append("=\"").append(shown).append('"');
    }
    return text;
  }

  /** One decimal, none where it is zero. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
    return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths) % 10;
  }

  /** Two numbers, a space between. */
  static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  /** Baseline of a text whose capitals are centred. */
  static double baseline(double middle, double size) {
    return middle + 0.36 * size;
  }

  /** Text and attribute values. */
  private static String escape(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
