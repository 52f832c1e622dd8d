package kerf.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The records of a CSV text by RFC 4180: what is between commas, quotes undone, nothing else. Not
 * by a library: the one on Spark's class path, univocity, takes a quote that is never closed or
 * stands inside a plain cell, and does not count lines within quotes.
 */
final class CsvLines {
  /** A cell, quoted (1) or plain (2), and what ends it (3), absent where that is something else. */
  private static final Pattern CELL =
      Pattern.compile("(?:\"((?:[^\"]|\"\")*+)\"|([^\",\r\n]*+))(,|\r\n|\r|\n|\\z)?+");

  private CsvLines() {}

  /** Cells of a record and the line, from 1, on which it starts. */
  record Line(int number, List<String> cells) {
    /** Whether nothing at all is on the line. */
    boolean isBlank() {
      return cells.size() == 1 && cells.get(0).isEmpty();
    }
  }

  /**
   * All records; empty lines at the end are dropped, a line ends with LF, CR LF or CR.
   *
   * @throws IllegalArgumentException where a quote stands wrongly or is never closed
   */
  static List<Line> of(String name, String text) {
    List<Line> lines = new ArrayList<>();
    Matcher cell = CELL.matcher(text);
    int at = 0;
    int line = 1;
    while (at < text.length()) {
      int start = line;
      List<String> cells = new ArrayList<>();
      do {
        cell.region(at, text.length()).lookingAt();
        String quoted = cell.group(1);
        line += quoted == null ? 0 : (int) quoted.chars().filter(c -> c == '\n').count();
        if (cell.group(3) == null) {
          throw new IllegalArgumentException(
              "%s: line %d: %s".formatted(name, line, problem(cell, text.charAt(cell.end()))));
        }
        cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
        at = cell.end();
      } while (cell.group(3).equals(","));
      line++;
      lines.add(new Line(start, List.copyOf(cells)));
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static String problem(Matcher cell, char next) {
    if (cell.group(1) != null) {
      return "expected a comma or the end of the line after a closing quote, got '" + next + "'";
    }
    return cell.group(2).isEmpty()
        ? "a quote is opened here and never closed"
        : "a quote inside a cell that does not start with one; quote the whole cell and double"
            + " the quotes in it";
  }
}
