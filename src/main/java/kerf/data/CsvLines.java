package kerf.data;

import java.util.ArrayList;
import java.util.List;

/** The records of a CSV text by RFC 4180: what is between commas, quotes undone, nothing else. */
final class CsvLines {

  /** Cells of a record and the line, from 1, on which it starts. */
  record Line(int number, List<String> cells) {
    /** Whether nothing at all is on the line. */
    boolean isBlank() {
      return cells.size() == 1 && cells.get(0).isEmpty();
    }
  }

  private final String name;
  private final String text;
  private int at;
  private int line = 1;

  private CsvLines(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * All records; empty lines at the end are dropped, a line ends with LF, CR LF or CR.
   *
   * @throws IllegalArgumentException where a quote stands wrongly or is never closed
   */
  static List<Line> of(String name, String text) {
    CsvLines reader = new CsvLines(name, text);
    List<Line> lines = new ArrayList<>();
    while (reader.at < text.length()) {
      lines.add(reader.next());
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private Line next() {
    int start = line;
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    endLine();
    return new Line(start, List.copyOf(cells));
  }

  private String cell() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
  }

  private String plain() {
    int start = at;
    while (!atEndOfCell()) {
      if (text.charAt(at) == '"') {
        throw wrong(
            line,
            "a quote inside a cell that does not start with one; quote the whole cell and double"
                + " the quotes in it");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int opened = line;
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != '"') {
        cell.append(c);
        if (c == '\n') {
          line++;
        }
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append('"');
        at++;
      } else {
        at++;
        if (!atEndOfCell()) {
          throw wrong(
              line,
              "expected a comma or the end of the line after a closing quote, got '"
                  + text.charAt(at)
                  + "'");
        }
        return cell.toString();
      }
    }
    throw wrong(opened, "a quote is opened here and never closed");
  }

  private boolean atEndOfCell() {
    if (at == text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return c == ',' || c == '\n' || c == '\r';
  }

  private void endLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
      if (at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
    } else if (at < text.length()) {
      at++;
    }
    line++;
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(name + ": line " + line + ": " + what);
  }
}
