package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is used wrongly ends with status 2 and one line that says what was expected. */
class MainTest {
  private static final String CIRCUIT = "data/circuits/wstate_5.qasm";

  @TempDir private Path folder;

  private static void refused(List<String> line, String... words) {
    Kerf.Result result = Kerf.run(line.toArray(String[]::new));
    assertThat(result.status()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("kerf: ")
        .contains(words)
        .hasLineCount(1)
        .hasSizeLessThan(2100)
        .doesNotContain("\tat ");
  }

  @Test
  void wrongOptionsAreSaidInOneLine() {
    refused(List.of("train", "--fragmens", "2"), "'--fragmens'", "did you mean --fragments");
    refused(List.of("train", "--seed", "1e30"), "'--seed'", "to 9223372036854775807", "'1e30'");
    refused(List.of("train", "--fragments", "3000000000"), "up to 2147483647", "'3000000000'");
    refused(List.of("plan", CIRCUIT, "--budget", "x"), "'--budget'", "expected a number", "'x'");
    refused(List.of("plan", CIRCUIT, "--error", "x"), "'--error'", "expected a number", "'x'");
    refused(List.of("plan"), "CIRCUIT.qasm", "(kerf plan --help tells more)");
    refused(List.of("plam"), "'plam'", "did you mean plan");
    refused(List.of(), "expected a command");
  }

  @Test
  void optionsTakeWhatTheirSettingsTake() {
    assertThat(Kerf.run("plan", CIRCUIT, "--budget", "16.5", "--no-drawing").status()).isZero();
    assertThat(Kerf.run("plan", CIRCUIT, "--set", "cut.budget=16.5", "--no-drawing").status())
        .isZero();
    refused(List.of("plan", CIRCUIT, "--budget", "1.5"), "budget of 1.5");
    refused(List.of("train", "--out", ""), "'out'", "expected a path");
    refused(List.of("train", "--out=${HOME}"), "'out'", "expected a path", "${HOME}");
  }

  @Test
  void argumentsAreNotReadFromFiles() throws IOException {
    Path file = Files.writeString(folder.resolve("arguments"), "--version");
    refused(List.of("plan", "@" + file), "@" + file, "no such file");
  }

  @Test
  void aMillionBracketsMakeOneLine() {
    for (String brackets : List.of("[".repeat(1_000_000), "(".repeat(1_000_000))) {
      for (String option : List.of("--partition", "--observable", "--allow", "--set")) {
        refused(List.of("plan", CIRCUIT, option, brackets), "kerf");
      }
      refused(List.of("plan", CIRCUIT, "--set", "cut.allow=" + brackets), "expected");
      refused(List.of("plan", CIRCUIT, "--set", "x=" + brackets), "expected");
    }
  }

  @Test
  void messagesOfSparkLoseTheirStackTraces() {
    List<String> lines =
        new ArrayList<>(List.of("Job aborted: java.lang.Error: no", "\tat a.b.C.d(C.java:1)"));
    lines.addAll(List.of("\t... 3 more", "", "Driver stacktrace:"));
    assertThat(Main.oneLine(String.join("\n", lines)))
        .isEqualTo("Job aborted: java.lang.Error: no");
  }
}
