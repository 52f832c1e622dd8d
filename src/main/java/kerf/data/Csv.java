package kerf.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads labelled examples from a CSV file: strict, so that a bad cell is named and never guessed
 * at.
 *
 * <p>UTF-8 with or without a byte order mark; RFC 4180 quoting; the first line names the columns;
 * one column is the label (any text), all others hold finite decimal numbers. Blanks belong to a
 * cell.
 */
record Csv(String name, List<String> header, int labelIndex) {

  /** Decimal only: {@link Double#parseDouble} alone would also take NaN, 0x1p3, 1.0f and blanks. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /**
   * Reads the whole stream, which stays open.
   *
   * @param in the file's bytes
   * @param name what the file is called in messages; becomes the data set's source
   * @param labelColumn name of the column with the classes, or null for the last one
   * @return the examples in file order; classes in the order in which they first appear
   * @throws IllegalArgumentException where the content is not as expected, naming row, line and
   *     column
   * @throws UncheckedIOException where the stream cannot be read
   */
  static Dataset read(InputStream in, String name, String labelColumn) {
    byte[] bytes;
    try {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": cannot be read: " + e.getMessage(), e);
    }
    List<CsvLines.Line> lines = CsvLines.of(name, decode(bytes, name));
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(
          name + ": the file is empty; expected a line of column names, then one line per example");
    }
    Csv csv = withHeader(name, lines.get(0).cells(), labelColumn);
    return csv.examples(lines.subList(1, lines.size()), DigestUtils.sha256Hex(bytes));
  }

  private static Csv withHeader(String name, List<String> header, String labelColumn) {
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      int first = header.indexOf(column);
      if (column.isBlank()) {
        throw wrong(name, "column %d has no name; expected a line of column names", i + 1);
      }
      if (first < i) {
        String twice = "columns %d and %d are both named '%s'; expected distinct names";
        throw wrong(name, twice, first + 1, i + 1, column);
      }
    }
    if (header.size() < 2) {
      for (String separator : List.of(";", "\t", "|")) {
        if (header.get(0).contains(separator)) {
          String other =
              "expected commas between cells, got %s; write commas, and points in numbers";
          throw wrong(name, other, separator.equals("\t") ? "a tab" : "'" + separator + "'");
        }
      }
      throw wrong(name, "expected at least one feature column and a label column, got %s", header);
    }
    int label = labelColumn == null ? header.size() - 1 : header.indexOf(labelColumn);
    if (label < 0) {
      throw wrong(name, "%s", Nearest.unknown("label column", labelColumn, header));
    }
    List<String> columns = columns(header, label);
    if (columns.stream().allMatch(column -> NUMBER.matcher(column).matches())) {
      throw wrong(
          name,
          "expected a line of column names, got numbers (%s); put names above the first example",
          String.join(", ", columns));
    }
    return new Csv(name, header, label);
  }

  /** What is wrong with the line of column names. */
  private static IllegalArgumentException wrong(String name, String problem, Object... values) {
    return new IllegalArgumentException(name + ": line 1: " + problem.formatted(values));
  }

  private Dataset examples(List<CsvLines.Line> lines, String sha256) {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(name + ": no example after the line of column names");
    }
    double[][] features = new double[lines.size()][header.size() - 1];
    int[] labels = new int[lines.size()];
    Map<String, Integer> classes = new LinkedHashMap<>();
    for (int row = 0; row < features.length; row++) {
      CsvLines.Line line = lines.get(row);
      if (line.cells().size() != header.size()) {
        String got = line.isBlank() ? "a blank line" : String.valueOf(line.cells().size());
        throw wrong(row, line, "", "expected " + header.size() + " cells, got " + got);
      }
      for (int column = 0; column < header.size(); column++) {
        String cell = line.cells().get(column);
        String problem = column == labelIndex ? labelProblem(cell) : numberProblem(cell);
        if (problem != null) {
          throw wrong(row, line, ", column '" + header.get(column) + "'", problem);
        }
        if (column == labelIndex) {
          classes.putIfAbsent(cell, classes.size());
          labels[row] = classes.get(cell);
        } else {
          features[row][column < labelIndex ? column : column - 1] = Double.parseDouble(cell);
        }
      }
    }
    List<String> columns = columns(header, labelIndex);
    return Dataset.of(name, sha256, columns, List.copyOf(classes.keySet()), features, labels);
  }

  private static List<String> columns(List<String> header, int label) {
    List<String> columns = new ArrayList<>(header);
    columns.remove(label);
    return columns;
  }

  private IllegalArgumentException wrong(
      int row, CsvLines.Line line, String column, String problem) {
    return new IllegalArgumentException(
        "%s: row %d (line %d)%s: %s".formatted(name, row + 1, line.number(), column, problem));
  }

  private static String labelProblem(String cell) {
    return cell.isBlank() ? "expected a class name, got an empty cell" : null;
  }

  private static String numberProblem(String cell) {
    if (!NUMBER.matcher(cell).matches()) {
      return "expected a number, got '" + cell + "'";
    }
    return Double.isFinite(Double.parseDouble(cell))
        ? null
        : "expected a number that a double can hold, got '" + cell + "'";
  }

  private static String decode(byte[] bytes, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      long ends = IntStream.range(0, in.position()).filter(i -> bytes[i] == '\n').count();
      throw new IllegalArgumentException(
          "%s: line %d: expected text in UTF-8, got other bytes; convert the file"
              .formatted(name, ends + 1),
          e);
    }
  }
}
