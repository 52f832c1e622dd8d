package kerf.data;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where examples come from: a built-in set by its name, or a CSV file by its path. */
public enum Source {
  /** Fisher's Iris: 150 rows, 4 columns in cm, classes setosa, versicolor and virginica. */
  IRIS(() -> resource("iris", "iris.csv", "species"));

  private final Supplier<Dataset> loader;

  Source(Supplier<Dataset> loader) {
    this.loader = loader;
  }

  /**
   * Reads what the setting {@code data.source} says.
   *
   * @param source the name of a built-in set; a path where it has a dot or a slash
   * @param label column of a CSV file that holds the class, empty for the last one
   * @throws IllegalArgumentException where there is none, with the known names
   * @throws UncheckedIOException where it cannot be read
   */
  public static Dataset read(String source, String label) {
    if (!isFile(source)) {
      List<String> known =
          Stream.of(values()).map(set -> set.name().toLowerCase(Locale.ROOT)).toList();
      if (!known.contains(source)) {
        throw new IllegalArgumentException(Nearest.unknown("data set", source, known));
      }
      return values()[known.indexOf(source)].read();
    }
    try (InputStream in = new FileInputStream(source)) {
      return Csv.read(in, source, label.isEmpty() ? null : label);
    } catch (FileNotFoundException e) {
      throw new IllegalArgumentException(
          "data.source: expected 'iris' or the path of a CSV file, found no file " + source, e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + source, e);
    }
  }

  /** True for a path, false for the name of a built-in set. */
  public static boolean isFile(String source) {
    return source.contains(".") || source.contains("/");
  }

  /** Reads a built-in set. */
  public Dataset read() {
    return loader.get();
  }

  private static Dataset resource(String source, String file, String labelColumn) {
    String path = "/kerf/data/" + file;
    try (InputStream in = Source.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(path + " is not on the class path; build the jar again");
      }
      return Csv.read(in, source, labelColumn);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
