package kerf.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import kerf.circuit.GateKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a stream has ASCII only, our signs become letters and drawings stay aligned. */
class PlainWriterTest {
  private static final String OUT = "stdout.encoding";
  private static final String ERR = "stderr.encoding";

  private final String out = System.getProperty(OUT, "UTF-8");
  private final String err = System.getProperty(ERR, "UTF-8");

  @AfterEach
  void restore() {
    System.setProperty(OUT, out);
    System.setProperty(ERR, err);
  }

  private static String printed(String encoding, boolean json, String text) {
    System.setProperty(OUT, encoding);
    StringWriter written = new StringWriter();
    PrintWriter writer = PlainWriter.stdout(new PrintWriter(written), json);
    text.lines().forEach(line -> writer.print(line + "\n"));
    writer.flush();
    return written.toString();
  }

  @Test
  void lettersStandForSignsAndGapsTakeWhatIsLonger() {
    String drawing =
        """
        q0 A ─┤√X†├──●───╴✂0 κ≤3╶B──┼─
                     │              │
        κ² = 9
        """;
    assertThat(printed("US-ASCII", false, drawing))
        .isEqualTo(
            """
            q0 A -[sqrtXdg]-o--c0 k<=3-B-+-
                         |              |
            k^2 = 9
            """);
    assertThat(printed("UTF-8", false, drawing)).isEqualTo(drawing);
    assertThat(printed("ISO-8859-1", false, "κ³")).isEqualTo("k?\n");
  }

  @Test
  void everyGateIsDrawnInLetters() {
    for (GateKind kind : GateKind.values()) {
      kind.signs()
          .forEach(sign -> assertThat(PlainWriter.plain(sign, false)).matches("[ -~&&[^?]]+"));
    }
  }

  @Test
  void jsonHasEscapesAndLosesNothing() {
    assertThat(printed("US-ASCII", true, "{\"id\":\"κ😀\"}"))
        .isEqualTo("{\"id\":\"\\u03ba\\ud83d\\ude00\"}\n");
    assertThat(printed("UTF-8", true, "{\"id\":\"κ\"}")).isEqualTo("{\"id\":\"κ\"}\n");
  }

  @Test
  void messagesAreWrittenInLettersToo() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(bytes, true, StandardCharsets.US_ASCII);
    System.setProperty(ERR, "US-ASCII");
    PlainWriter.stderr(to).printf("kerf: %s%n", "κ 3 …");
    PlainWriter.stderr(to).println("|0⟩");
    assertThat(bytes.toString(StandardCharsets.US_ASCII).lines())
        .containsExactly("kerf: k 3 ..", "|0>");
    System.setProperty(ERR, "UTF-8");
    assertThat(PlainWriter.stderr(to)).isSameAs(to);
  }
}
