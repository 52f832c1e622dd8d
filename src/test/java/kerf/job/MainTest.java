package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is used wrongly ends with status 2 and one line that says what was expected. */
class MainTest {
  private static final String CIRCUIT = "data/circuits/wstate_5.qasm";

  private static final Path REAL = Path.of(System.getProperty("java.home"), "bin", "java");

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
    refused(List.of("plan", CIRCUIT, "--error", "1e400"), "finite number above 0, got Infinity");
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

  /** A command in a process of its own, without LANG; its exit status. */
  private int run(File stdout, String... line) throws Exception {
    List<String> command = new ArrayList<>(List.of(REAL.toString(), "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), "kerf.job.Main"));
    command.addAll(List.of(line));
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(stdout);
    builder.environment().keySet().removeAll(List.of("LANG", "LC_ALL", "LC_CTYPE"));
    return builder.redirectError(folder.resolve("err").toFile()).start().waitFor();
  }

  @Test
  @Tag("cluster")
  void withoutLangDrawingsAndMessagesAreInLetters() throws Exception {
    Path out = folder.resolve("out");
    assertThat(run(out.toFile(), "plan", CIRCUIT, "--max-width", "3")).isZero();
    assertThat(out).content(StandardCharsets.US_ASCII).contains("k = 4", "c0").doesNotContain("?");
    assertThat(run(out.toFile(), "plan", CIRCUIT, "--max-width", "3", "--budget", "2"))
        .isEqualTo(2);
    assertThat(folder.resolve("err"))
        .content(StandardCharsets.US_ASCII)
        .contains(", k 4.000")
        .doesNotContain("?");
  }

  @Test
  @Tag("cluster")
  @EnabledOnOs(OS.LINUX)
  void resultsThatAreLostAreAFailure() throws Exception {
    assertThat(run(new File("/dev/full"), "plan", CIRCUIT, "--max-width", "3")).isEqualTo(1);
    assertThat(folder.resolve("err"))
        .content()
        .contains("results cannot be written to stdout: No space left")
        .hasLineCount(1);
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
