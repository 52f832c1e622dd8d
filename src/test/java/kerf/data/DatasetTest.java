package kerf.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A data set cannot be changed once made, and says what is wrong with the values it is given. */
class DatasetTest {

  private static final List<String> COLUMNS = List.of("x", "y");
  private static final List<String> CLASSES = List.of("cat", "dog", "emu");

  private static Dataset pets() {
    double[][] features = {{1, 2}, {3, 4}, {5, 6}, {7, 8}};
    return Dataset.of("pets", "00", COLUMNS, CLASSES, features, new int[] {0, 1, 2, 1});
  }

  @Test
  void keepsWhatItIsGiven() {
    Dataset pets = pets();
    assertThat(pets.rows()).isEqualTo(4);
    assertThat(pets.columns()).isEqualTo(2);
    assertThat(pets.features()[2]).containsExactly(5, 6);
    assertThat(pets.label(3)).isEqualTo(1);
    assertThat(pets.source()).isEqualTo("pets");
    assertThat(pets).hasToString("pets: 4 rows × 2 columns, classes [cat, dog, emu]");
  }

  @Test
  void doesNotChangeWhenItsArraysDo() {
    double[][] features = {{1, 2}};
    int[] labels = {1};
    Dataset data = Dataset.of("pets", "00", COLUMNS, CLASSES, features, labels);
    features[0][0] = 9;
    labels[0] = 2;
    data.features()[0][0] = 9;
    data.labels()[0] = 2;
    assertThat(data.features()[0]).containsExactly(1, 2);
    assertThat(data.label(0)).isEqualTo(1);
  }

  @Test
  void keepsTwoClassesInTheOrderNamed() {
    Dataset binary = pets().keepClasses(List.of("dog", "cat"));
    assertThat(binary.classNames()).containsExactly("dog", "cat");
    assertThat(binary.labels()).containsExactly(1, 0, 0);
    assertThat(binary.features()).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}, {7, 8}});
    assertThat(binary.sha256()).isEqualTo("00");
  }

  @Test
  void namesTheNearestClassToAnUnknownOne() {
    assertThatThrownBy(() -> pets().keepClasses(List.of("dig", "cat")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pets: unknown class 'dig'; did you mean 'dog'? known: cat, dog, emu");
    for (String far : List.of("0", "bee", "parrot")) {
      assertThatThrownBy(() -> pets().keepClasses(List.of(far, "cat")))
          .hasMessage("pets: unknown class '" + far + "'; known: cat, dog, emu");
    }
  }

  @Test
  void countsTheRowsOfOtherClasses() {
    assertThat(pets().others(List.of("cat", "emu"))).isEqualTo("2 of 'dog'");
    assertThat(pets().others(List.of("dog"))).isEqualTo("1 of 'cat', 1 of 'emu'");
    assertThat(pets().others(List.of("dog", "cat", "emu"))).isEmpty();
  }

  @Test
  void wantsTwoDifferentClasses() {
    for (List<String> wrong :
        List.of(List.of("dog"), List.of("dog", "dog"), List.of("cat", "dog", "emu"))) {
      assertThatThrownBy(() -> pets().keepClasses(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected two different classes")
          .hasMessageContaining("[cat, dog, emu]");
    }
  }

  @Test
  void takesRowsInTheOrderAsked() {
    Dataset two = pets().subset(new int[] {3, 0});
    assertThat(two.features()).isDeepEqualTo(new double[][] {{7, 8}, {1, 2}});
    assertThat(two.labels()).containsExactly(1, 0);
    assertThatThrownBy(() -> pets().subset(new int[] {4}))
        .hasMessage("pets: expected a row from 0 to 3, got 4");
    assertThatThrownBy(() -> pets().subset(new int[0])).hasMessageContaining("got none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "NaN; 0; row 1, column 'y': expected a finite number, got NaN",
        "Infinity; 0; row 1, column 'y': expected a finite number, got Infinity",
        "1; 3; row 1: expected a label from 0 to 2, got 3",
        "1; -1; row 1: expected a label from 0 to 2, got -1",
      })
  void namesABadRow(double value, int label, String message) {
    assertThatThrownBy(
            () ->
                Dataset.of(
                    "pets", "00", COLUMNS, CLASSES, new double[][] {{1, value}}, new int[] {label}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pets: " + message);
  }

  @Test
  void namesShapesThatDisagree() {
    double[][] one = {{1, 2}};
    assertThatThrownBy(() -> Dataset.of("p", "0", COLUMNS, CLASSES, one, new int[2]))
        .hasMessage("p: expected one label per row, got 1 rows and 2 labels");
    assertThatThrownBy(() -> Dataset.of("p", "0", List.of("x"), CLASSES, one, new int[1]))
        .hasMessage("p: row 1: expected 1 features, got 2");
    assertThatThrownBy(() -> Dataset.of("p", "0", List.of("x", "x"), CLASSES, one, new int[1]))
        .hasMessage("p: expected distinct feature names, got 'x' twice");
    assertThatThrownBy(() -> Dataset.of("p", "0", COLUMNS, List.of(" "), one, new int[1]))
        .hasMessage("p: expected a name for every class, got a blank one");
  }
}
