package kerf.job.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kerf.qasm.Parsed;
import kerf.qasm.QasmReader;

/** OpenQASM files, each read once; what a reader has to say about them goes to stderr once. */
public final class Circuits {
  private static final int MOST_FILES = 512;

  private final Map<String, Double> inputs;
  private final UnaryOperator<String> remedy;
  private final Map<List<Object>, Parsed> known = new LinkedHashMap<>(16, .75f, true);
  private final Set<String> said = new HashSet<>();

  /**
   * Reads files with values for their {@code input} parameters.
   *
   * @param remedy what a user does to give one, by its name
   */
  public Circuits(Map<String, Double> inputs, UnaryOperator<String> remedy) {
    this.inputs = inputs;
    this.remedy = remedy;
  }

  /** What a user does on the command line to give a value for an input. */
  public static String remedy(String input) {
    return "give it with --set " + input + "=VALUE";
  }

  /**
   * Reads a file.
   *
   * @param own values of inputs for this time, before those of all files
   * @throws IllegalArgumentException naming file, line and column
   */
  public synchronized Parsed read(Path file, Map<String, Double> own) {
    Map<String, Double> all = new LinkedHashMap<>(inputs);
    all.putAll(own);
    List<Object> key = List.of(file.toString(), all);
    Parsed parsed = known.get(key);
    if (parsed == null) {
      parsed = QasmReader.read(text(file), file.toString(), all, remedy);
      known.put(key, parsed);
      if (known.size() > MOST_FILES) {
        known.remove(known.keySet().iterator().next());
      }
      for (String note : parsed.notes()) {
        String full = file + ": " + note;
        if (said.add(full)) {
          System.err.println("kerf: " + full);
        }
      }
    }
    return parsed;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          file + ": expected an OpenQASM file, found no such file", e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": expected UTF-8 text, got other bytes", e);
    } catch (IOException e) {
      if (Files.isDirectory(file)) {
        throw new IllegalArgumentException(
            file + ": expected an OpenQASM file, got a directory", e);
      }
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
