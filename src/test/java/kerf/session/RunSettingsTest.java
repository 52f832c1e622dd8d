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
    RunSettings settings = RunSettings.of(null, List.of("cut.minimise=dark_blue", "cut.allow=red"));
    assertThat(settings.choice("cut.minimise", Colour.class)).isSameAs(Colour.DARK_BLUE);
    assertThat(settings.choices("cut.allow", Colour.class)).containsExactly(Colour.RED);
    for (String wrong : List.of("Red", "RED", "blue", "")) {
      RunSettings other = RunSettings.of(null, List.of("cut.minimise=" + wrong));
      assertThatThrownBy(() -> other.choice("cut.minimise", Colour.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "setting 'cut.minimise': expected one of [red, dark_blue], got '" + wrong + "'");
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
        .hasMessageContaining("from 0 to 2147483647, got -1");
  }

  @Test
  void aDefaultWrittenWithAPointTakesFractions() throws IOException {
    assertThat(RunSettings.of(null, List.of("cut.budget=10.5")).number("cut.budget"))
        .isEqualTo(10.5);
    File job = file("model { scale-low = 0.25 }\ntrain.learning-rate = 1");
    assertThat(RunSettings.of(job, List.of()).number("model.scale-low")).isEqualTo(0.25);
    assertThat(RunSettings.of(job, List.of()).number("train.learning-rate")).isEqualTo(1);
    assertThat(RunSettings.of(null, List.of()).with(Map.of("cut.budget", 2.5)).number("cut.budget"))
        .isEqualTo(2.5);
  }

  @Test
  void aValueThatIsSetIsThatText() {
    for (String text : List.of("/a//b", "/a#b", "a = b", "{a", "[b", "a: \\n", "x,y", "é//😀")) {
      RunSettings settings = RunSettings.of(null, List.of("out=" + text, "data.source=" + text));
      assertThat(settings.text("out")).isEqualTo(text);
      assertThat(settings.text("data.source")).isEqualTo(text);
    }
    assertThat(RunSettings.of(null, List.of("data.label=null")).text("data.label"))
        .isEqualTo("null");
  }

  @Test
  void itemsOfAListAreTextsToo() {
    Map<String, List<String>> lists =
        Map.of(
            "[a#b, c//d]", List.of("a#b", "c//d"),
            "\"a, b\", c", List.of("a, b", "c"),
            "[]", List.of(),
            "a b,,c", List.of("a b", "", "c"),
            "", List.of(""));
    lists.forEach(
        (text, items) ->
            assertThat(RunSettings.of(null, List.of("data.classes=" + text)).texts("data.classes"))
                .as(text)
                .isEqualTo(items));
  }

  private static void refused(File job, String override, String... words) {
    List<String> overrides = override == null ? List.of() : List.of(override);
    assertThatThrownBy(() -> RunSettings.of(job, overrides))
        .as(override)
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(words).hasSizeLessThan(500))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void numbersThatDoNotFitAreRefusedAndNotClamped() throws IOException {
    String ends = "from -9223372036854775808 to 9223372036854775807";
    for (String seed : List.of("1e30", "9223372036854775808", "1.5", "1e-3", "NaN", "0x10", "")) {
      refused(null, "seed=" + seed, "'seed' (--set)", "expected a whole number", "'" + seed + "'");
    }
    refused(null, "seed=1e30", ends);
    refused(file("seed = 9223372036854775808"), null, ends, "job.conf: 1");
    refused(null, "seed=" + "1".repeat(100_000), "expected a whole number");
    refused(null, "cut.budget=1e400", "expected a number from", "1.7976931348623157E308");
    for (String rate : List.of("NaN", "Infinity", "1d", "ten", "[1]")) {
      refused(null, "train.learning-rate=" + rate, "expected a number", "'" + rate + "'");
    }
    assertThat(RunSettings.of(null, List.of("seed=9223372036854775807")).whole("seed"))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(RunSettings.of(null, List.of("seed=-1e3")).whole("seed")).isEqualTo(-1000);
  }

  @Test
  void rangeErrorsNameBothEnds() {
    RunSettings settings = RunSettings.of(null, List.of("train.epochs=3000000000"));
    assertThatThrownBy(() -> settings.count("train.epochs", 1))
        .hasMessage(
            "setting 'train.epochs': expected a whole number from 1 to 2147483647, got 3000000000");
  }

  @Test
  void pathsThatAShellHasNotResolvedAreResolvedOrRefused() throws IOException {
    String home = System.getProperty("user.home");
    assertThat(RunSettings.of(null, List.of("out=~/a~b")).text("out")).isEqualTo(home + "/a~b");
    assertThat(RunSettings.of(file("out = ${PATH}\"/a\""), List.of()).text("out"))
        .isEqualTo(System.getenv("PATH") + "/a");
    assertThat(RunSettings.of(file("data.source = ~/a.csv"), List.of()).text("data.source"))
        .isEqualTo(home + "/a.csv");
    for (String out :
        List.of("", "null", "${HOME}", "${HOME}/runs", "/a/$USER", "~you/x", "$A", "a\tb")) {
      refused(null, "out=" + out, "'out' (--set)", "expected a path", out.replace('\t', ' '));
      refused(null, "data.source=" + out, "'data.source'", out.replace('\t', ' '));
    }
    refused(file("out = null"), null, "'out' (", "job.conf: 1", "null");
    refused(file("data { label = null }"), null, "'data.label' (", "null");
    refused(file("out = \"${HOME}/x\""), null, "'out' (", "${HOME}/x");
    refused(file("out = ${NO_SUCH_VARIABLE}/x"), null, "NO_SUCH_VARIABLE", "job.conf: 1");
    assertThat(RunSettings.of(null, List.of("out=wasb://$root@a/b")).text("out"))
        .isEqualTo("wasb://$root@a/b");
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
