package kerf.qpd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Pauli;
import org.junit.jupiter.api.Test;

/** Steps are values: what exports spell, keys compare and tasks carry. */
class StepTest {

  @Test
  void theirTextIsStable() {
    assertThat(texts(OperationTable.DIAGONAL))
        .containsExactly("[]", "[flip Z]", "[turn+ Z]", "[turn- Z]", "[measure Z]");
    assertThat(texts(OperationTable.OUT))
        .containsExactly("[]", "[measure X]", "[measure Y]", "[measure Z]");
    assertThat(texts(OperationTable.IN))
        .containsExactly(
            "[prepare+ Z]",
            "[prepare- Z]",
            "[prepare+ X]",
            "[prepare- X]",
            "[prepare+ Y]",
            "[prepare- Y]");
    assertThat(texts(OperationTable.GENERAL))
        .hasSize(22)
        .contains(
            "[flip X]", "[measure Y]", "[turn- X]", "[flip X, measure Z]", "[flip Y, turn+ X]");
    assertThat(new Step.WeakMeasure(Pauli.ofLabel("Y"), -.7).text()).isEqualTo("weak Y -0.7");
  }

  /** Letter j is for the j-th cut, the rightmost for the first. */
  @Test
  void jointCutsSpeakAboutStrings() {
    Decomposition rotation = GateCuts.of(Gate.of(GateKind.RZZ, Angle.of(.5), 0, 1));
    Qpd joint = JointCut.of(List.of(rotation, rotation));
    assertThat(texts(joint.a()))
        .hasSize(22)
        .startsWith("[]", "[flip IZ]", "[flip ZI]", "[flip ZZ]", "[measure IZ]", "[turn+ IZ]")
        .contains("[flip IZ, measure ZZ]", "[flip ZI, turn- IZ]");
  }

  private static List<String> texts(OperationTable table) {
    return table.operations().stream()
        .map(o -> o.steps().stream().map(Step::text).toList().toString())
        .toList();
  }

  @Test
  void tablesComeBackFromATaskAsTheyWere() throws IOException, ClassNotFoundException {
    OperationTable weak =
        GateCuts.of(
                Gate.unitary(DecompositionTest.unitary(new java.util.SplittableRandom(1)), 0, 1))
            .a()
            .operations();
    assertThat(texts(weak)).anyMatch(text -> text.contains("weak"));
    for (OperationTable table :
        List.of(OperationTable.DIAGONAL, OperationTable.IN, OperationTable.GENERAL, weak)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject(table);
      Object back =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
      assertThat(back).isEqualTo(table).hasSameHashCodeAs(table);
    }
  }
}
