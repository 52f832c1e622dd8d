package kerf.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole or not at all, is never replaced, and what was left goes after a day. */
class WholeFilesTest {
  @TempDir Path folder;

  private WholeFiles files;

  @BeforeEach
  void open() throws IOException {
    files = WholeFiles.in(path("."), new Configuration());
  }

  private org.apache.hadoop.fs.Path path(String name) {
    return new org.apache.hadoop.fs.Path(folder.resolve(name).normalize().toUri());
  }

  private static WholeFiles.Writer text(String text, Error failure) {
    return (system, path) -> {
      try (OutputStream out = system.create(path, false)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      if (failure != null) {
        throw failure;
      }
    };
  }

  @Test
  void aFileIsThereWhole() throws IOException {
    files.create(path("a/b"), text("b", null));
    assertThat(folder.resolve("a/b")).hasContent("b");
    assertThat(Parts.files(folder)).containsExactly("a");
    assertThat(Parts.files(folder.resolve("a"))).containsExactly("b");
  }

  @Test
  void noFileIsReplaced() throws IOException {
    Files.writeString(folder.resolve("b"), "first");
    assertThatThrownBy(() -> files.create(path("b"), text("second", null)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is one of that name");
    assertThat(folder.resolve("b")).hasContent("first");
    assertThat(Parts.files(folder)).containsExactly("b");
  }

  @Test
  void ofAFileThatCannotBeWrittenNothingIsLeft() {
    assertThatThrownBy(() -> files.create(path("b"), text("half", Disk.full())))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(Parts.files(folder)).isEmpty();
  }

  @Test
  void whatKilledProcessesLeftGoesAfterADay() throws IOException {
    for (String name : new String[] {".kerf-a.tmp", ".other.tmp", ".kerf-b.tmp", "part"}) {
      Path file = Files.writeString(folder.resolve(name), "half");
      Instant written = Instant.now().minus(Duration.ofHours(name.contains("-b") ? 20 : 30));
      Files.setLastModifiedTime(file, FileTime.from(written));
    }
    Files.createDirectory(folder.resolve(".kerf-c.tmp"));
    files.sweep();
    assertThat(Parts.files(folder))
        .containsExactly(".kerf-b.tmp", ".kerf-c.tmp", ".other.tmp", "part");
  }
}
