package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;
import org.junit.jupiter.api.Test;

/** A gate of the text is one gate where it acts on two qubits, and its body where it does not. */
class UserGatesTest {
  private static final String SU4 =
      "gate su4(a, b) p, q { u(a, b, a) p; cx p, q; ry(b) p; rz(a) q; cx q, p; h q; } ";

  @Test
  void onTwoQubitsItIsOneMatrix() {
    Circuit circuit = Texts.circuit(2, SU4 + "su4(0.3, 0.4) q[1], q[0];");
    assertThat(circuit.gates())
        .singleElement()
        .satisfies(
            gate -> {
              assertThat(gate.kind()).isEqualTo(GateKind.UNITARY2);
              assertThat(gate.qubits()).containsExactly(1, 0);
            });
    Texts.assertSame(
        "su4",
        Matrix.of(circuit),
        Texts.unitary(
            2,
            "u(0.3, 0.4, 0.3) q[1]; cx q[1], q[0]; ry(0.4) q[1]; rz(0.3) q[0]; cx q[0], q[1]; h"
                + " q[0];"));
  }

  @Test
  void equalMatricesAreKeptOnce() {
    Circuit circuit =
        Texts.circuit(
            4,
            SU4
                + "for int i in [0:2] { su4(0.3, 0.4) q[i], q[i + 1]; inv @ su4(0.3, 0.4) q[i], q[i"
                + " + 1]; }");
    assertThat(circuit.gates()).hasSize(6);
    assertThat(circuit.gates().get(2).angles()).isSameAs(circuit.gates().get(0).angles());
    assertThat(circuit.gates().get(3).angles()).isSameAs(circuit.gates().get(1).angles());
  }

  @Test
  void onOneQubitOrManyItIsItsBody() {
    assertThat(Texts.gates(1, "gate one(t) a { rx(t) a; rz(t / 2) a; } one(0.5) q[0];"))
        .containsExactly("rx(0.5) [0]", "rz(0.25) [0]");
    assertThat(Texts.gates(3, "gate ghz a, b, c { h a; cx a, b; cx b, c; } ghz q[2], q[0], q[1];"))
        .containsExactly("h [2]", "cx [2, 0]", "cx [0, 1]");
  }

  @Test
  void gatesNest() {
    String nested =
        "gate inner(t) a { rx(t) a; } gate outer(t) a, b, c { inner(2 * t) a; inner(t) b; cx a, c;"
            + " } ";
    assertThat(Texts.gates(3, nested + "outer(0.5) q[0], q[1], q[2];"))
        .containsExactly("rx(1.0) [0]", "rx(0.5) [1]", "cx [0, 2]");
  }

  @Test
  void aSingleGateOfTheLibraryStaysThatGate() {
    assertThat(Texts.gates(2, "gate mine(t) a, b { crx(t) b, a; } mine(0.5) q[0], q[1];"))
        .containsExactly("crx(0.5) [1, 0]");
  }

  @Test
  void anEmptyBodyIsNothing() {
    assertThat(Texts.gates(2, "gate nothing a, b {} nothing q[0], q[1]; x q[0];"))
        .containsExactly("x [0]");
  }

  @Test
  void whatDoesNotEntangleIsNoTwoQubitGate() {
    assertThat(Texts.gates(2, "gate layer a, b { h a; rz(0.5) b; } layer q[0], q[1];"))
        .containsExactly("h [0]", "rz(0.5) [1]");
  }

  @Test
  void aMatrixOfTheGateTableIsKnownByName() {
    assertThat(Texts.gates(2, "gate mine a, b { h b; cx a, b; h b; } mine q[0], q[1];"))
        .containsExactly("cz [0, 1]");
    assertThat(Texts.gates(2, "gate mine a, b { cx a, b; cx b, a; cx a, b; } mine q[0], q[1];"))
        .containsExactly("swap [0, 1]");
    assertThat(Texts.gates(2, "gate mine a, b { cx a, b; cx b, a; } mine q[1], q[0];"))
        .containsExactly("dcx [1, 0]");
    assertThat(Texts.gates(2, "gate mine a, b { h a; cx a, b; h a; h a; h a; } mine q[0], q[1];"))
        .containsExactly("unitary [0, 1]");
  }

  @Test
  void aDefinitionThatSpellsOutAGateOfTheTableIsThatGate() {
    // As Qiskit writes out what qelib1.inc does not have.
    String text =
        "OPENQASM 2.0; include \"qelib1.inc\";gate rzz(theta) a, b { cx a, b; u1(theta) b; cx a, b;"
            + " }gate ryy(p0) a, b { rx(pi/2) a; rx(pi/2) b; cx a, b; rz(p0) b; cx a, b; rx(-pi/2)"
            + " a; rx(-pi/2) b; }gate ecr a, b { rzx(pi/4) a, b; x a; rzx(-pi/4) a, b; }qreg q[2];"
            + " rzz(0.5) q[0], q[1]; ryy(0.25) q[1], q[0]; ecr q[0], q[1];";
    assertThat(Texts.gates(text))
        .containsExactly("rzz(0.5) [0, 1]", "ryy(0.25) [1, 0]", "ecr [0, 1]");
  }

  @Test
  void aDefinitionOfTheTextGoesBeforeTheLibrary() {
    assertThat(Texts.gates(1, "gate x a { y a; } x q[0];")).containsExactly("y [0]");
  }

  @Test
  void whatANameMeansIsSettledWhereAGateIsDefined() {
    assertThat(Texts.gates(1, "gate flip a { x a; } gate x a { flip a; flip a; flip a; } x q[0];"))
        .isEqualTo(List.of("x [0]", "x [0]", "x [0]"));
  }

  @Test
  void bodiesMayHoldLoopsConditionsAndBarriers() {
    String gate =
        "gate g(n) a, b { for int i in [1:3] { if (i != 2) { rx(n * i) a; } else { barrier a, b; h"
            + " b; } } } ";
    assertThat(Texts.gates(2, gate + "g(0.5) q[0], q[1];"))
        .containsExactly("rx(0.5) [0]", "h [1]", "rx(1.5) [0]");
  }

  @Test
  void bodiesSeeConstantsOutside() {
    assertThat(Texts.gates(1, "const float t = 0.5; gate g a { rx(t) a; } g q[0];"))
        .containsExactly("rx(0.5) [0]");
  }

  @Test
  void aGateOfTheLibraryIsNotTouchedByNamesOfTheText() {
    assertThat(Texts.gates(1, "const float pi = 3; U(pi, 0, pi) q[0]; u2(0, 0) q[0];"))
        .containsExactly("u(3.0, 0.0, 3.0) [0]", "u(1.5707963267948966, 0.0, 0.0) [0]");
  }

  @Test
  void parametersMayGoUnused() {
    assertThat(Texts.gates(1, "gate g(a, b) q { x q; } g(1, 2) q[0];")).containsExactly("x [0]");
  }

  @Test
  void anOpaqueGateOfTheLibraryStaysKnown() {
    assertThat(
            Texts.gates(
                "OPENQASM 2.0; opaque rzx(t) a, b; opaque other a; qreg q[2]; rzx(0.5) q[0],"
                    + " q[1];"))
        .containsExactly("rzx(0.5) [0, 1]");
  }
}
