package kerf.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.trace.Table;

/**
 * A command line and what it gave, recorded before the engine was rebuilt. In a file a line with
 * {@code run} is followed by what it gave. Doubles are written so that they read back as the same
 * bits, and are compared by them.
 *
 * @param run command and options, separated by blanks
 * @param gave what is compared: of each value its numbers; of a training its summary, its weights,
 *     its steps and its queries
 */
record Recorded(String run, List<JsonNode> gave) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "kerf", "record");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> COUNTS =
      List.of("nominal_subexperiments", "executed_subexperiments");
  private static final List<String> PLAN = List.of("kappa", "cuts", "fragments");
  private static final List<String> VALUE = List.of("id", "value", "overhead");
  private static final List<String> VERIFIED = List.of("value", "uncut", "kappa");
  private static final List<String> TRAINED =
      List.of("final_loss", "train_accuracy", "test_accuracy");
  private static final List<String> STEP = List.of("loss", "accuracy", "gradient_norm");
  private static final List<String> QUERY = List.of("bindings", "observables");

  /** The runs of a file. */
  static List<Recorded> of(String file) {
    try {
      List<Recorded> all = new ArrayList<>();
      for (String line : Files.readAllLines(FOLDER.resolve(file))) {
        JsonNode node = JSON.readTree(line);
        if (node.has("run")) {
          all.add(new Recorded(node.get("run").asText(), new ArrayList<>()));
        } else {
          all.get(all.size() - 1).gave().add(node);
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it and compares: everything is as recorded, to the last bit. */
  Run assertSame(String master, Path folder) {
    Run now = Run.of(master, run, folder);
    assertThat(kept(now)).as("%s on %s", run, master).containsExactlyElementsOf(gave);
    return now;
  }

  /** Runs it now. */
  Recorded again(String master, Path folder) {
    return new Recorded(run, kept(Run.of(master, run, folder)));
  }

  private List<JsonNode> kept(Run now) {
    if (run.contains("--verify")) {
      return now.json().stream().map(node -> only(node, VERIFIED)).toList();
    }
    if (run.startsWith("estimate ")) {
      return now.json().stream().map(node -> only(node, VALUE, PLAN, COUNTS)).toList();
    }
    JsonNode summary = now.json().get(0);
    List<JsonNode> kept = new ArrayList<>();
    kept.add(only(summary, TRAINED, PLAN, COUNTS));
    kept.add(weights(Path.of(summary.get("model").asText())));
    now.rows(Table.STEPS).forEach(row -> kept.add(only(tree(row), STEP)));
    now.rows(Table.QUERIES).forEach(row -> kept.add(only(tree(row), QUERY, COUNTS)));
    return kept;
  }

  private static JsonNode weights(Path model) {
    try {
      return JSON.readTree(model.toFile()).get("weights");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row as it reads back. */
  private static JsonNode tree(Map<String, Object> row) {
    try {
      return JSON.readTree(JSON.writeValueAsString(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SafeVarargs
  private static JsonNode only(JsonNode node, List<String>... names) {
    ObjectNode kept = JSON.createObjectNode();
    for (List<String> each : names) {
      each.stream().filter(node::has).forEach(name -> kept.set(name, node.get(name)));
    }
    return kept;
  }

  /** Records: writes to each of the files named what its runs give now. */
  public static void main(String[] files) throws IOException {
    Path folder = Files.createTempDirectory("recorded");
    for (String file : files) {
      StringBuilder lines = new StringBuilder();
      for (Recorded each : of(file)) {
        lines.append(JSON.createObjectNode().put("run", each.run())).append('\n');
        each.again("local[1]", folder).gave().forEach(node -> lines.append(node).append('\n'));
      }
      Files.writeString(FOLDER.resolve(file), lines);
    }
  }

  @Override
  public String toString() {
    return run;
  }
}
