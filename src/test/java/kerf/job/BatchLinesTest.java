package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line's harm stays in its line: whatever a line holds, the others are answered. */
class BatchLinesTest {
  private static final String GOOD =
      "{\"id\": \"good\", \"circuit\": \"bell.qasm\", \"observables\": [\"ZZ\"]}";

  @TempDir private static Path dir;

  @BeforeAll
  static void write() throws IOException {
    System.setProperty("spark.master", "local[2,4]");
    Files.writeString(
        dir.resolve("bell.qasm"),
        "\uFEFFOPENQASM 2.0;\nqreg q[2];\nU(0.4,0,0) q[0];\nCX q[0],q[1];\n");
  }

  @AfterAll
  static void close() {
    System.clearProperty("spark.master");
  }

  private static Kerf.Result run(String... lines) throws IOException {
    return run((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Kerf.Result run(byte[] bytes) throws IOException {
    Path batch = Files.write(dir.resolve("batch.jsonl"), bytes);
    return Kerf.run(
        "estimate", "--batch", batch.toString(), "--json", "--quiet", "--out", dir.toString());
  }

  @Test
  void lineByLineWhatIsWrongIsSaid() throws IOException, InterruptedException {
    try (RandomAccessFile huge = new RandomAccessFile(dir.resolve("huge.qasm").toFile(), "rw")) {
      huge.setLength(3L << 30);
    }
    assertThat(new ProcessBuilder("mkfifo", dir.resolve("pipe").toString()).start().waitFor())
        .isZero();
    byte[] latin = "OPENQASM 3;\nqubit q; // \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(dir.resolve("latin.qasm"), latin);
    String line = "{\"id\": %d, \"circuit\": \"%s\"%s}";
    String[][] odd = {
      {"/dev/zero", "", "expected a regular file, got a pipe or device"},
      {"pipe", "", "expected a regular file, got a pipe or device"},
      {"huge.qasm", "", "expected at most 16 MB of text, got more"},
      {"latin.qasm", "", "latin.qasm:2: expected UTF-8 text, got other bytes"},
      {".", "", "expected an OpenQASM file, got a directory"},
      {"a\\u0000b", "", "Nul character"},
      {"bell.qasm", ", \"partition\": [\"A\"]", "partition: expected a text such as \"AABB\""},
      {"bell.qasm", ", \"partition\": 3", "partition: expected a text such as \"AABB\", got 3"},
      {"bell.qasm", ", \"seed\": \"abc\"", "seed: expected a whole number of 64 bits, got \"abc\""},
      {"bell.qasm", ", \"seed\": 1e30", "seed: expected a whole number of 64 bits, got 1.0E30"},
      {"bell.qasm", ", \"observables\": []", "leave it out for mean_z"},
      {"bell.qasm", ", \"max_width\": 0", "max_width: expected 1 or more"},
      {"bell.qasm", ", \"inputs\": []", "expected \"inputs\": an object"},
      {"bell.qasm", ", \"observables\": [\"1e308*Z0 + 1e308*Z1\"]", "scale them down"},
    };
    String[] lines = new String[odd.length + 1];
    for (int i = 0; i < odd.length; i++) {
      lines[i] = line.formatted(i, odd[i][0], odd[i][1]);
    }
    lines[odd.length] = GOOD;
    Kerf.Result result = run(lines);
    assertThat(result.status()).isEqualTo(1);
    List<JsonNode> answers = result.json();
    assertThat(answers).hasSize(lines.length);
    for (int i = 0; i < odd.length; i++) {
      assertThat(answers.get(i).get("id").asInt()).isEqualTo(i);
      assertThat(answers.get(i).get("error").asText())
          .startsWith(dir + "/batch.jsonl:" + (i + 1) + ": ")
          .contains(odd[i][2]);
    }
    assertGood(answers.get(odd.length));
  }

  @Test
  void whatIsNoJsonIsSaidWithItsColumn() throws IOException {
    Kerf.Result result =
        run(
            "{\"circuit\": \"bell.qasm\", \"circuit\": \"other.qasm\"}",
            "{\"circuit\": \"bell.qasm\", \"inputs\": {\"x\": 1, \"x\": 2}}",
            "{\"circuit\": \"bell.qasm\"} {}",
            "{\"circuit\": NaN}",
            "[".repeat(5000),
            "[]",
            GOOD);
    List<JsonNode> answers = result.json();
    for (int i = 0; i < 5; i++) {
      assertThat(answers.get(i).get("error").asText())
          .matches(
              "%s/batch.jsonl:%d: expected a JSON object, each key once, got something else at"
                      .formatted(dir, i + 1)
                  + " column [0-9]+; mend it there");
    }
    assertThat(answers.get(5).get("error").asText()).contains("expected a JSON object, got ARRAY");
    assertGood(answers.get(6));
  }

  @Test
  void badBytesAreTheFaultOfTheirLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(0xFF);
    bytes.writeBytes(
        ("\n" + GOOD + "\n{\"id\":\"\u00fc\", \"circuit\":\"\u00fc.qasm\"}\n")
            .getBytes(StandardCharsets.UTF_8));
    bytes.write(0xC3);
    bytes.writeBytes(("\n" + GOOD).getBytes(StandardCharsets.UTF_8));
    List<JsonNode> answers = run(bytes.toByteArray()).json();
    assertThat(answers.get(0).get("error").asText()).contains("batch.jsonl:1: expected UTF-8 text");
    assertGood(answers.get(1));
    assertThat(answers.get(2).get("error").asText()).contains("ü.qasm");
    assertThat(answers.get(3).get("error").asText()).contains("batch.jsonl:4: expected UTF-8 text");
    assertGood(answers.get(4));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
    Kerf.Result result = run("\uFEFF" + GOOD, GOOD);
    assertThat(result.status()).isZero();
    result.json().forEach(BatchLinesTest::assertGood);
  }

  @Test
  void anEmptyPartitionIsAsGoodAsNone() throws IOException {
    String line = "{\"circuit\": \"bell.qasm\", \"observables\": [\"ZZ\"]%s}";
    Kerf.Result result =
        run(
            line.formatted(""),
            line.formatted(", \"partition\": \"\""),
            line.formatted(", \"partition\": null"),
            line.formatted(", \"partition\": \"\", \"fragments\": 2"));
    assertThat(result.json())
        .hasSize(4)
        .allSatisfy(a -> assertThat(a.get("fragments").asInt()).isEqualTo(2));
    String circuit = dir.resolve("bell.qasm").toString();
    for (String[] option : new String[][] {{}, {"--partition", ""}, {"--set", "cut.partition="}}) {
      String[] args = {"estimate", circuit, "--json", "--quiet", "--out", dir.toString()};
      Kerf.Result one =
          Kerf.run(
              java.util.stream.Stream.of(args, option)
                  .flatMap(java.util.Arrays::stream)
                  .toArray(String[]::new));
      assertThat(one.json())
          .hasSize(1)
          .allSatisfy(a -> assertThat(a.get("fragments").asInt()).isEqualTo(2));
    }
  }

  @Test
  void blanksAroundAnObservableAreOfNoAccount() throws IOException {
    JsonNode answer =
        run("{\"circuit\": \"bell.qasm\", \"observables\": [\" mean_z \"]}").json().get(0);
    assertThat(answer.get("value").asDouble()).isCloseTo(Math.cos(.4), within(1e-12));
  }

  private static void assertGood(JsonNode answer) {
    assertThat(answer.has("error")).as("%s", answer).isFalse();
    assertThat(answer.get("value").asDouble()).isCloseTo(1, within(1e-12));
  }
}
