package kerf.job.cli;

import java.util.Locale;

/** Lines for people: a label, then what it stands for, one below the other. */
public final class Columns {
  private final int width;
  private final StringBuilder text = new StringBuilder();

  /** Lines whose labels take so many letters. */
  public Columns(int width) {
    this.width = width;
  }

  /** Adds a line. */
  public Columns add(String label, String format, Object... values) {
    text.append(label).append(" ".repeat(Math.max(1, width - label.length())));
    return addLine(format, values);
  }

  /** Adds a line without a label. */
  public Columns addLine(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
