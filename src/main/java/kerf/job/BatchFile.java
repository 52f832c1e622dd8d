package kerf.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kerf.circuit.Circuit;
import kerf.job.cli.Circuits;
import kerf.job.cli.CutChoice;
import kerf.job.cli.CutWish;
import kerf.session.RunSettings;

/** A file of queries, one JSON object a line; circuits are looked for beside it. */
final class BatchFile implements AutoCloseable {
  private static final List<String> KEYS =
      List.of(
          "circuit error fragments id inputs max_width observables partition seed shots"
              .split(" "));
  private static final int MOST_QUESTIONS = 1000;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path file;
  private final RunSettings settings;
  private final Circuits circuits;
  private final Stream<String> lines;
  private final Iterator<String> texts;
  private final Map<CutWish, CutChoice> choices = new LinkedHashMap<>();
  private final Map<List<Object>, Optional<EstimateRequest.Shared>> questions =
      new ConcurrentHashMap<>();
  private int line;

  /**
   * A line: what it asks for, or why it cannot be asked.
   *
   * @param id as the line has it, null where it has none
   * @param where what messages about it begin with
   */
  record Line(JsonNode id, String where, EstimateRequest request, String error) {
    /** What is asked. */
    static Line of(String where, EstimateRequest request) {
      return new Line(request.id(), where, request, null);
    }

    /** What cannot be asked. */
    static Line bad(JsonNode id, String error) {
      return new Line(id, null, null, error);
    }
  }

