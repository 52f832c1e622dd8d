package kerf.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * RunSettings: reference, then job file, then --set; what is not known or not fit stops the run.
 */
class RunSettingsTest {
  @TempDir private Path folder;

  private File file(String content) throws IOException {
    return Files.writeString(folder.resolve("job.conf"), content).toFile();
  }

  @Test
  void theReferenceHoldsEveryDefault() {
    RunSettings settings = RunSettings.of(null, List.of());
    assertThat(settings.text("data.source")).isEqualTo("iris");
    assertThat(settings.texts("data.classes")).containsExactly("versicolor", "virginica");
    assertThat(settings.count("train.epochs", 1)).isEqualTo(60);
  }

  @Test
  void aJobFileOverridesTheReferenceAndSetOverridesBoth() throws IOException {
    File job = file("train { epochs = 7, batch = 5 }\nseed = 3");
    RunSettings settings = RunSettings.of(job, List.of("train.epochs=9"));
    assertThat(settings.count("train.epochs", 1)).isEqualTo(9);
    assertThat(settings.count("train.batch", 0)).isEqualTo(5);
    assertThat(settings.whole("seed")).isEqualTo(3);
  }

  @Test
  void textsAndListsCanBeSet() {
    RunSettings settings =
        RunSettings.of(
            null,
            List.of("cut.partition=AABB", "data.classes=[setosa, virginica]", "out=s3a://b/c d"));
    assertThat(settings.text("cut.partition")).isEqualTo("AABB");
    assertThat(settings.texts("data.classes")).containsExactly("setosa", "virginica");
    assertThat(settings.text("out")).isEqualTo("s3a://b/c d");
    assertThat(RunSettings.of(null, List.of("cut.partition=")).text("cut.partition")).isEmpty();
  }

  @Test
  void anUnknownKeyIsNamedWithTheNearestKnownOne() {
    assertThatThrownBy(() -> RunSettings.of(null, List.of("train.epoch=3")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown setting 'train.epoch' (--set)")
        .hasMessageContaining("'train.epochs'");
  }

  @Test
  void anUnknownKeyOfAJobFileIsNamedWithItsLine() throws IOException {
    File job = file("\n\ntrain.epochz = 3\n");
    assertThatThrownBy(() -> RunSettings.of(job, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("train.epochz")
        .hasMessageContaining("job.conf: 3");
  }

  @Test
  void valuesOfAWrongTypeAreRefused() {
    for (String bad : List.of("train.epochs=ten", "train.epochs=1.5", "bench.quick=maybe")) {
      assertThatThrownBy(() -> RunSettings.of(null, List.of(bad)))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(bad.substring(0, bad.indexOf('=')))
          .hasMessageContaining("expected");
    }
  }

  @Test
  void aWordStandsForAListOfOneAndCommasForBrackets() {
    assertThat(RunSettings.of(null, List.of("cut.allow=wire")).texts("cut.allow"))
        .containsExactly("wire");
    assertThat(RunSettings.of(null, List.of("cut.allow=wire, gate")).texts("cut.allow"))
        .containsExactly("wire", "gate");
  }

  private enum Colour {
    RED,
    DARK_BLUE
  }

  @Test
  void aWordOfAnEnumIsFoundByItsNameInLowerCase() {
    RunSettings settings = RunSettings.of(null, List.of("data.source=dark_blue", "cut.allow=red"));
    assertThat(settings.choice("data.source", Colour.class)).isSameAs(Colour.DARK_BLUE);
    assertThat(settings.choices("cut.allow", Colour.class)).containsExactly(Colour.RED);
    for (String wrong : List.of("Red", "RED", "blue", "")) {
      RunSettings other = RunSettings.of(null, List.of("data.source=" + wrong));
      assertThatThrownBy(() -> other.choice("data.source", Colour.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "setting 'data.source': expected one of [red, dark_blue], got '" + wrong + "'");
    }
  }

  @Test
  void settingsAreReplacedByTheirKeys() {
    RunSettings settings = RunSettings.of(null, List.of("seed=5", "train.epochs=2"));
    RunSettings other = settings.with(Map.of("seed", 6, "cut.partition", "A\"B\\"));
    assertThat(other.whole("seed")).isEqualTo(6);
    assertThat(other.text("cut.partition")).isEqualTo("A\"B\\");
    assertThat(other.count("train.epochs", 1)).isEqualTo(2);
    assertThat(other.isGiven("cut.partition")).isTrue();
    assertThat(settings.whole("seed")).isEqualTo(5);
  }

  @Test
  void whatIsGivenIsTold() {
    RunSettings settings = RunSettings.of(null, List.of("cut.fragments=2"));
    assertThat(settings.isGiven("cut.fragments")).isTrue();
    assertThat(settings.isGiven("cut.max-width")).isFalse();
  }

  @Test
  void aNegativeNumberOfTasksIsRefusedByEveryCommand() {
    assertThatThrownBy(() -> RunSettings.of(null, List.of("execute.tasks=-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'execute.tasks'")
        .hasMessageContaining("at least 0");
  }

  @Test
  void aMissingOrMalformedJobFileIsNamed() throws IOException {
    assertThatThrownBy(() -> RunSettings.of(new File("absent.conf"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("absent.conf");
    File broken = file("train { epochs = 3");
    assertThatThrownBy(() -> RunSettings.of(broken, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("job.conf");
  }
}
