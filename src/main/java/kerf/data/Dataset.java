package kerf.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Labelled examples, immutable: features [rows × columns], labels [rows] as indices into the class
 * names, and where the values came from.
 */
public final class Dataset {

  private final String source;
  private final String sha256;
  private final List<String> featureNames;
  private final List<String> classNames;
  private final double[][] features;
  private final int[] labels;

  private Dataset(
      String source,
      String sha256,
      List<String> featureNames,
      List<String> classNames,
      double[][] features,
      int[] labels) {
    this.source = source;
    this.sha256 = sha256;
    this.featureNames = featureNames;
    this.classNames = classNames;
    this.features = features;
    this.labels = labels;
  }

  /**
   * A data set of the given values, which are copied.
   *
   * @param source what the values are called in messages and traces: a file or a built-in set
   * @param sha256 hash of the bytes the values were read from, in hexadecimal
   * @param featureNames one per column, distinct
   * @param classNames what the labels point into, distinct
   * @param features [rows × columns], finite
   * @param labels [rows], each from 0 to the number of classes less one
   * @throws IllegalArgumentException where shapes disagree, a value or the difference of two in a
   *     column is not finite, a label is out of range, a name is blank or comes twice, or there is
   *     no row or no column
   */
  public static Dataset of(
      String source,
      String sha256,
      List<String> featureNames,
      List<String> classNames,
      double[][] features,
      int[] labels) {
    List<String> columns = distinct(source, "feature", featureNames);
    List<String> classes = distinct(source, "class", classNames);
    check(features.length > 0, source, "expected at least one row, got none");
    String shapes = "expected one label per row, got %d rows and %d labels";
    check(features.length == labels.length, source, shapes, features.length, labels.length);
    double[][] copy = new double[features.length][];
    for (int row = 0; row < copy.length; row++) {
      String at = source + ": row " + (row + 1);
      copy[row] = features[row].clone();
      int width = copy[row].length;
      check(width == columns.size(), at, "expected %d features, got %d", columns.size(), width);
      for (int column = 0; column < width; column++) {
        double value = copy[row][column];
        String cell = at + ", column '" + columns.get(column) + "'";
        check(Double.isFinite(value), cell, "expected a finite number, got %s", value);
      }
      boolean known = labels[row] >= 0 && labels[row] < classes.size();
      check(known, at, "expected a label from 0 to %d, got %d", classes.size() - 1, labels[row]);
    }
    for (int column = 0; column < columns.size(); column++) {
      checkSpan(source, columns.get(column), column, copy);
    }
    return new Dataset(source, sha256, columns, classes, copy, labels.clone());
  }

  private static void checkSpan(String source, String name, int column, double[][] rows) {
    int least = 0;
    int most = 0;
    for (int row = 1; row < rows.length; row++) {
      least = rows[row][column] < rows[least][column] ? row : least;
      most = rows[row][column] > rows[most][column] ? row : most;
    }
    double low = rows[least][column];
    double high = rows[most][column];
    check(
        Double.isFinite(high - low),
        "%s: rows %d and %d, column '%s'".formatted(source, least + 1, most + 1, name),
        "expected values whose difference is a finite number, got %s and %s; scale the column",
        low,
        high);
  }

  /** What the values are called: a file or a built-in set. */
  public String source() {
    return source;
  }

  /** Hash of all the bytes the values were read from, in hexadecimal; a part keeps its whole's. */
  public String sha256() {
    return sha256;
  }

  /** Names of the columns, in order. */
  public List<String> featureNames() {
    return featureNames;
  }

  /** Names of the classes; a label is an index into them. */
  public List<String> classNames() {
    return classNames;
  }

  /** Number of examples. */
  public int rows() {
    return features.length;
  }

  /** Number of features of an example. */
  public int columns() {
    return featureNames.size();
  }

  /** Label of one example. */
  public int label(int row) {
    return labels[row];
  }

  /** All features [rows × columns], a copy. */
  public double[][] features() {
    double[][] copy = new double[features.length][];
    Arrays.setAll(copy, row -> features[row].clone());
    return copy;
  }

  /** All labels [rows], a copy. */
  public int[] labels() {
    return labels.clone();
  }

  /**
   * The rows of two classes, in their order here, as a binary data set.
   *
   * @param two names of the classes; the first gets label 0, the second label 1
   * @throws IllegalArgumentException where these are not two different classes of this set
   */
  public Dataset keepClasses(List<String> two) {
    boolean different = two.size() == 2 && !two.get(0).equals(two.get(1));
    String expected = "expected two different classes, got %s; choose from %s";
    check(different, source, expected, two, classNames);
    int zero = classIndex(two.get(0));
    int one = classIndex(two.get(1));
    int[] kept =
        IntStream.range(0, labels.length)
            .filter(row -> labels[row] == zero || labels[row] == one)
            .toArray();
    check(kept.length > 0, source, "no row is of class %s or %s", two.get(0), two.get(1));
    int[] binary = IntStream.of(kept).map(row -> labels[row] == zero ? 0 : 1).toArray();
    return new Dataset(source, sha256, featureNames, List.copyOf(two), rows(kept), binary);
  }

  /** Classes but these, with their numbers of rows, in words; empty where there are none. */
  public String others(List<String> classes) {
    return IntStream.range(0, classNames.size())
        .filter(c -> !classes.contains(classNames.get(c)))
        .mapToObj(
            c ->
                "%d of '%s'"
                    .formatted(IntStream.of(labels).filter(l -> l == c).count(), classNames.get(c)))
        .collect(Collectors.joining(", "));
  }

  /**
   * The given rows in the given order; classes and columns stay, even a class left without rows.
   *
   * @param rows indices from 0; a row may come twice
   * @throws IllegalArgumentException where there is no index or one is out of range
   */
  public Dataset subset(int[] rows) {
    check(rows.length > 0, source, "expected at least one row in a subset, got none");
    for (int row : rows) {
      boolean known = row >= 0 && row < features.length;
      check(known, source, "expected a row from 0 to %d, got %d", features.length - 1, row);
    }
    int[] taken = IntStream.of(rows).map(row -> labels[row]).toArray();
    return new Dataset(source, sha256, featureNames, classNames, rows(rows), taken);
  }

  private double[][] rows(int[] rows) {
    return IntStream.of(rows).mapToObj(row -> features[row]).toArray(double[][]::new);
  }

  /** The same examples with other values in the same columns; takes the array over. */
  Dataset withFeatures(double[][] values) {
    return new Dataset(source, sha256, featureNames, classNames, values, labels);
  }

  @Override
  public String toString() {
    return source + ": " + rows() + " rows × " + columns() + " columns, classes " + classNames;
  }

  private int classIndex(String name) {
    int index = classNames.indexOf(name);
    check(index >= 0, source, "%s", Nearest.unknown("class", name, classNames));
    return index;
  }

  private static List<String> distinct(String source, String what, List<String> names) {
    check(!names.isEmpty(), source, "expected at least one %s name, got none", what);
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      check(!name.isBlank(), source, "expected a name for every %s, got a blank one", what);
      check(seen.add(name), source, "expected distinct %s names, got '%s' twice", what, name);
    }
    return List.copyOf(names);
  }

  private static void check(boolean holds, String where, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(where + ": " + message.formatted(values));
    }
  }
}