  BatchFile(Path file, RunSettings settings, Circuits circuits) {
    this.file = file;
    this.settings = settings;
    this.circuits = circuits;
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "--batch " + file + ": expected a file with one JSON object a line, found none");
    }
    try {
      // A character for each byte: what is no UTF-8 is the fault of its line.
      this.lines = Files.lines(file, StandardCharsets.ISO_8859_1);
      this.texts = lines.iterator();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  /** What a user does to give a value for an input in a batch. */
  static String remedy(String input) {
    return ("give it in this line with \"inputs\": {\"%1$s\": VALUE}, or for all lines with"
            + " --set %1$s=VALUE")
        .formatted(input);
  }

  /** Some text of the file and where it stands. */
  private record Text(int line, String bytes) {}

  /** The next lines that are not blank, read side by side; none at the end. */
  List<Line> next(int most) {
    List<Text> next = new ArrayList<>();
    try {
      while (next.size() < most && texts.hasNext()) {
        Text text = new Text(++line, texts.next());
        if (!text.bytes().isBlank()) {
          next.add(text);
        }
      }
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException("reading " + file, e.getCause());
    }
    return next.parallelStream().map(this::read).toList();
  }

  private Line read(Text given) {
    String where = file + ":" + given.line() + ": ";
    JsonNode id = null;
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(given.bytes().getBytes(StandardCharsets.ISO_8859_1)))
              .toString();
      JsonNode node = JSON.readTree(given.line() == 1 ? text.replaceFirst("^\uFEFF", "") : text);
      require(node.isObject(), "expected a JSON object, got %s", node.getNodeType());
      id = node.hasNonNull("id") ? node.get("id") : null;
      EstimateRequest request = request(id, node);
      return Line.of(where + request.name(), request);
    } catch (CharacterCodingException e) {
      return Line.bad(id, where + "expected UTF-8 text, got other bytes; write it in UTF-8");
    } catch (JsonProcessingException e) {
      return Line.bad(
          id,
          where
              + "expected a JSON object, each key once, got something else at column %d; mend it there"
                  .formatted(e.getLocation() == null ? 1 : e.getLocation().getColumnNr()));
    } catch (RuntimeException e) {
      // Whatever it is, it is this line's.
      return Line.bad(id, where + Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
  }

  private EstimateRequest request(JsonNode id, JsonNode node) {
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      String key = each.getKey();
      require(KEYS.contains(key), "unknown key '%s'; the known ones are %s", key, KEYS);
    }
    require(
        !node.hasNonNull("shots") && !node.hasNonNull("error"),
        "shots and error are not there yet: values are exact; leave them out");
    boolean seeded = node.path("seed").canConvertToLong() && node.get("seed").isIntegralNumber();
    require(
        !node.hasNonNull("seed") || seeded,
        "seed: expected a whole number of 64 bits, got %s",
        node.get("seed"));
    require(node.path("circuit").isTextual(), "expected \"circuit\": the path of an OpenQASM file");
    String name = node.get("circuit").asText();
    Path path = file.resolveSibling(name);
    // A pipe may never begin, a device never end.
    boolean odd = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    require(!odd, "%s: expected a regular file, got a pipe or device; copy it to a file", path);
    Map<String, Double> inputs = inputs(node);
    Circuit circuit = circuits.read(path, inputs).circuit();
    CutChoice choice = choice(node);
    choice.tellUnusedMarks(circuit, path.toString());
    List<String> texts = observables(node);
    if (inputs.isEmpty()) {
      return EstimateRequest.of(id, name, circuit, texts, choice);
    }
    List<Object> key = List.of(path, Set.copyOf(inputs.keySet()), texts, choice);
    if (questions.size() > MOST_QUESTIONS) {
      questions.clear();
    }
    Optional<EstimateRequest.Shared> shared =
        questions.computeIfAbsent(
            key,
            any -> {
              EstimateRequest alone = EstimateRequest.of(id, name, circuit, texts, choice);
              return circuits
                  .template(path, inputs.keySet())
                  .map(alone::shared)
                  .filter(EstimateRequest.Shared::isOfOnePrice);
            });
    Optional<double[]> features = shared.flatMap(s -> s.template().features(circuit));
    return features.isPresent()
        ? shared.get().asked(id, name, circuit, features.get())
        : EstimateRequest.of(id, name, circuit, texts, choice);
  }

  private static Map<String, Double> inputs(JsonNode node) {
    Map<String, Double> inputs = new LinkedHashMap<>();
    if (node.hasNonNull("inputs")) {
      JsonNode given = node.get("inputs");
      require(given.isObject(), "expected \"inputs\": an object of names and numbers");
      for (Map.Entry<String, JsonNode> each : given.properties()) {
        JsonNode value = each.getValue();
        require(value.isNumber(), "input %s: expected a number, got %s", each.getKey(), value);
        inputs.put(each.getKey(), value.asDouble());
      }
    }
    return inputs;
  }

  private static List<String> observables(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.hasNonNull("observables")) {
      JsonNode given = node.get("observables");
      require(
          given.isArray() && !given.isEmpty(),
          "expected \"observables\": a list such as [\"Z0*Z1\"], got %s; leave it out for mean_z",
          given);
      for (JsonNode each : given) {
        require(each.isTextual(), "observables: expected texts, got %s", each);
        texts.add(each.asText());
      }
    }
    return texts;
  }

  private synchronized CutChoice choice(JsonNode node) {
    JsonNode given = node.path("partition");
    boolean text = given.isTextual() || given.isNull() || given.isMissingNode();
    require(text, "partition: expected a text such as \"AABB\", got %s", given);
    String partition = given.textValue();
    CutWish wish = new CutWish(partition, whole(node, "max_width"), whole(node, "fragments"));
    return choices.computeIfAbsent(wish, w -> CutChoice.of(settings, w));
  }

  private static Integer whole(JsonNode node, String key) {
    if (!node.hasNonNull(key)) {
      return null;
    }
    JsonNode given = node.get(key);
    boolean whole = given.isIntegralNumber() && given.canConvertToInt();
    require(whole, "%s: expected a whole number, got %s", key, given);
    return given.asInt();
  }

  private static void require(boolean holds, String problem, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(problem.formatted(values));
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
