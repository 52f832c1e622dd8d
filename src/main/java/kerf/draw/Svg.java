package kerf.draw;

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
  Svg empty(String tag, Object... attributes) {
    start(tag, attributes).append("/>\n");
    return this;
  }

  /** A rectangle. */
  Svg rect(SvgSheet.Rect r, Object... more) {
    start("rect", "x", r.x(), "y", r.y(), "width", r.width(), "height", r.height());
    attributes(more).append("/>\n");
    return this;
  }

  /** A text whose baseline begins, or as {@code more} says, in (x, y). */
  Svg text(String content, double x, double y, double size, Object... more) {
    start("text", "x", x, "y", y, "font-size", size);
    attributes(more).append('>').append(escape(content)).append("</text>\n");
    return this;
  }

  /** Opens an element; {@link #close} ends it. */
  Svg open(String tag, Object... attributes) {
    start(tag, attributes).append(">\n");
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Svg close() {
    text.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element with text in it. */
  Svg leaf(String tag, String content, Object... attributes) {
    start(tag, attributes).append('>').append(escape(content)).append("</");
    text.append(tag).append(">\n");
    return this;
  }

  /** The document so far. */
  String document() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("svg: expected all elements closed, got open " + open);
    }
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

  /** Text and attribute values. */
  static String escape(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
