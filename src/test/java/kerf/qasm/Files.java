package kerf.qasm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The circuits below {@code src/test/resources/kerf/qasm}. */
final class Files {
  private Files() {}

  static String text(String name) {
    try (InputStream in = Files.class.getResourceAsStream(name + ".qasm")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Parsed read(String name, Map<String, Double> inputs) {
    return QasmReader.read(text(name), name + ".qasm", inputs);
  }

  static Parsed read(String name) {
    return read(name, Map.of());
  }
}
