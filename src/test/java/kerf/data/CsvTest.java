package kerf.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader takes what RFC 4180 allows and names the row, line and column of what it refuses. */
class CsvTest {

  private static Dataset read(String text, String label) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Csv.read(new ByteArrayInputStream(bytes), "pets.csv", label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x,y,pet\n1,-2.5,cat\n.5,3e2,dog\n",
        "x,y,pet\n1,-2.5,cat\n.5,3e2,dog",
        "x,y,pet\r\n1,-2.5,cat\r\n.5,3e2,dog\r\n\r\n\r\n",
        "x,y,pet\r1,-2.5,cat\r.5,3e2,dog\r",
        "\uFEFFx,y,pet\n+1.,-25e-1,cat\n0.5,300,dog\n\n",
        "\"x\",\"y\",\"pet\"\n\"1\",\"-2.5\",\"cat\"\n\".5\",3e2,dog\n",
      })
  void readsEveryWayToWriteTheSame(String text) {
    Dataset pets = read(text, "pet");
    assertThat(pets.featureNames()).containsExactly("x", "y");
    assertThat(pets.classNames()).containsExactly("cat", "dog");
    assertThat(pets.features()).isDeepEqualTo(new double[][] {{1, -2.5}, {0.5, 300}});
    assertThat(pets.labels()).containsExactly(0, 1);
    assertThat(pets.source()).isEqualTo("pets.csv");
  }

  @Test
  void undoesQuotes() {
    Dataset data =
        read("\"a, b\",\"the \"\"kind\"\"\"\n1,\"one\ntwo\"\n2,\"\"\"\"\n3,\"one\ntwo\"\n", null);
    assertThat(data.featureNames()).containsExactly("a, b");
    assertThat(data.classNames()).containsExactly("one\ntwo", "\"");
    assertThat(data.labels()).containsExactly(0, 1, 0);
  }

  @Test
  void countsLinesThroughQuotedOnes() {
    assertThatThrownBy(() -> read("x,pet\n1,\"one\ntwo\"\nabc,dog\n", "pet"))
        .hasMessage("pets.csv: row 2 (line 4), column 'x': expected a number, got 'abc'");
  }

  @Test
  void takesTheLabelFromAnyColumnAndTheLastWhereNoneIsNamed() {
    String text = "pet,x,y\ncat,1,2\n";
    assertThat(read(text, "pet").features()).isDeepEqualTo(new double[][] {{1, 2}});
    assertThat(read("x,y,pet\n1,2,7\n", null).classNames()).containsExactly("7");
  }

  @Test
  void hashesTheBytesAsTheyCame() {
    assertThat(read("x,pet\n1,cat\n", "pet").sha256())
        .isEqualTo("a0c8cd8a093c6edc9a61440e558cff5b79bf09c5872130c1667438d7fd0e43f6");
    assertThat(read("x,pet\r\n1,cat\r\n", "pet").sha256())
        .isNotEqualTo(read("x,pet\n1,cat\n", "pet").sha256());
  }

  @Test
  void readsCellsOfAnyLengthAndEveryEndOfALine() {
    String word = "a \"\" ".repeat(300_000);
    assertThat(read("x,pet\r1,\"" + word + "\"\n2,b\r\n", null).classNames())
        .containsExactly(word.replace("\"\"", "\""), "b");
    assertThatThrownBy(() -> read("x,pet\n1,\"" + word + "\n", null))
        .hasMessageContaining("line 2: a quote is opened here and never closed");
    assertThatThrownBy(() -> read("x,pet\n1,", null))
        .hasMessageContaining("row 1 (line 2), column 'pet': expected a class name");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("", "the file is empty; expected a line of column names"),
        Arguments.of("\n\n", "the file is empty"),
        Arguments.of("x,pet\n", "no example after the line of column names"),
        Arguments.of("x\n1\n", "line 1: expected at least one feature column and a label column"),
        Arguments.of("x,x,pet\n1,2,cat\n", "columns 1 and 2 are both named 'x'"),
        Arguments.of("x,,pet\n1,2,cat\n", "line 1: column 2 has no name"),
        Arguments.of("x,kind\n1,cat\n", "unknown label column 'pet'; known: x, kind"),
        Arguments.of(
            "x;pet\n1;cat\n", "line 1: expected commas between cells, got ';'; write commas"),
        Arguments.of("x\tpet\n1\tcat\n", "line 1: expected commas between cells, got a tab"),
        Arguments.of(
            "0.2,-1e3,pet\n1,2,cat\n",
            "line 1: expected a line of column names, got numbers (0.2, -1e3); put names above the"
                + " first example"),
        Arguments.of(
            "a,b,pet\n1,-1.7e308,cat\n2,0,cat\n3,1.7e308,dog\n",
            "rows 1 and 3, column 'b': expected values whose difference is a finite number, got"
                + " -1.7E308 and 1.7E308; scale the column"),
        Arguments.of("x,pet\n1,cat\n2\n", "row 2 (line 3): expected 2 cells, got 1"),
        Arguments.of("x,pet\n1,cat,3\n", "row 1 (line 2): expected 2 cells, got 3"),
        Arguments.of("x,pet\n\n1,cat\n", "row 1 (line 2): expected 2 cells, got a blank line"),
        Arguments.of("x,pet\n1, \n", "row 1 (line 2), column 'pet': expected a class name"),
        Arguments.of("x,pet\n,cat\n", "row 1 (line 2), column 'x': expected a number, got ''"),
        Arguments.of("x,pet\nNaN,cat\n", "column 'x': expected a number, got 'NaN'"),
        Arguments.of("x,pet\n0x1p3,cat\n", "column 'x': expected a number, got '0x1p3'"),
        Arguments.of("x,pet\n1.0f,cat\n", "column 'x': expected a number, got '1.0f'"),
        Arguments.of("x,pet\n\"1,5\",cat\n", "column 'x': expected a number, got '1,5'"),
        Arguments.of("x,pet\n1e999,cat\n", "expected a number that a double can hold"),
        Arguments.of("x,pet\n1,\"cat\n2,dog\n", "line 2: a quote is opened here and never closed"),
        Arguments.of("x,pet\n1,\"cat\"s\n", "line 2: expected a comma or the end of the line"),
        Arguments.of("x,pet\n1,ca\"t\n", "line 2: a quote inside a cell"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void namesWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> read(text, "pet"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("pets.csv: ")
        .hasMessageContaining(message);
  }

  @Test
  void refusesOtherEncodings() {
    byte[] latin = "x,pet\n1,chaton bl\u00E2nc\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Csv.read(new ByteArrayInputStream(latin), "pets.csv", "pet"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pets.csv: line 2: expected text in UTF-8");
  }

  @Test
  void namesTheFileThatCannotBeRead() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }
        };
    assertThatThrownBy(() -> Csv.read(broken, "pets.csv", "pet"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("pets.csv: cannot be read: disk on fire");
  }
}
