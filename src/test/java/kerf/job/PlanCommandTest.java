package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kerf plan} prices and draws without running anything. */
class PlanCommandTest {
  @TempDir private static Path dir;
  private static Path star;

  /** The seven-qubit star of qiskit-addon-cutting's finder tests. */
  @BeforeAll
  static void write() throws IOException {
    StringBuilder text = new StringBuilder("OPENQASM 3;\ninclude \"stdgates.inc\";\nqubit[7] q;\n");
    for (int[] pair : new int[][] {{0, 3}, {1, 3}, {2, 3}, {3, 4}, {3, 5}, {3, 6}}) {
      text.append("rx(0.3) q[%d];%ncx q[%d], q[%d];%n".formatted(pair[0], pair[0], pair[1]));
    }
    star = Files.writeString(dir.resolve("star.qasm"), text);
  }

  @Test
  void thePriceIsOneJsonObjectWithTheDocumentedNames() {
    Kerf.Result result =
        Kerf.run("plan", star.toString(), "--json", "--max-width", "4", "--observable", "ZZZZZZZ");
    assertThat(result.err()).isEmpty();
    JsonNode plan = result.json().get(0);
    List<String> names = new ArrayList<>();
    plan.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "circuit",
            "fragments",
            "partition",
            "cuts",
            "kappa",
            "overhead",
            "nominal_subexperiments",
            "executed_subexperiments",
            "shots_for_error",
            "memory_bytes",
            "contraction_flops",
            "seconds",
            "optimal",
            "bound");
    assertThat(plan.get("kappa").asDouble()).as("one wire cut").isEqualTo(4);
    assertThat(plan.get("cuts").get(0).get("kind").asText()).isEqualTo("wire");
    assertThat(plan.get("optimal").asBoolean()).isTrue();
    assertThat(plan.get("bound").asDouble()).isCloseTo(4, within(1e-9));
    assertThat(plan.get("shots_for_error").asDouble()).isEqualTo(160_000);
  }

  @Test
  void peopleReadATableAndADrawing() {
    Kerf.Result result = Kerf.run("plan", star.toString(), "--max-width", "3");
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("kappa", "overhead", "proven optimal", "q[6]");
  }

  @Test
  void theDrawingIsWrittenWholeOrNotAtAll() throws IOException {
    Path svg = dir.resolve("star.svg");
    Kerf.Result result =
        Kerf.run("plan", star.toString(), "--partition", "AAABBBB", "--svg", svg.toString());
    assertThat(result.status()).isZero();
    assertThat(Files.readString(svg)).contains("<svg").endsWith("</svg>\n");
    Kerf.Result lost =
        Kerf.run("plan", star.toString(), "--svg", dir.resolve("no/where.svg").toString());
    assertThat(lost.status()).isEqualTo(2);
    assertThat(lost.err()).contains("folder that exists");
    try (var files = Files.list(dir)) {
      assertThat(files.filter(f -> f.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  @Test
  void aCircuitsOwnMarksAreFollowedUnlessTheCommandLineSaysOtherwise() throws IOException {
    Path marked = dir.resolve("marked.qasm");
    Files.writeString(
        marked,
        """
        OPENQASM 3;
        include "stdgates.inc";
        qubit[3] q;
        h q;
        cx q[0], q[1];
        cut_wire q[1];
        cx q[1], q[2];
        rx(0.2) q;
        """);
    Kerf.Result own = Kerf.run("plan", marked.toString(), "--json", "--observable", "ZZZ");
    assertThat(own.json().get(0).get("partition").asText()).isEqualTo("A,AB,B");
    assertThat(own.json().get(0).get("kappa").asDouble()).isEqualTo(4);
    Kerf.Result other =
        Kerf.run("plan", marked.toString(), "--json", "--observable", "ZZZ", "--partition", "AAB");
    assertThat(other.json().get(0).get("kappa").asDouble()).isEqualTo(3);
  }

  @Test
  void dearPlansAreRefusedWithTheirPriceAndWhatToChange() {
    Kerf.Result result =
        Kerf.run("plan", star.toString(), "--partition", "ABCDEFG", "--budget", "1000");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("6 cuts", "overhead", "budget", "wider");
  }
}
