package kerf.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kerf.session.RunSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a user's examples nothing is lost in silence, and what is wrong is said with its place. */
class TrainTaskTest {
  @TempDir private Path dir;

  private TrainTask task(String header, String... classes) {
    StringBuilder csv = new StringBuilder(header);
    for (int i = 0; i < classes.length; i++) {
      csv.append(String.format(Locale.ROOT, "%.2f,%.2f,%s%n", .1 * i, .7 - .03 * i, classes[i]));
    }
    try {
      Path file = Files.writeString(dir.resolve("own.csv"), csv);
      return TrainTask.of(
          RunSettings.of(null, List.of("data.source=" + file, "data.classes=[neg,pos]")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void classesThatAreLeftOutAreNamedWithTheirCounts() {
    PrintStream stderr = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      TrainTask task =
          task("a,b,cls\n", "neg", "pos", "Pos", "neg", "pos", "odd", "Pos", "neg", "pos", "neg");
      assertThat(task.data().rows()).isEqualTo(7);
    } finally {
      System.setErr(stderr);
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "kerf: %s: rows of other classes left out: 2 of 'Pos', 1 of 'odd'%n"
                .formatted(dir.resolve("own.csv")));
  }

  @Test
  void aFirstExampleIsNotTakenForTheNamesOfColumns() {
    assertThatThrownBy(() -> task("", "neg", "pos", "neg", "pos"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("own.csv: line 1: expected a line of column names, got numbers");
  }

  @Test
  void aClassTooSmallToLearnAndTestIsRefused() {
    assertThatThrownBy(() -> task("a,b,cls\n", "neg", "neg", "neg", "pos", "neg", "neg"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("own.csv: class 'pos' with 1 row(s)");
  }

  @Test
  void aColumnTooWideIsRefusedWithItsPlace() {
    assertThatThrownBy(
            () -> task("a,b,cls\n-1.7e308,0,neg\n1.7e308,0,pos\n", "neg", "pos", "neg", "pos"))
        .hasMessageContaining(
            "own.csv: rows 1 and 2, column 'a': expected values whose difference");
  }
}
