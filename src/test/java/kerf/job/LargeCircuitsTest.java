package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What public suites hold of hundreds of qubits is planned, and refused with a word. */
class LargeCircuitsTest {
  private static final String TOFFOLI =
      "h c;cx b,c;tdg c;cx a,c;t c;cx b,c;tdg c;cx a,c;t b;t c;h c;cx a,b;t a;tdg b;cx a,b;";

  @TempDir private Path dir;

  @Test
  void aFourierTransformOfManyQubitsIsPlanned() throws IOException {
    StringBuilder text = new StringBuilder(head(63));
    for (int i = 0; i < 63; i++) {
      text.append("h q[%d];%n".formatted(i));
      for (int j = i + 1; j < 63; j++) {
        text.append(controlledPhase(j, i, Math.PI / Math.pow(2, j - i)));
      }
    }
    JsonNode plan = plan(text);
    assertThat(plan.get("kappa").asDouble()).isGreaterThan(100).isLessThan(1e7);
    assertThat(plan.get("fragments")).allMatch(width -> width.asInt() <= 20);
    assertThat(plan.get("cuts").size()).isGreaterThan(100);
    assertThat(plan.has("log10_kappa")).isFalse();
  }

  /** As written: κ and what follows from it are numbers even where no double holds them. */
  @Test
  void aNetworkOfToffolisIsPlannedPricedAndRefused() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder text = new StringBuilder(head(400));
    for (int gate = 0; gate < 2000; gate++) {
      int a = random.nextInt(380);
      text.append(toffoli(a, a + 1 + random.nextInt(8), a + 10 + random.nextInt(9)));
    }
    Path file = write(text);
    Kerf.Result result = plan(file, "--json");
    assertThat(result.status()).isZero();
    JsonNode plan = result.json().get(0);
    assertThat(plan.get("log10_kappa").asDouble()).isBetween(308.0, 20_000.0);
    assertThat(result.out()).containsPattern("\"kappa\":[1-9]\\.[0-9]+E\\+[0-9]{3,5},");
    assertThat(plan.get("bound").asDouble()).isFinite();
    String shown = plan(file, "--no-drawing").out();
    assertThat(shown).containsPattern("kappa +[1-9]\\.[0-9]+e\\+[0-9]{3,5}\n");
    assertThat(shown.lines()).allMatch(line -> line.length() <= 2200);
    Kerf.Result estimate =
        Kerf.run("estimate", file.toString(), "--max-width", "20", "--set", "cut.seconds=1");
    assertThat(estimate.status()).isEqualTo(2);
    assertThat(estimate.out()).isEmpty();
    assertThat(estimate.err()).hasLineCount(1).contains("network.qasm: ", "fewer cuts");
  }

  private JsonNode plan(StringBuilder text) throws IOException {
    Kerf.Result result = plan(write(text), "--json");
    assertThat(result.err()).isEmpty();
    return result.json().get(0);
  }

  private static Kerf.Result plan(Path file, String how) {
    return Kerf.run("plan", file.toString(), "--max-width", "20", "--set", "cut.seconds=1", how);
  }

  private Path write(StringBuilder text) throws IOException {
    return Files.writeString(dir.resolve("network.qasm"), text);
  }

  private static String head(int qubits) {
    return "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[%d];\n".formatted(qubits);
  }

  private static String controlledPhase(int a, int b, double angle) {
    return String.format(
        Locale.ROOT,
        "u1(%3$.17g) q[%1$d];cx q[%1$d],q[%2$d];u1(-%3$.17g) q[%2$d];cx q[%1$d],q[%2$d];"
            + "u1(%3$.17g) q[%2$d];\n",
        a,
        b,
        angle / 2);
  }

  private static String toffoli(int a, int b, int c) {
    String text = TOFFOLI.replaceAll("(?<=[ ,])([abc])(?=[,;])", "{$1}");
    return text.replace("{a}", "q[" + a + "]")
            .replace("{b}", "q[" + b + "]")
            .replace("{c}", "q[" + c + "]")
        + "\n";
  }
}
