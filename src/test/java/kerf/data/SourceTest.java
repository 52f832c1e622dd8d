package kerf.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The built-in sets load as their manifests say. */
class SourceTest {

  private static String manifest() throws IOException {
    try (InputStream in = Source.class.getResourceAsStream("/kerf/data/iris.manifest.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void irisIsTheFileOfItsManifest() throws IOException {
    Dataset iris = Source.read("iris", "");
    assertThat(manifest())
        .contains("\"sha256\": \"" + iris.sha256() + "\"")
        .contains("\"rows\": " + iris.rows())
        .contains("\"name\": \"" + iris.source() + "\"");
  }

  @Test
  void irisHasFiftyRowsOfEachSpecies() {
    Dataset iris = Source.IRIS.read();
    assertThat(iris.featureNames())
        .containsExactly("sepal_length", "sepal_width", "petal_length", "petal_width");
    assertThat(iris.classNames()).containsExactly("setosa", "versicolor", "virginica");
    for (int species = 0; species < 3; species++) {
      int label = species;
      assertThat(Arrays.stream(iris.labels()).filter(l -> l == label)).hasSize(50);
    }
  }

  @Test
  void irisHasScikitLearnsValuesWhereOthersDiffer() {
    Dataset iris = Source.IRIS.read();
    assertThat(iris.features()[34]).containsExactly(4.9, 3.1, 1.5, 0.2);
    assertThat(iris.features()[37]).containsExactly(4.9, 3.6, 1.4, 0.1);
  }

  @Test
  void namesTheKnownSets() {
    assertThatThrownBy(() -> Source.read("irsi", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown data set 'irsi'; did you mean 'iris'? known: iris");
  }
}
