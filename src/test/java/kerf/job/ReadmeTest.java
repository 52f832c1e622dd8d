package kerf.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerf.trace.TracesPage;
import org.junit.jupiter.api.Test;

/** The documentation's generated part is what the code says, and its commands do what it says. */
class ReadmeTest {
  private static final String BEGIN = "<!-- columns: begin";
  private static final String END = "<!-- columns: end -->";

  @Test
  void listsTheColumnsOfTheTraces() throws IOException {
    String page = Files.readString(Path.of("src", "site", "markdown", "traces.md"));
    String listed = page.substring(page.indexOf('\n', page.indexOf(BEGIN)) + 1, page.indexOf(END));
    assertThat(listed.strip())
        .as("traces.md between the column markers is to be TracesPage.text()")
        .isEqualTo(TracesPage.text().strip());
  }

  @Test
  void itsFirstEstimateGoesThroughCuts() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher command =
        Pattern.compile(
                "jobs/kerf estimate (data/.*) --max-width (\\d+) --observable '(.*)' --verify")
            .matcher(readme);
    assertThat(command.find()).isTrue();
    Kerf.Result plan =
        Kerf.run(
            "plan",
            command.group(1),
            "--max-width",
            command.group(2),
            "--observable",
            command.group(3),
            "--json");
    assertThat(plan.status()).as(plan.err()).isZero();
    assertThat(plan.json().get(0).get("cuts")).hasSizeGreaterThan(1);
  }
}
