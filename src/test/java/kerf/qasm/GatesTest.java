package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kerf.circuit.GateKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gate that a library or a name says does what textbooks say. */
class GatesTest {
  static List<Textbook.Entry> entries() {
    return Textbook.entries();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theMatrixIsTheTextbooks(Textbook.Entry gate) {
    String call = gate.call() + " " + Texts.qubits(gate.qubits()) + ";";
    Texts.assertSame(call, Texts.unitary(gate.qubits(), call), gate.matrix());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void qubitsMayComeInAnyOrder(Textbook.Entry gate) {
    int n = gate.qubits();
    StringBuilder turned = new StringBuilder();
    StringBuilder swaps = new StringBuilder();
    for (int i = 0; i < n; i++) {
      turned.append(i == 0 ? " q[" : ", q[").append(n - 1 - i).append(']');
    }
    for (int i = 0; i < n / 2; i++) {
      swaps.append("swap q[%d], q[%d]; ".formatted(i, n - 1 - i));
    }
    String plain = swaps + gate.call() + " " + Texts.qubits(n) + "; " + swaps;
    Texts.assertSame(n, gate.call() + turned + ";", plain);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void allOfThemAreKnownToVersionTwo(Textbook.Entry gate) {
    String text =
        "OPENQASM 2.0; include \"qelib1.inc\"; qreg q[%d]; %s %s;"
            .formatted(gate.qubits(), gate.call(), Texts.qubits(gate.qubits()));
    assertThat(Texts.circuit(text))
        .isEqualTo(
            Texts.circuit(gate.qubits(), gate.call() + " " + Texts.qubits(gate.qubits()) + ";"));
  }

  @Test
  void theTextbookKnowsEveryGateThatTheReaderKnows() {
    Set<String> tested =
        Textbook.entries().stream().map(Textbook.Entry::name).collect(Collectors.toSet());
    tested.addAll(List.of("gphase", "delay", "nop", "cut_wire", "cut_gate"));
    assertThat(new TreeSet<>(tested)).containsAll(Library.gates().keySet());
  }

  @Test
  void aRowOfTheGateTableIsOneGate() {
    for (GateKind kind : GateKind.values()) {
      if (kind != GateKind.UNITARY1 && kind != GateKind.UNITARY2) {
        String[] angles = new String[kind.angles()];
        Arrays.fill(angles, "0.5");
        String call =
            kind.text() + (angles.length == 0 ? "" : "(" + String.join(",", angles) + ")");
        assertThat(
                Texts.circuit(kind.qubits(), call + " " + Texts.qubits(kind.qubits()) + ";")
                    .gates())
            .singleElement()
            .satisfies(gate -> assertThat(gate.kind()).isEqualTo(kind));
      }
    }
  }

  @Test
  void aToffoliIsSixCxAndItsPhases() {
    List<String> gates = Texts.gates(3, "ccx q[0], q[1], q[2];");
    assertThat(gates.stream().filter(g -> g.startsWith("cx"))).hasSize(6);
    assertThat(gates.stream().filter(g -> g.startsWith("t"))).hasSize(7);
    assertThat(gates.stream().filter(g -> g.startsWith("h"))).hasSize(2);
    assertThat(gates).hasSize(15);
  }

  @Test
  void wideGatesBecomeGatesOfTheTableOnAtMostTwoQubits() {
    for (Textbook.Entry gate : Textbook.entries()) {
      if (gate.qubits() < 3) {
        continue;
      }
      String call = gate.call() + " " + Texts.qubits(gate.qubits()) + ";";
      assertThat(Texts.circuit(gate.qubits(), call).gates())
          .as(call)
          .allSatisfy(g -> assertThat(g.kind()).isNotIn(GateKind.UNITARY1, GateKind.UNITARY2));
    }
  }
}
