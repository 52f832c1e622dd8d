package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kerf.circuit.GateKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the gate table is read under its names and with every modifier. */
class RowsTest {

  @ParameterizedTest
  @EnumSource
  void itIsReadAsItself(GateKind kind) {
    if (!kind.isEntries()) {
      String text = Texts.gates(kind.qubits(), call("", kind)).get(0);
      assertThat(text).startsWith(kind.text());
      for (String alias : kind.aliases()) {
        String call = call("", kind).replaceFirst(kind.text(), alias);
        assertThat(Texts.gates(kind.qubits(), call)).containsExactly(text);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void modifiersDoToItWhatTheyDoToItsMatrix(GateKind kind) {
    if (!kind.isEntries()) {
      Matrix m = matrix(kind);
      assertModified(kind, "inv @", m.adjoint());
      assertModified(kind, "pow(3) @", m.times(m).times(m));
      assertModified(kind, "ctrl @", m.controlled(true));
      assertModified(kind, "negctrl @", m.controlled(false));
      assertModified(kind, "ctrl(2) @", m.controlled(true).controlled(true));
      assertModified(kind, "ctrl @ inv @", m.adjoint().controlled(true));
      assertModified(kind, "ctrl @ pow(2) @", m.times(m).controlled(true));
      assertModified(kind, "ctrl @ pow(-2) @ pow(-0.5) @", m.controlled(true));
    }
  }

  private static void assertModified(GateKind kind, String modifiers, Matrix expected) {
    int n = Integer.numberOfTrailingZeros(expected.side());
    String call = call(modifiers, kind).replaceFirst(" q.*", " " + Texts.qubits(n) + ";");
    Texts.assertSame(call, Texts.unitary(n, call), expected);
  }

  private static String call(String modifiers, GateKind kind) {
    List<String> angles =
        IntStream.range(0, kind.angles()).mapToObj(i -> Double.toString(.7 + .4 * i)).toList();
    String given = angles.isEmpty() ? "" : "(" + String.join(", ", angles) + ")";
    return modifiers + " " + kind.text() + given + " " + Texts.qubits(kind.qubits()) + ";";
  }

  /** Phase included: what a control makes of the gate must be exact. */
  private static Matrix matrix(GateKind kind) {
    return Matrix.of(
        kind.matrix(IntStream.range(0, kind.angles()).mapToDouble(i -> .7 + .4 * i).toArray()));
  }
}
