package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as exporters and people write them have the values of what they mean, through a cut. */
class RealFilesTest {
  private static final String TWO = "OPENQASM 2.0;\ninclude \"qelib1.inc\";\n";
  private static final String THREE = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";
  private static final String END = "cx q[0],q[1];\nry(0.3) q[1];\n";
  private static final String PLAIN = "ry(0.4) q[0];\n" + END;

  /** Of PLAIN: ZZ, XX and ZI, the rightmost letter being qubit 0; from Qiskit's Statevector. */
  private static final double[] VALUES = {0.955336489126, 0.372025551942, 0.879923176281};

  @TempDir private static Path dir;

  @BeforeAll
  static void master() {
    System.setProperty("spark.master", "local[2,4]");
  }

  @AfterAll
  static void close() {
    System.clearProperty("spark.master");
  }

  /** Its plan with the fewest cuts would branch 2^15 ways. */
  @Test
  void aPlanThatCannotBeEvaluatedGivesWayToOneThatCan() throws Exception {
    Path file = Path.of(RealFilesTest.class.getResource("dense_10.qasm").toURI());
    Kerf.Result result =
        Kerf.run(
            "estimate",
            file.toString(),
            "--max-width",
            "7",
            "--observable",
            "IIIIIIIIIZ",
            "--set",
            "cut.seconds=5",
            "--json",
            "--out",
            dir.resolve("dense").toString());
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.json().get(0).get("value").asDouble())
        .isCloseTo(-0.0543949680320803, within(1e-12));
  }

  @Test
  void haveTheValuesOfWhatTheyMean() throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put("phase", TWO + "qreg q[2];\nry(0.4) q[0];\ngphase(0.5) q[0];\n" + END);
    files.put("delay3", THREE + "qubit[2] q;\ndelay[100ns] q[0];\n" + PLAIN);
    files.put("delay2", TWO + "opaque delay(t) a;\nqreg q[2];\ndelay(10.0) q[0];\n" + PLAIN);
    files.put("box", THREE + "qubit[2] q;\nbox { ry(0.4) q[0]; cx q[0], q[1]; }\nry(0.3) q[1];\n");
    files.put(
        "word", TWO + "qreg q[2];\ncreg measure[2];\n" + PLAIN + "measure q[0] -> measure[0];\n");
    files.put("unwritten", TWO + "qreg q[2];\ncreg c[1];\nif(c==1) x q[1];\n" + PLAIN);
    files.put(
        "counter",
        THREE
            + "qubit[2] q;\nint k = 0;\nfor uint i in [0:3] { k += 1; }\nry(0.1*k) q[0];\n"
            + END);
    files.put(
        "bits",
        THREE
            + "bit[2] s = \"01\";\nqubit[2] q;\nfor uint i in [0:1] { if (s[i]) ry(0.4) q[i]; }\n"
            + END);
    StringBuilder batch = new StringBuilder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      ask(file.getKey(), file.getValue(), batch);
    }
    ask("vector", TWO + "qreg q[2];\nrv(0.4,0.1,-0.3) q[0];\n" + END, batch);
    Path queries = Files.writeString(dir.resolve("files.jsonl"), batch);
    Kerf.Result result =
        Kerf.run("estimate", "--batch", queries.toString(), "--json", "--out", dir.toString());
    List<JsonNode> answers = result.json();
    assertThat(answers).as(result.err()).hasSize(3 * files.size() + 3);
    double[] vector = {0.955336489126, 0.035358377254, 0.875877121277};
    for (int i = 0; i < answers.size(); i++) {
      double[] right = i < 3 * files.size() ? VALUES : vector;
      assertThat(answers.get(i).path("value").asDouble(Double.NaN))
          .as("%s", answers.get(i))
          .isCloseTo(right[i % 3], within(1e-11));
    }
  }

  private static void ask(String name, String text, StringBuilder batch) throws IOException {
    Files.writeString(dir.resolve(name + ".qasm"), text);
    batch.append(
        "{\"circuit\":\"%s.qasm\",\"partition\":\"AB\",\"observables\":[\"ZZ\",\"XX\",\"ZI\"]}\n"
            .formatted(name));
  }
}
