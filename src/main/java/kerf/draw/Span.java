package kerf.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns that stand side by side in one block of a drawing.
 *
 * @param from first column
 * @param to one after the last
 */
record Span(int from, int to) {

  /**
   * As many columns to a block as fit; at least one, and at least one block.
   *
   * @param widths width of each column
   * @param available width of a block
   */
  static List<Span> wrap(double[] widths, double available) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    double used = 0;
    for (int c = 0; c < widths.length; c++) {
      if (c > from && used + widths[c] > available) {
        spans.add(new Span(from, c));
        from = c;
        used = 0;
      }
      used += widths[c];
    }
    spans.add(new Span(from, widths.length));
    return spans;
  }

  /** Where each column begins in its block. */
  static double[] starts(List<Span> spans, double[] widths) {
    double[] starts = new double[widths.length];
    for (Span span : spans) {
      for (int c = span.from() + 1; c < span.to(); c++) {
        starts[c] = starts[c - 1] + widths[c - 1];
      }
    }
    return starts;
  }

  /** Width of its columns together. */
  double sum(double[] widths) {
    return Arrays.stream(widths, from, to).sum();
  }

  /** As many blocks as {@link #wrap} makes, but of about equal widths. */
  static List<Span> level(double[] widths, double available) {
    int blocks = wrap(widths, available).size();
    double low = Arrays.stream(widths).sum() / blocks;
    double high = available;
    while (high - low > 1) {
      double middle = (low + high) / 2;
      if (wrap(widths, middle).size() <= blocks) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return wrap(widths, high);
  }
}
