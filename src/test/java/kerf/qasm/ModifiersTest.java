package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import kerf.circuit.GateKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modifiers do what OpenQASM 3 says, to the gates of the library and in any combination. */
class ModifiersTest {
  static Stream<Textbook.Entry> entries() {
    return Textbook.entries().stream();
  }

  static Stream<Textbook.Entry> smallEntries() {
    return entries().filter(gate -> gate.qubits() <= 3);
  }

  private static void assertModified(Textbook.Entry gate, String modifiers, Matrix expected) {
    int n = Integer.numberOfTrailingZeros(expected.side());
    String call = modifiers + " " + gate.call() + " " + Texts.qubits(n) + ";";
    Texts.assertSame(call, Texts.unitary(n, call), expected);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void aControlTurnsTheGlobalPhaseIntoARelativeOne(Textbook.Entry gate) {
    assertModified(gate, "ctrl @", gate.matrix().controlled(true));
  }

  @ParameterizedTest
  @MethodSource("smallEntries")
  void aNegativeControlActsOnZero(Textbook.Entry gate) {
    assertModified(gate, "negctrl @", gate.matrix().controlled(false));
  }

  @ParameterizedTest
  @MethodSource("smallEntries")
  void controlsComeFirstAndTheirSignsInOrder(Textbook.Entry gate) {
    assertModified(gate, "ctrl(2) @", gate.matrix().controlled(true).controlled(true));
    assertModified(gate, "negctrl @ ctrl @", gate.matrix().controlled(true).controlled(false));
    assertModified(gate, "ctrl @ negctrl @", gate.matrix().controlled(false).controlled(true));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theInverseIsTheAdjoint(Textbook.Entry gate) {
    assertModified(gate, "inv @", gate.matrix().adjoint());
    assertModified(gate, "ctrl @ inv @", gate.matrix().adjoint().controlled(true));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void wholePowersAreRepetitions(Textbook.Entry gate) {
    Matrix m = gate.matrix();
    assertModified(gate, "pow(3) @", m.times(m).times(m));
    assertModified(gate, "pow(-2) @", m.adjoint().times(m.adjoint()));
    assertModified(gate, "pow(0) @", Matrix.identity(m.side()));
    assertModified(gate, "ctrl @ pow(2) @", m.times(m).controlled(true));
  }

  @ParameterizedTest
  @MethodSource("smallEntries")
  void aRootToItsPowerIsTheGate(Textbook.Entry gate) {
    if (!gate.name().equals("rccx")) {
      assertModified(gate, "ctrl @ pow(3) @ pow(1/3) @", gate.matrix().controlled(true));
      assertModified(gate, "ctrl @ pow(-2) @ pow(-0.5) @", gate.matrix().controlled(true));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pow(1/2) @ x q[0], sx q[0]",
    "pow(1/2) @ z q[0], s q[0]",
    "pow(0.25) @ z q[0], t q[0]",
    "pow(-1/2) @ z q[0], sdg q[0]",
    "inv @ pow(1/2) @ s q[0], tdg q[0]",
    "pow(1/2) @ inv @ x q[0], sx q[0]",
    "inv @ pow(1/2) @ x q[0], sxdg q[0]",
    "pow(0.5) @ rx(3) q[0], rx(1.5) q[0]",
    "pow(0.5) @ p(3) q[0], p(1.5) q[0]",
    "pow(0.5) @ p(4) q[0], p(2 - pi) q[0]",
  })
  void rootsArePrincipal(String modified, String plain) {
    String controlled = plain.replace(" q[0]", " q[1], q[0]");
    Texts.assertSame(
        2, "ctrl @ " + modified.replace("q[0]", "q[1], q[0]") + ";", "ctrl @ " + controlled + ";");
  }

  @Test
  void theRootOfMinusOneIsI() {
    // rz(2π) = −1: its principal root is i, which a control makes S.
    Texts.assertSame(2, "ctrl @ pow(1/2) @ rz(2*pi) q[0], q[1];", "s q[0];");
    Texts.assertSame(1, "ctrl @ pow(1/2) @ gphase(pi) q[0];", "s q[0];");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inv @ s q[0];|sdg [0]",
        "inv @ rx(0.5) q[0];|rx(-0.5) [0]",
        "inv @ sx q[0];|sxdg [0]",
        "inv @ u(1, 2, 3) q[0];|u(-1.0, -3.0, -2.0) [0]",
        "inv @ cu(1, 2, 3, 4) q[0], q[1];|cu(-1.0, -3.0, -2.0, -4.0) [0, 1]",
        "inv @ rzz(0.5) q[0], q[1];|rzz(-0.5) [0, 1]",
        "inv @ cx q[0], q[1];|cx [0, 1]",
        "inv @ cs q[0], q[1];|csdg [0, 1]",
        "inv @ dcx q[0], q[1];|dcx [1, 0]",
        "inv @ xx_plus_yy(1, 2) q[0], q[1];|xx_plus_yy(-1.0, 2.0) [0, 1]",
        "ctrl @ x q[0], q[1];|cx [0, 1]",
        "ctrl @ rz(0.5) q[0], q[1];|crz(0.5) [0, 1]",
        "ctrl @ inv @ ry(0.5) q[0], q[1];|cry(-0.5) [0, 1]",
        "ctrl @ p(0.5) q[0], q[1];|cp(0.5) [0, 1]",
        "ctrl @ u(1, 2, 3) q[0], q[1];|cu(1.0, 2.0, 3.0, 0.0) [0, 1]",
        "ctrl @ U(1, 2, 3) q[0], q[1];|cu(1.0, 2.0, 3.0, 0.5) [0, 1]",
        "ctrl @ gphase(0.5) q[0];|p(0.5) [0]",
        "ctrl @ ctrl @ gphase(0.5) q[0], q[1];|cp(0.5) [0, 1]",
        "ctrl @ t q[0], q[1];|cp(0.7853981633974483) [0, 1]",
        "pow(2) @ rx(0.5) q[0];|rx(1.0) [0]",
        "pow(0.5) @ rzz(0.5) q[0], q[1];|rzz(0.25) [0, 1]",
        "pow(2) @ sx q[0];|x [0]",
        "pow(2) @ iswap q[0], q[1];|unitary [0, 1]",
        "pow(0.5) @ cx q[0], q[1];|csx [0, 1]",
        "pow(1) @ ecr q[0], q[1];|ecr [0, 1]",
      })
  void aRowOfTheGateTableStaysOne(String statement, String gate) {
    assertThat(Texts.gates(2, statement)).containsExactly(gate);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "z", "ry(0.7)", "u(0.7, -1.3, 2.1)", "rz(0.7)", "p(0.7)", "h"})
  void anyNumberOfControls(String gate) {
    Matrix m = Texts.unitary(1, gate + " q[0];");
    // Up to a phase only: take the gate's own from its controlled version.
    Matrix controlled = Texts.unitary(2, "ctrl @ " + gate + " q[0], q[1];");
    assertThat(m.side()).isEqualTo(2);
    for (int n = 2; n <= 6; n++) {
      controlled = controlled.controlled(true);
      String call = "ctrl(%d) @ %s %s;".formatted(n, gate, Texts.qubits(n + 1));
      Texts.assertSame(call, Texts.unitary(n + 1, call), controlled);
    }
  }

  @Test
  void manyControlsTakeQuadraticallyManyGates() {
    int once = Texts.circuit(33, "ctrl(32) @ x " + Texts.qubits(33) + ";").gates().size();
    int twice = Texts.circuit(65, "ctrl(64) @ x " + Texts.qubits(65) + ";").gates().size();
    assertThat(twice).isLessThan(5 * once).isLessThan(500_000);
  }

  @Test
  void aControlledGateControlsNoMoreThanItMust() {
    assertThat(Texts.gates(3, "ctrl @ swap q[0], q[1], q[2];"))
        .startsWith("cx [1, 2]")
        .endsWith("cx [1, 2]")
        .filteredOn(g -> g.startsWith("c"))
        .hasSize(8);
    assertThat(Texts.gates(3, "ctrl @ rzz(0.5) q[0], q[1], q[2];"))
        .containsExactly("cx [1, 2]", "crz(0.5) [0, 2]", "cx [1, 2]");
  }

  @Test
  void aGlobalPhaseCountsInsideAControlOnly() {
    assertThat(Texts.gates(1, "gphase(0.5); x q[0];")).containsExactly("x [0]");
    String own = "gate own(t) a { gphase(t); x a; } ";
    assertThat(Texts.gates(2, own + "own(0.5) q[0];")).containsExactly("x [0]");
    Texts.assertSame(2, own + "ctrl @ own(0.5) q[0], q[1];", "cx q[0], q[1]; p(0.5) q[0];");
    Texts.assertSame(
        2, own + "negctrl @ own(0.5) q[0], q[1];", "x q[0]; cx q[0], q[1]; p(0.5) q[0]; x q[0];");
  }

  @Test
  void modifiersReachIntoGatesOfTheText() {
    String three =
        "gate three(t) a, b, c { gphase(t / 3); h a; rxx(t) a, c; cp(t) b, c; ctrl @ ry(t) c, a; }"
            + " ";
    Matrix m = Texts.unitary(3, three + "three(0.7) q[0], q[1], q[2];");
    Matrix exact = phaseOf(three, m);
    for (int k : new int[] {-2, 2, 3}) {
      String call = three + "ctrl @ pow(" + k + ") @ three(0.7) q[0], q[1], q[2], q[3];";
      Matrix power = Matrix.identity(8);
      for (int i = 0; i < Math.abs(k); i++) {
        power = power.times(k < 0 ? exact.adjoint() : exact);
      }
      Texts.assertSame(call, Texts.unitary(4, call), power.controlled(true));
    }
  }

  /** The gate with the phase that follows from its definition: e^{0.7i/3} times its other gates. */
  private static Matrix phaseOf(String definition, Matrix upToPhase) {
    Matrix product =
        Texts.unitary(3, "h q[0]; rxx(0.7) q[0], q[2]; cp(0.7) q[1], q[2]; cry(0.7) q[2], q[0];");
    Texts.assertSame(definition, upToPhase, product);
    return product.phased(0.7 / 3);
  }

  @Test
  void modifiersReachIntoTwoQubitGatesOfTheText() {
    String two = "gate two(t) a, b { h a; cx a, b; rz(t) b; ry(t) a; cx b, a; gphase(t); } ";
    Matrix plain =
        Texts.unitary(2, "h q[0]; cx q[0], q[1]; rz(0.7) q[1]; ry(0.7) q[0]; cx q[1], q[0];")
            .phased(0.7);
    Texts.assertSame(
        "ctrl",
        Texts.unitary(3, two + "ctrl @ two(0.7) q[0], q[1], q[2];"),
        plain.controlled(true));
    Texts.assertSame(
        "ctrl(2)",
        Texts.unitary(4, two + "ctrl(2) @ two(0.7) q[0], q[1], q[2], q[3];"),
        plain.controlled(true).controlled(true));
    Texts.assertSame("inv", Texts.unitary(2, two + "inv @ two(0.7) q[0], q[1];"), plain.adjoint());
    Matrix root = Texts.unitary(2, two + "pow(0.5) @ two(0.7) q[0], q[1];");
    Texts.assertSame("pow", root.times(root), plain);
    assertThat(Texts.circuit(2, two + "inv @ two(0.7) q[0], q[1];").gates())
        .singleElement()
        .satisfies(g -> assertThat(g.kind()).isEqualTo(GateKind.UNITARY2));
  }

  @Test
  void degenerateAndNearlyDegenerateGatesHaveRoots() {
    for (String gate :
        List.of(
            "gate g a, b { swap a, b; rz(1e-7) a; }",
            "gate g a, b { cz a, b; p(1e-9) b; h a; h a; }",
            "gate g a, b { h a; t a; h a; cx a, b; rz(1e-12) a; cx a, b; h b; s b; h b; }",
            "gate g a, b { rxx(pi) a, b; rzz(pi) a, b; p(1e-5) b; }")) {
      Matrix plain = Texts.unitary(2, gate + " g q[0], q[1];");
      Matrix root = Texts.unitary(2, gate + " pow(0.5) @ g q[0], q[1];");
      Texts.assertSame(gate, root.times(root), plain);
      Matrix controlled = Texts.unitary(3, gate + " ctrl @ pow(0.5) @ g q[0], q[1], q[2];");
      Matrix whole = Texts.unitary(3, gate + " ctrl @ g q[0], q[1], q[2];");
      Texts.assertSame("ctrl " + gate, controlled.times(controlled), whole);
    }
  }

  @Test
  void aFractionOfAWideGateOfTheTextIsRefusedUnlessAControlIsAllThatMakesItWide() {
    Texts.assertSame(3, "pow(1/2) @ ccx q[0], q[1], q[2];", "ctrl @ csx q[0], q[1], q[2];");
    assertThatThrownBy(
            () ->
                Texts.circuit(
                    3, "gate g a, b, c { cx a, b; cx b, c; }\npow(1/2) @ g q[0], q[1], q[2];"))
        .isInstanceOf(QasmException.class)
        .hasMessageContaining(
            "test.qasm:2:1: g: pow(0.5): expected a whole number for a gate on 3");
  }
}
