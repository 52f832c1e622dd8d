package kerf.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job file is read with what it includes, in bounded time, and quotes no other file. */
@Timeout(30)
class JobFileTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private RunSettings read(String text) throws IOException {
    return RunSettings.of(file("job.conf", text).toFile(), List.of());
  }

  /** In one line that is not long. */
  private String refusal(String text) throws IOException {
    Path job = file("job.conf", text);
    String[] message = new String[1];
    assertThatThrownBy(() -> RunSettings.of(job.toFile(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> message[0] = e.getMessage());
    assertThat(message[0]).doesNotContain("\n").hasSizeLessThan(600);
    return message[0];
  }

  @Test
  void whatIsIncludedIsPartOfIt() throws IOException {
    Files.createDirectories(folder.resolve("more"));
    file("more/a.conf", "include \"b.conf\"\nseed = 5\ntrain.epochs = 2");
    file("more/b.conf", "train { epochs = 9, batch = 3 }");
    file("batch.conf", "init-scale = 0.5");
    RunSettings settings =
        read("include \"more/a\"\nseed = 6\ntrain { include file(\"batch.conf\") }");
    assertThat(settings.whole("seed")).isEqualTo(6);
    assertThat(settings.count("train.epochs", 1)).isEqualTo(2);
    assertThat(settings.count("train.batch", 1)).isEqualTo(3);
    assertThat(settings.number("train.init-scale")).isEqualTo(0.5);
  }

  @Test
  void whatIsNotThereIsNotPassedOver() throws IOException {
    for (String what : List.of("\"gone.conf\"", "file(\"gone.conf\")", "required(\"gone.conf\")")) {
      assertThat(refusal("include " + what))
          .contains("job.conf: include gone.conf", "expected a file beside it", "found none");
    }
    assertThat(refusal("include \"http://127.0.0.1:9/x\"")).contains("found none");
    assertThat(refusal("include url(\"http://127.0.0.1:9/x\")")).contains("nothing is fetched");
    assertThat(refusal("include url(\"file:///etc/passwd\")")).contains("nothing is fetched");
    assertThat(refusal("include classpath(\"kerf/reference.conf\")")).contains("class path");
    assertThat(refusal("include \"kerf/reference.conf\"")).contains("found none");
  }

  @Test
  void noWordOfAnIncludedFileIsQuoted() throws IOException {
    for (String secret :
        List.of("root:secret:0:0", "secret = 1", "a secret\n{", "x = \"secret", "train.secret=2")) {
      file("foreign", secret);
      assertThat(refusal("seed = 1\ninclude \"foreign\""))
          .as(secret)
          .contains("included", "foreign")
          .doesNotContain("secret");
    }
    Path other = file("passwords", "root:secret:0:0");
    assertThatThrownBy(() -> RunSettings.of(other.toFile(), List.of()))
        .hasMessageContaining("passwords: line 1: expected HOCON")
        .hasMessageNotContaining("secret");
  }

  @Test
  void whatWouldGrowWithoutEndIsRefused() throws IOException {
    assertThat(refusal("include \"job.conf\"")).contains("at most 64 files");
    String bomb =
        IntStream.range(0, 40)
            .mapToObj(i -> "x%d = ${x%d}${x%d}".formatted(i, i + 1, i + 1))
            .collect(Collectors.joining("\n"));
    assertThat(refusal(bomb + "\nx40 = lol")).contains("at most 16 references");
    assertThat(refusal(bomb.replace('x', 'X') + "\nX40 = lol")).contains("unknown setting 'X");
    assertThat(refusal("out = a\n" + "out = ${out}${out}\n".repeat(40)))
        .contains("at most 16 references");
    for (String bracket : List.of("[", "{a:", "[{a:")) {
      assertThat(refusal("out = " + bracket.repeat(100_000))).contains("job.conf", "brackets");
    }
    assertThat(refusal("out = " + "x".repeat(2_000_000))).contains("more than 1 MB");
    assertThat(refusal("\"" + "k".repeat(100_000) + "\" = 1")).contains("unknown setting 'kkk");
  }

  @Test
  void aFewReferencesAreFollowed() throws IOException {
    RunSettings settings = read("seed = 7\nout = \"runs-\"${seed}\ntrain.batch = ${seed}");
    assertThat(settings.text("out")).isEqualTo("runs-7");
    assertThat(settings.count("train.batch", 0)).isEqualTo(7);
  }

  @Test
  void whatIsNoTextIsSaid() throws IOException {
    Path job = folder.resolve("bytes.conf");
    Files.write(job, new byte[] {'a', (byte) 0xff});
    assertThatThrownBy(() -> RunSettings.of(job.toFile(), List.of()))
        .hasMessageContaining("bytes.conf: expected UTF-8 text");
    assertThatThrownBy(() -> RunSettings.of(Path.of("/dev/zero").toFile(), List.of()))
        .hasMessageContaining("expected a file in HOCON format, found none");
    assertThat(read("\uFEFFseed = 3").whole("seed")).isEqualTo(3);
  }
}
