package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kerf estimate} from OpenQASM files to values, traces and exit status. */
class EstimateJobTest {
  private static final String GHZ =
      """
      OPENQASM 3;
      include "stdgates.inc";
      input float theta;
      qubit[4] q;
      ry(theta) q[0];
      cx q[0], q[1];
      cx q[1], q[2];
      cx q[2], q[3];
      """;

  @TempDir private static Path dir;
  private static Path circuit;

  @BeforeAll
  static void write() throws IOException {
    System.setProperty("spark.master", "local[2,4]");
    circuit = Files.writeString(dir.resolve("ghz.qasm"), GHZ);
  }

  @AfterAll
  static void close() {
    System.clearProperty("spark.master");
  }

  private static Kerf.Result estimate(String... more) {
    List<String> args = new ArrayList<>(List.of("estimate", "--out", dir.toString()));
    args.addAll(List.of(more));
    return Kerf.run(args.toArray(String[]::new));
  }

  @Test
  void eachObservableIsAJsonObjectWithTheDocumentedNames() {
    Kerf.Result result =
        estimate(
            circuit.toString(),
            "--json",
            "--verify",
            "--partition",
            "AABB",
            "--set",
            "theta=0.7",
            "--observable",
            "Z0*Z3",
            "--observable",
            "ZIII - 0.5*XXXX + 2");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    List<JsonNode> values = result.json();
    assertThat(values).hasSize(2);
    List<String> names = new ArrayList<>();
    values.get(0).fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "circuit",
            "observable",
            "value",
            "standard_error",
            "uncut",
            "kappa",
            "overhead",
            "cuts",
            "fragments",
            "nominal_subexperiments",
            "executed_subexperiments",
            "shots",
            "phases_ns",
            "run_id");
    assertThat(values.get(0).get("value").asDouble()).isCloseTo(1, within(1e-12));
    double second = Math.cos(.7) - .5 * Math.sin(.7) + 2;
    assertThat(values.get(1).get("value").asDouble()).isCloseTo(second, within(1e-12));
    assertThat(values.get(1).get("uncut").asDouble()).isCloseTo(second, within(1e-12));
    assertThat(values.get(1).get("observable").asText()).isEqualTo("ZIII - 0.5*XXXX + 2");
    assertThat(values.get(0).get("standard_error").isNull()).isTrue();
    assertThat(values.get(0).get("kappa").asDouble()).isEqualTo(3);
    assertThat(values.get(0).get("overhead").asDouble()).isEqualTo(9);
    JsonNode phases = values.get(0).get("phases_ns");
    assertThat(phases.get("total").asLong())
        .isEqualTo(
            phases.get("partition").asLong()
                + phases.get("generate").asLong()
                + phases.get("execute").asLong()
                + phases.get("reconstruct").asLong());
  }

  @Test
  void peopleReadValuesAndPlans() {
    Kerf.Result result =
        estimate(circuit.toString(), "--verify", "--fragments", "2", "--set", "theta=0.2");
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("AABB", "mean_z", "uncut", "kappa 3.000", "execute");
  }

  @Test
  void linesOfABatchThatFailAreSaidAndTheOthersGoOn() throws IOException {
    Path batch = dir.resolve("batch.jsonl");
    Files.writeString(
        batch,
        """
        {"id": "a", "circuit": "ghz.qasm", "observables": ["Z0*Z3", "Z0"], "partition": "ABAB", "inputs": {"theta": 0.3}}
        {"id": "b", "circuit": "none.qasm", "observables": ["Z0"]}
        not json

        {"id": "c", "circuit": "ghz.qasm", "observables": ["ZZ"], "fragments": 2}
        {"id": "d", "circuit": "ghz.qasm", "observables": ["Z1"], "max_width": 2, "inputs": {"theta": 0.3}}
        {"id": "e", "circuit": "ghz.qasm", "observables": ["Z1"], "shots": 100}
        {"id": "f", "circuit": "ghz.qasm", "what": 1}
        """);
    Kerf.Result result = estimate("--batch", batch.toString(), "--json", "--set", "theta=1.0");
    assertThat(result.status()).isEqualTo(1);
    List<JsonNode> lines = result.json();
    assertThat(lines).hasSize(8);
    assertThat(lines.stream().map(n -> n.get("id").asText()).toList())
        .containsExactly("a", "a", "b", "null", "c", "d", "e", "f");
    assertThat(lines.get(1).get("value").asDouble()).isCloseTo(Math.cos(.3), within(1e-12));
    assertThat(lines.get(2).get("error").asText()).contains("batch.jsonl:2", "none.qasm");
    assertThat(lines.get(3).get("error").asText()).contains("batch.jsonl:3", "JSON");
    assertThat(lines.get(4).get("error").asText()).contains("expected 4 letters");
    assertThat(lines.get(5).get("value").asDouble()).isCloseTo(Math.cos(.3), within(1e-12));
    assertThat(lines.get(6).get("error").asText()).contains("shots");
    assertThat(lines.get(7).get("error").asText()).contains("unknown key 'what'");
  }

  @Test
  void linesThatDifferInInputsAreBindingsOfOneQuery() throws IOException {
    Path batch = dir.resolve("many.jsonl");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      // The last one asks for something else: a query of its own.
      text.append(
          "{\"id\": %d, \"circuit\": \"ghz.qasm\", \"observables\": [\"%s\"], \"inputs\": {\"theta\": %s}}%n"
              .formatted(i, i < 599 ? "Z0" : "Z1", i / 100.0));
    }
    Files.writeString(batch, text);
    Path out = dir.resolve("many");
    Kerf.Result result =
        Kerf.run("estimate", "--batch", batch.toString(), "--json", "--out", out.toString());
    assertThat(result.status()).isZero();
    List<JsonNode> lines = result.json();
    for (int i = 0; i < 600; i++) {
      assertThat(lines.get(i).get("id").asInt(-1)).isEqualTo(i);
      assertThat(lines.get(i).get("value").asDouble())
          .isCloseTo(Math.cos(i / 100.0), within(1e-12));
    }
    SparkSession sql = SparkSession.builder().master("local[2,4]").getOrCreate();
    try {
      Dataset<Row> queries = sql.read().parquet(out.resolve("traces/queries").toString());
      assertThat(queries.select("query").distinct().count())
          .isEqualTo(queries.count())
          .isEqualTo(4);
      assertThat(queries.selectExpr("sum(bindings)").first().getLong(0)).isEqualTo(600);
      Dataset<Row> tasks = sql.read().parquet(out.resolve("traces/tasks").toString());
      assertThat(tasks.select("stage").distinct().count()).as("jobs").isLessThanOrEqualTo(3);
    } finally {
      sql.stop();
    }
  }

  @Test
  void badInputIsSaidBeforeAnythingRunsWithStatusTwo() throws IOException {
    Path broken =
        Files.writeString(dir.resolve("broken.qasm"), "OPENQASM 3;\nqubit[2] q;\nh q[5];\n");
    assertRefused(estimate(broken.toString()), "broken.qasm:3:");
    assertRefused(estimate(dir.resolve("no.qasm").toString()), "found no such file");
    assertRefused(estimate(), "expected OpenQASM files or --batch");
    assertRefused(estimate(circuit.toString()), "--set theta");
    assertRefused(estimate(circuit.toString(), "--set", "theta=x"), "expected a number");
    String[] good = {circuit.toString(), "--set", "theta=1"};
    assertRefused(estimate(good[0], good[1], good[2], "--partition", "AB"), "expected 4 letters");
    assertRefused(
        estimate(good[0], good[1], good[2], "--partition", "AABB", "--fragments", "2"),
        "one of --partition");
    assertRefused(estimate(good[0], good[1], good[2], "--observable", "Q0"), "observable 'Q0'");
    assertRefused(
        estimate(good[0], good[1], good[2], "--partition", "ABAB", "--budget", "80"),
        "above the budget");
  }

  @Test
  void whereNothingIsAnsweredNothingIsOnStdout() {
    String[] dear = {"data/circuits/qft_8.qasm", "--max-width", "4", "--budget", "10"};
    Kerf.Result text = estimate(dear);
    assertRefused(text, "above the budget");
    assertThat(text.out()).isEmpty();
    assertThat(text.err()).contains("qft_8.qasm", "κ", "executed", "--max-width above 4");
    Kerf.Result json = estimate(dear[0], dear[1], dear[2], dear[3], dear[4], "--json");
    assertThat(json.out()).isEmpty();
    assertThat(json.status()).isEqualTo(2);
  }

  @Test
  void ofSeveralFilesTheBadOnesAreNamedAndTheOthersGoOn() {
    Kerf.Result result =
        estimate(
            dir.resolve("missing.qasm").toString(),
            "data/circuits/bell_2.qasm",
            "data/circuits/ghz_5.qasm",
            "--observable",
            "ZZ");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .contains("missing.qasm", "ghz_5.qasm: observable 'ZZ', column 1: expected 5 letters");
    assertThat(result.out()).startsWith("circuit       data/circuits/bell_2.qasm\n");
  }

  @Test
  void blocksOfABatchBeginWithTheirIdAndCircuit() throws IOException {
    Path batch = dir.resolve("blocks.jsonl");
    Files.writeString(
        batch,
        """
        {"id": 7, "circuit": "ghz.qasm", "inputs": {"theta": 0.3}}
        {"id": "lost", "circuit": "ghz.qasm"}
        """);
    Kerf.Result text = estimate("--batch", batch.toString());
    assertThat(text.status()).isEqualTo(1);
    assertThat(text.out())
        .startsWith("id            7\ncircuit       ghz.qasm\nplan")
        .doesNotContain("lost");
    assertThat(text.err())
        .contains("id lost: ", "blocks.jsonl:2", "\"inputs\": {\"theta\": VALUE}");
    List<JsonNode> json = estimate("--batch", batch.toString(), "--json").json();
    assertThat(json.get(0).get("id").isNumber()).as("a number stays a number").isTrue();
    assertThat(json.get(1).get("id").isTextual()).as("a text stays a text").isTrue();
  }

  @Test
  void aNoteNamesItsFile() throws IOException {
    Path measured = dir.resolve("measured.qasm");
    Files.writeString(measured, "OPENQASM 3;\nqubit q;\nbit c;\nU(1,0,0) q;\nc = measure q;\n");
    Kerf.Result result = estimate(measured.toString());
    assertThat(result.status()).isZero();
    assertThat(result.err()).contains("measured.qasm: 1 final measurement left out");
  }

  private static void assertRefused(Kerf.Result result, String reason) {
    assertThat(result.err()).contains(reason).doesNotContain("\tat ");
    assertThat(result.out()).doesNotContain("value");
    assertThat(result.status()).isEqualTo(2);
  }
}
