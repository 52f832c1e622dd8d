package kerf.qasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;

/** Short ways to read short texts. */
final class Texts {
  private Texts() {}

  static Parsed parse(String text) {
    return new QasmReader(text, "test.qasm").read(Map.of(), name -> "give " + name);
  }

  static Circuit circuit(String text) {
    return parse(text).circuit();
  }

  /** A text of version 3 with n qubits named q. */
  static Circuit circuit(int n, String statements) {
    return circuit("OPENQASM 3; qubit[" + n + "] q; " + statements);
  }

  static Matrix unitary(int n, String statements) {
    return Matrix.of(circuit(n, statements));
  }

  /** Gates as text. */
  static List<String> gates(String text) {
    return circuit(text).gates().stream().map(Gate::toString).toList();
  }

  static List<String> gates(int n, String statements) {
    return circuit(n, statements).gates().stream().map(Gate::toString).toList();
  }

  /** {@code q[0], q[1], …}. */
  static String qubits(int n) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < n; i++) {
      list.append(i == 0 ? "" : ", ").append("q[").append(i).append(']');
    }
    return list.toString();
  }

  static void assertSame(String what, Matrix actual, Matrix expected) {
    assertThat(actual.side()).as(what).isEqualTo(expected.side());
    assertThat(actual.distanceUpToPhase(expected)).as(what).isLessThan(1e-10);
  }

  /** The statements do what the others do, up to a global phase. */
  static void assertSame(int n, String statements, String others) {
    assertSame(statements, unitary(n, statements), unitary(n, others));
  }
}
