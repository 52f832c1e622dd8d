package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kerf.trace.Table;
import org.junit.jupiter.api.Test;

/** The README's generated part is what the code says. */
class ReadmeTest {
  private static final String BEGIN = "<!-- columns: begin";
  private static final String END = "<!-- columns: end -->";

  @Test
  void listsTheColumnsOfTheTraces() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String listed =
        readme.substring(readme.indexOf('\n', readme.indexOf(BEGIN)) + 1, readme.indexOf(END));
    assertThat(listed.strip())
        .as("README.md between the column markers is to be Table.markdownOfAll()")
        .isEqualTo(Table.markdownOfAll().strip());
  }
}
