package kerf.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new file is written whole, and what killed processes left of it goes after a day. */
class NewFileTest {
  @TempDir private Path folder;

  @Test
  void whatWasLeftOfItGoesAfterADay() throws IOException {
    for (String name : List.of(".a.svg.1.tmp", ".a.svg.2.tmp", ".b.svg.1.tmp")) {
      Path file = Files.writeString(folder.resolve(name), "<svg");
      Instant written = Instant.now().minus(Duration.ofHours(name.contains(".2.") ? 20 : 30));
      Files.setLastModifiedTime(file, FileTime.from(written));
    }
    new NewFile("--svg", folder.resolve("a.svg")).write("<svg/>");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a.svg", ".a.svg.2.tmp", ".b.svg.1.tmp");
    }
    assertThat(folder.resolve("a.svg")).hasContent("<svg/>");
  }
}
