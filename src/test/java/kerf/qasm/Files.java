package kerf.qasm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The circuits below {@code data/circuits}. */
final class Files {
  private Files() {}

  static String text(String name) {
    try {
      return java.nio.file.Files.readString(Path.of("data", "circuits", name + ".qasm"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Parsed read(String name, Map<String, Double> inputs) {
    return new QasmReader(text(name), name + ".qasm").read(inputs, input -> "give " + input);
  }

  static Parsed read(String name) {
    return read(name, Map.of());
  }
}
