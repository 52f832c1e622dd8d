package kerf.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The built-in data sets, by the name they have in settings. */
public enum DatasetKind {
  /** Fisher's Iris: 150 rows, 4 columns in cm, classes setosa, versicolor and virginica. */
  IRIS("iris", () -> resource("iris", "iris.csv", "species"));

  private final String key;
  private final Supplier<Dataset> loader;

  DatasetKind(String key, Supplier<Dataset> loader) {
    this.key = key;
    this.loader = loader;
  }

  /**
   * The set of that name.
   *
   * @throws IllegalArgumentException where there is none, with the known names
   */
  public static DatasetKind of(String key) {
    List<String> known = Arrays.stream(values()).map(DatasetKind::key).toList();
    int index = known.indexOf(key);
    if (index < 0) {
      throw new IllegalArgumentException(Nearest.unknown("data set", key, known));
    }
    return values()[index];
  }

  /** The name in settings; also the source of the loaded set. */
  public String key() {
    return key;
  }

  /**
   * Reads the set.
   *
   * @throws UncheckedIOException where the jar does not hold it
   */
  public Dataset load() {
    return loader.get();
  }

  private static Dataset resource(String source, String file, String labelColumn) {
    String path = "/kerf/data/" + file;
    try (InputStream in = DatasetKind.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(path + " is not on the class path; build the jar again");
      }
      return Csv.read(in, source, labelColumn);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
