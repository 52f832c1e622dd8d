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
            "optimal_apart",
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
    assertThat(result.err())
        .contains("6 cuts", "overhead", "budget", "executed", "another --partition");
  }

  @Test
  void aDirectoryIsNotReplacedByADrawing() throws IOException {
    Path empty = Files.createDirectory(dir.resolve("drawings"));
    Kerf.Result result = Kerf.run("plan", star.toString(), "--svg", empty.toString());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--svg", "a directory");
    assertThat(result.out()).isEmpty();
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void aDrawingHasThePermissionsOfAnyFile() throws IOException {
    Path svg = dir.resolve("permitted.svg");
    Kerf.run("plan", star.toString(), "--svg", svg.toString());
    Path plain = Files.createFile(dir.resolve("plain"));
    assertThat(Files.getPosixFilePermissions(svg)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aWidthOrNumberBelowOneIsRefused() {
    for (String option : List.of("--max-width", "--fragments")) {
      for (String value : List.of("0", "-1")) {
        Kerf.Result result = Kerf.run("plan", star.toString(), option, value);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains(option + ": expected 1 or more, got " + value);
      }
    }
  }

  @Test
  void theDefaultNumberOfFragmentsGivesWayToASmallCircuit() throws IOException {
    Path one = Files.writeString(dir.resolve("one.qasm"), "OPENQASM 3;\nqubit q;\nU(1,0,0) q;\n");
    Kerf.Result result = Kerf.run("plan", one.toString());
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).contains("1 qubit, 1 gate", "1 fragment of 1 qubit\n");
    Kerf.Result asked = Kerf.run("plan", one.toString(), "--fragments", "2");
    assertThat(asked.status()).isEqualTo(2);
    assertThat(asked.err()).contains("--fragments: expected 1..1 for 1 qubit, got 2");
  }

  /** A marked gate that no observable can feel is gone: nothing is left to cut. */
  @Test
  void marksOfGatesWithoutInfluenceDoNotStartASearch() throws IOException {
    Path marked = dir.resolve("needless.qasm");
    Files.writeString(
        marked,
        """
        OPENQASM 3;
        include "stdgates.inc";
        qubit[3] q;
        h q;
        cx q[1], q[0];
        cut_gate q[1], q[2];
        cz q[1], q[2];
        """);
    String[] json = {"plan", marked.toString(), "--json", "--observable", "X0"};
    Kerf.Result plan = Kerf.run(json);
    assertThat(plan.status()).isZero();
    assertThat(plan.out()).contains("\"partition\":\"AAA\"", "\"cuts\":[]");
  }

  @Test
  void marksThatHaveNoSayAreTold() {
    String marked = "data/circuits/marked_chain_8.qasm";
    Kerf.Result own = Kerf.run("plan", marked);
    assertThat(own.err()).doesNotContain("not used");
    Kerf.Result width = Kerf.run("plan", marked, "--max-width", "5");
    assertThat(width.status()).isZero();
    assertThat(width.err())
        .contains("cut_wire and cut_gate of " + marked + " are not used: --max-width decides");
    Kerf.Result set = Kerf.run("plan", marked, "--set", "cut.max-width=5");
    assertThat(set.out().replaceAll("found.*", ""))
        .as("the setting is the option")
        .isEqualTo(width.out().replaceAll("found.*", ""));
  }

  @Test
  void cutsMadeTogetherAreToldAndCountsAreWhole() {
    String ising = "data/circuits/ising_8.qasm";
    Kerf.Result result = Kerf.run("plan", ising, "--json", "--partition", "ABABABAB");
    JsonNode plan = result.json().get(0);
    int joint = 0;
    for (JsonNode cut : plan.get("cuts")) {
      assertThat(cut.has("group")).isTrue();
      joint += cut.get("group").isNull() ? 0 : 1;
    }
    assertThat(joint).isGreaterThan(1);
    for (String count : List.of("executed_subexperiments", "memory_bytes")) {
      assertThat(plan.get(count).isIntegralNumber()).as(count).isTrue();
    }
    assertThat(Kerf.run("plan", ising, "--partition", "ABABABAB").out()).contains(", jointly");
    Kerf.Result star = Kerf.run("plan", PlanCommandTest.star.toString(), "--json");
    assertThat(star.json().get(0).get("cuts").get(0).get("group").isNull()).isTrue();
  }

  @Test
  void aSearchThatFindsNothingNamesWhatTheUserCanChange() {
    Kerf.Result width =
        Kerf.run("plan", star.toString(), "--max-width", "1", "--set", "cut.allow=wire");
    assertThat(width.status()).isEqualTo(2);
    assertThat(width.err())
        .contains("other kinds than wire", "or wider fragments")
        .doesNotContain("mark", "[");
    Kerf.Result counted = Kerf.run("plan", star.toString(), "--fragments", "7", "--allow", "wire");
    assertThat(counted.err()).contains("fewer fragments").doesNotContain("or wider");
  }
}
