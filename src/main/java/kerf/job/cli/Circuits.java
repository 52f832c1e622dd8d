package kerf.job.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kerf.circuit.Circuit;
import kerf.circuit.Template;
import kerf.qasm.Parsed;
import kerf.qasm.QasmReader;

/**
 * OpenQASM files, each read once, by several threads; what a reader has to say about them goes to
 * stderr once.
 */
public final class Circuits {
  private static final int MOST_FILES = 512;
  private static final int MOST_TEXTS = 32;

  /** Its multiples modulo 1 are never close to one another. */
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final Map<String, Double> inputs;
  private final UnaryOperator<String> remedy;
  private final Map<Path, Parsed> known = latest(MOST_FILES);
  private final Map<Path, QasmReader> readers = latest(MOST_TEXTS);
  private final Map<List<Object>, Optional<Template>> templates = latest(MOST_TEXTS);
  private final Set<String> said = ConcurrentHashMap.newKeySet();

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
  public Parsed read(Path file, Map<String, Double> own) {
    Parsed parsed = own.isEmpty() ? known.get(file) : null;
    if (parsed == null) {
      parsed = reader(file).read(with(own), remedy);
      if (own.isEmpty()) {
        known.put(file, parsed);
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

  /**
   * What the circuits of a file have in common whatever the values of some inputs: all but angles
   * of one-qubit gates. Two values of each are tried.
   *
   * @param names of inputs
   * @return empty where they have less in common
   */
  public Optional<Template> template(Path file, Set<String> names) {
    return templates.computeIfAbsent(
        List.of(file, names),
        any -> {
          try {
            return Template.between(tried(file, names, 0.3), tried(file, names, 0.4));
          } catch (IllegalArgumentException e) {
            return Optional.empty();
          }
        });
  }

  private Circuit tried(Path file, Set<String> names, double first) {
    Map<String, Double> values = new LinkedHashMap<>();
    names.forEach(name -> values.put(name, first * (1 + GOLDEN * values.size() % 1)));
    return reader(file).read(with(values), remedy).circuit();
  }

  private Map<String, Double> with(Map<String, Double> own) {
    Map<String, Double> all = new LinkedHashMap<>(inputs);
    all.putAll(own);
    return all;
  }

  private QasmReader reader(Path file) {
    return readers.computeIfAbsent(file, f -> new QasmReader(text(f), f.toString()));
  }

  /** Keeps the ones asked for last. */
  private static <K, V> Map<K, V> latest(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, .75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        });
  }

  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(QasmReader.MOST_BYTES + 1);
      if (bytes.length > QasmReader.MOST_BYTES) {
        throw new IllegalArgumentException(
            "%s: expected at most %d MB of text, got more; read a smaller circuit"
                .formatted(file, QasmReader.MOST_BYTES >> 20));
      }
      return decoded(bytes, file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          file + ": expected an OpenQASM file, found no such file", e);
    } catch (IOException e) {
      String got = Files.isDirectory(file) ? "a directory" : "one that cannot be read";
      throw new IllegalArgumentException(file + ": expected an OpenQASM file, got " + got, e);
    }
  }

  private static String decoded(byte[] bytes, Path file) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException e) {
      long ends = IntStream.range(0, in.position()).filter(i -> bytes[i] == '\n').count();
      throw new IllegalArgumentException(
          "%s:%d: expected UTF-8 text, got other bytes; write it in UTF-8"
              .formatted(file, ends + 1),
          e);
    }
  }
}
