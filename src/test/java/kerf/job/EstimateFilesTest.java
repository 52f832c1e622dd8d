package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.circuit.Circuit;
import kerf.cut.CutPlan;
import kerf.cut.Prepared;
import kerf.job.cli.CutChoice;
import kerf.price.Price;
import kerf.qasm.Parsed;
import kerf.qasm.QasmReader;
import kerf.session.RunSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Circuits as they are written in practice have their uncut values through automatic cuts. */
class EstimateFilesTest {
  private static final Path CIRCUITS = Path.of("data/circuits");
  private static final Map<String, Double> INPUTS = Map.of();

  @TempDir private static Path dir;

  @BeforeAll
  static void master() {
    System.setProperty("spark.master", "local[2,4]");
  }

  @AfterAll
  static void close() {
    System.clearProperty("spark.master");
  }

  @Test
  void everyFileIsReadCutAndVerified() throws IOException {
    StringBuilder batch = new StringBuilder();
    int files = 0;
    int lines = 0;
    try (Stream<Path> all = Files.list(CIRCUITS).sorted()) {
      for (Path file : all.toList()) {
        files++;
        String text = Files.readString(file);
        Parsed parsed = new QasmReader(text, file.toString()).read(inputs(text), name -> "give it");
        int n = parsed.circuit().qubits();
        if (n > 12) {
          continue;
        }
        lines++;
        String x = n > 1 ? "X0*X%d".formatted(n - 1) : "X0";
        List<String> observables = List.of("mean_z", x, "Y0 - 0.5*Z%d".formatted(n / 2));
        batch.append(
            """
            {"id":"%s","circuit":"%s","observables":["%s"],"max_width":%d,"inputs":%s}
            """
                .formatted(
                    file.getFileName(),
                    file.toAbsolutePath(),
                    String.join("\",\"", observables),
                    width(parsed.circuit(), observables),
                    json(inputs(text))));
      }
    }
    assertThat(files).isGreaterThan(30);
    Path queries = Files.writeString(dir.resolve("files.jsonl"), batch);
    Kerf.Result result =
        Kerf.run(
            "estimate",
            "--batch",
            queries.toString(),
            "--json",
            "--verify",
            "--out",
            dir.toString());
    List<JsonNode> values = result.json();
    assertThat(values).as(result.err()).hasSize(3 * lines);
    int cut = 0;
    for (JsonNode value : values) {
      assertThat(value.has("error")).as("%s", value).isFalse();
      assertThat(value.get("value").asDouble())
          .as("%s", value)
          .isCloseTo(value.get("uncut").asDouble(), within(1e-9));
      cut += value.get("cuts").asInt() > 0 ? 1 : 0;
    }
    assertThat(cut).as("values through cuts").isGreaterThan(2 * lines);
  }

  /** The narrowest fragments that are evaluated in no time. */
  private static int width(Circuit circuit, List<String> texts) {
    int n = circuit.qubits();
    CutChoice none = CutChoice.of(RunSettings.of(null, List.of()));
    Prepared prepared = EstimateRequest.of(null, "", circuit, texts, none).prepared();
    for (int width = (n + 1) / 2; width < n; width++) {
      RunSettings settings = RunSettings.of(null, List.of("cut.max-width=" + width));
      CutPlan plan = CutChoice.of(settings).planned(prepared).plan();
      Price price = Price.of(plan, prepared.observables());
      if (price.kernelFlops() < 1e8 && price.contractionFlops() < 1e7) {
        return width;
      }
    }
    return n;
  }

  /** Some number for each input parameter. */
  private static Map<String, Double> inputs(String text) {
    Map<String, Double> inputs = new java.util.TreeMap<>(INPUTS);
    java.util.regex.Matcher m =
        java.util.regex.Pattern.compile("input\\s+(\\w+)(?:\\[\\d+])?\\s+(\\w+)\\s*;")
            .matcher(text);
    while (m.find()) {
      boolean whole = m.group(1).endsWith("int");
      inputs.put(m.group(2), whole ? 5 : 0.3 + 0.2 * inputs.size());
    }
    return inputs;
  }

  private static String json(Map<String, Double> inputs) {
    return inputs.entrySet().stream()
        .map(e -> "\"%s\":%s".formatted(e.getKey(), e.getValue()))
        .collect(java.util.stream.Collectors.joining(",", "{", "}"));
  }
}
