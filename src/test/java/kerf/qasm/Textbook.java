package kerf.qasm;

import java.util.ArrayList;
import java.util.List;

/** What textbooks and the two standard libraries say of each gate, phases included. */
final class Textbook {
  static final double A = 0.7;
  static final double B = -1.3;
  static final double C = 2.1;
  static final double D = 0.4;

  /** A gate as a text names it, and its matrix. */
  record Entry(String name, String arguments, Matrix matrix) {
    int qubits() {
      return Integer.numberOfTrailingZeros(matrix.side());
    }

    String call() {
      return name + arguments;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final double R = Math.sqrt(0.5);

  private Textbook() {}

  static Matrix u(double theta, double phi, double lambda) {
    double c = Math.cos(theta / 2);
    double s = Math.sin(theta / 2);
    return Matrix.of(
        c,
        0,
        -s * Math.cos(lambda),
        -s * Math.sin(lambda),
        s * Math.cos(phi),
        s * Math.sin(phi),
        c * Math.cos(phi + lambda),
        c * Math.sin(phi + lambda));
  }

  static Matrix hadamard() {
    return Matrix.of(R, 0, R, 0, R, 0, -R, 0);
  }

  static Matrix sx() {
    return Matrix.of(.5, .5, .5, -.5, .5, -.5, .5, .5);
  }

  static Matrix x() {
    return Matrix.pauli('X');
  }

  static Matrix swap() {
    return Matrix.permutation(0, 2, 1, 3);
  }

  static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    entries.addAll(oneQubit());
    entries.addAll(controlled());
    entries.addAll(twoQubits());
    entries.addAll(more());
    entries.addAll(dialects());
    entries.addAll(underControls());
    return entries;
  }

  private static List<Entry> oneQubit() {
    return List.of(
        entry("id", "", Matrix.identity(2)),
        entry("u0", "(0.7)", Matrix.identity(2)),
        entry("x", "", x()),
        entry("y", "", Matrix.pauli('Y')),
        entry("z", "", Matrix.pauli('Z')),
        entry("h", "", hadamard()),
        entry("s", "", Matrix.diagonal(0, Math.PI / 2)),
        entry("sdg", "", Matrix.diagonal(0, -Math.PI / 2)),
        entry("t", "", Matrix.diagonal(0, Math.PI / 4)),
        entry("tdg", "", Matrix.diagonal(0, -Math.PI / 4)),
        entry("sx", "", sx()),
        entry("sxdg", "", sx().adjoint()),
        entry("rx", "(0.7)", Matrix.exp(A / 2, "X")),
        entry("ry", "(0.7)", Matrix.exp(A / 2, "Y")),
        entry("rz", "(0.7)", Matrix.exp(A / 2, "Z")),
        entry("p", "(0.7)", Matrix.diagonal(0, A)),
        entry("phase", "(0.7)", Matrix.diagonal(0, A)),
        entry("u1", "(0.7)", Matrix.diagonal(0, A)),
        entry("u2", "(0.7, -1.3)", u(Math.PI / 2, A, B).phased(-(A + B) / 2)),
        entry("u3", "(0.7, -1.3, 2.1)", u(A, B, C).phased(-(B + C) / 2)),
        entry("u", "(0.7, -1.3, 2.1)", u(A, B, C)),
        entry("U", "(0.7, -1.3, 2.1)", u(A, B, C).phased(A / 2)),
        entry("r", "(0.7, -1.3)", axis(A, B)));
  }

  /** exp(−iθ/2 (cos φ X + sin φ Y)). */
  private static Matrix axis(double theta, double phi) {
    return cosAndSin(theta / 2, flip(phi));
  }

  private static List<Entry> controlled() {
    return List.of(
        entry("cx", "", x().controlled(true)),
        entry("CX", "", Matrix.permutation(0, 3, 2, 1)),
        entry("cnot", "", Matrix.permutation(0, 3, 2, 1)),
        entry("cy", "", Matrix.pauli('Y').controlled(true)),
        entry("cz", "", Matrix.diagonal(0, 0, 0, Math.PI)),
        entry("ch", "", hadamard().controlled(true)),
        entry("cs", "", Matrix.diagonal(0, 0, 0, Math.PI / 2)),
        entry("csdg", "", Matrix.diagonal(0, 0, 0, -Math.PI / 2)),
        entry("csx", "", sx().controlled(true)),
        entry("csxdg", "", sx().adjoint().controlled(true)),
        entry("cp", "(0.7)", Matrix.diagonal(0, 0, 0, A)),
        entry("cphase", "(0.7)", Matrix.diagonal(0, 0, 0, A)),
        entry("cu1", "(0.7)", Matrix.diagonal(0, 0, 0, A)),
        entry("crx", "(0.7)", Matrix.exp(A / 2, "X").controlled(true)),
        entry("cry", "(0.7)", Matrix.exp(A / 2, "Y").controlled(true)),
        entry("crz", "(0.7)", Matrix.exp(A / 2, "Z").controlled(true)),
        entry("cu3", "(0.7, -1.3, 2.1)", u(A, B, C).controlled(true)),
        entry("cu", "(0.7, -1.3, 2.1, 0.4)", u(A, B, C).phased(D).controlled(true)));
  }

  private static List<Entry> twoQubits() {
    Matrix xx = Matrix.exp(A / 4, "XX");
    Matrix yy = Matrix.exp(A / 4, "YY");
    Matrix first = Matrix.exp(B / 2, "ZI");
    Matrix second = Matrix.exp(B / 2, "IZ");
    Matrix echo = Matrix.pauli("XI").plus(Matrix.pauli("YX").times(-1, 0)).times(R, 0);
    return List.of(
        entry("rxx", "(0.7)", Matrix.exp(A / 2, "XX")),
        entry("ryy", "(0.7)", Matrix.exp(A / 2, "YY")),
        entry("rzz", "(0.7)", Matrix.exp(A / 2, "ZZ")),
        entry("rzx", "(0.7)", Matrix.exp(A / 2, "ZX")),
        entry("swap", "", swap()),
        entry("iswap", "", Matrix.exp(-Math.PI / 4, "XX").times(Matrix.exp(-Math.PI / 4, "YY"))),
        entry("dcx", "", Matrix.permutation(0, 2, 3, 1)),
        entry("ecr", "", echo),
        entry("xx_plus_yy", "(0.7, -1.3)", first.adjoint().times(xx).times(yy).times(first)),
        entry(
            "xx_minus_yy",
            "(0.7, -1.3)",
            second.times(xx).times(yy.adjoint()).times(second.adjoint())));
  }

  private static List<Entry> more() {
    Matrix toffoli = x().controlled(true).controlled(true);
    Matrix three = toffoli.controlled(true);
    Matrix root = sx().controlled(true).controlled(true).controlled(true);
    return List.of(
        entry("ccx", "", toffoli),
        entry("ccz", "", Matrix.diagonal(0, 0, 0, 0, 0, 0, 0, Math.PI)),
        entry("cswap", "", swap().controlled(true)),
        entry("c3x", "", three),
        entry("cccx", "", three),
        entry("c3sx", "", root),
        entry("c3sqrtx", "", root),
        entry("cccsqrtx", "", root),
        entry("c4x", "", three.controlled(true)),
        entry("ccccx", "", three.controlled(true)),
        entry("rccx", "", relativeToffoli()),
        entry("rc3x", "", relativeThree()),
        entry("rcccx", "", relativeThree()));
  }

  /** Names of Braket, MQT and Quantinuum, and what Qiskit has beyond its standard includes. */
  private static List<Entry> dialects() {
    Matrix here = Matrix.exp(A / 2, "XX").times(Matrix.exp(B / 2, "YY"));
    Matrix ms = cosAndSin(C / 2, flip(B).kron(flip(A)));
    double angle = Math.sqrt(A * A + B * B + C * C);
    Matrix vector =
        Matrix.pauli('X')
            .times(A / angle, 0)
            .plus(Matrix.pauli('Y').times(B / angle, 0))
            .plus(Matrix.pauli('Z').times(C / angle, 0));
    return List.of(
        entry("i", "", Matrix.identity(2)),
        entry("iden", "", Matrix.identity(2)),
        entry("not", "", x()),
        entry("v", "", sx()),
        entry("sqrtx", "", sx()),
        entry("vi", "", sx().adjoint()),
        entry("vdg", "", sx().adjoint()),
        entry("si", "", Matrix.diagonal(0, -Math.PI / 2)),
        entry("ti", "", Matrix.diagonal(0, -Math.PI / 4)),
        entry("Rz", "(0.7)", Matrix.exp(A / 2, "Z")),
        entry("phaseshift", "(0.7)", Matrix.diagonal(0, A)),
        entry("rv", "(0.7, -1.3, 2.1)", cosAndSin(angle / 2, vector)),
        entry("rv", "(0, 0, 0)", Matrix.identity(2)),
        entry("prx", "(0.7, -1.3)", axis(A, B)),
        entry("U1q", "(0.7, -1.3)", axis(A, B)),
        entry("gpi", "(0.7)", flip(A)),
        entry("gpi2", "(0.7)", axis(Math.PI / 2, A)),
        entry("xx", "(0.7)", Matrix.exp(A / 2, "XX")),
        entry("yy", "(0.7)", Matrix.exp(A / 2, "YY")),
        entry("zz", "(0.7)", Matrix.exp(A / 2, "ZZ")),
        entry("RZZ", "(0.7)", Matrix.exp(A / 2, "ZZ")),
        entry("ZZ", "", Matrix.exp(Math.PI / 4, "ZZ")),
        entry("Rxxyyzz", "(0.7, -1.3, 2.1)", here.times(Matrix.exp(C / 2, "ZZ"))),
        entry("xy", "(0.7)", Matrix.exp(-A / 4, "XX").times(Matrix.exp(-A / 4, "YY"))),
        entry("iswapdg", "", Matrix.exp(Math.PI / 4, "XX").times(Matrix.exp(Math.PI / 4, "YY"))),
        entry("peres", "", Matrix.permutation(3, 0, 1, 2)),
        entry("peresdg", "", Matrix.permutation(3, 0, 1, 2).adjoint()),
        entry("ms", "(0.7, -1.3, 2.1)", ms),
        entry("pswap", "(0.7)", swap().times(Matrix.diagonal(0, A, A, 0))),
        entry("cphaseshift00", "(0.7)", Matrix.diagonal(A, 0, 0, 0)),
        entry("cphaseshift01", "(0.7)", Matrix.diagonal(0, 0, A, 0)),
        entry("cphaseshift10", "(0.7)", Matrix.diagonal(0, A, 0, 0)));
  }

  /** Gates under controls that their names tell, or the number of their qubits. */
  private static List<Entry> underControls() {
    Matrix toffoli = x().controlled(true).controlled(true);
    return List.of(
        entry("cv", "", sx().controlled(true)),
        entry("cnot", "", x().controlled(true)),
        entry("ccnot", "", toffoli),
        entry("ct", "", Matrix.diagonal(0, 0, 0, Math.PI / 4)),
        entry("cr", "(0.7, -1.3)", axis(A, B).controlled(true)),
        entry("cphaseshift", "(0.7)", Matrix.diagonal(0, 0, 0, A)),
        entry("ccrx", "(0.7)", twice(Matrix.exp(A / 2, "X"))),
        entry("crzz", "(0.7)", Matrix.exp(A / 2, "ZZ").controlled(true)),
        entry("c3z", "", Matrix.diagonal(0, 0, 0, 0, 0, 0, 0, Math.PI).controlled(true)),
        entry("mcx", "", x().controlled(true)),
        entry("mcx", "", toffoli),
        entry("mcx", "", toffoli.controlled(true)),
        entry("mct", "", toffoli.controlled(true)),
        entry("mcx_gray", "", toffoli.controlled(true)),
        entry("mcz", "", Matrix.diagonal(0, 0, 0, 0, 0, 0, 0, Math.PI)),
        entry("mcp", "(0.7)", Matrix.diagonal(0, 0, 0, 0, 0, 0, 0, A)),
        entry("mcphase", "(0.7)", Matrix.diagonal(0, 0, 0, 0, 0, 0, 0, A)),
        entry("mcu1", "(0.7)", Matrix.diagonal(0, 0, 0, 0, 0, 0, 0, A)),
        entry("mcrx", "(0.7)", twice(Matrix.exp(A / 2, "X"))),
        entry("mcry", "(0.7)", twice(Matrix.exp(A / 2, "Y"))),
        entry("mcrz", "(0.7)", twice(Matrix.exp(A / 2, "Z")).controlled(true)));
  }

  private static Matrix twice(Matrix gate) {
    return gate.controlled(true).controlled(true);
  }

  /** cos φ X + sin φ Y. */
  private static Matrix flip(double phi) {
    return Matrix.pauli('X')
        .times(Math.cos(phi), 0)
        .plus(Matrix.pauli('Y').times(Math.sin(phi), 0));
  }

  /** exp(−iαM) of a matrix whose square is 1. */
  private static Matrix cosAndSin(double alpha, Matrix m) {
    return Matrix.identity(m.side()).times(Math.cos(alpha), 0).plus(m.times(0, -Math.sin(alpha)));
  }

  /** A Toffoli but for −1 at |101⟩ (c, b, a) and i, −i in the block that it exchanges. */
  private static Matrix relativeToffoli() {
    Matrix m = Matrix.identity(8);
    m.re[5][5] = -1;
    exchange(m, 3, 7);
    return m;
  }

  private static Matrix relativeThree() {
    Matrix m = Matrix.identity(16);
    for (int i : new int[] {3, 11}) {
      m.re[i][i] = 0;
      m.im[i][i] = i == 3 ? 1 : -1;
    }
    m.re[7][7] = m.re[15][15] = 0;
    m.re[7][15] = 1;
    m.re[15][7] = -1;
    return m;
  }

  private static void exchange(Matrix m, int low, int high) {
    m.re[low][low] = m.re[high][high] = 0;
    m.im[low][high] = -1;
    m.im[high][low] = 1;
  }

  private static Entry entry(String name, String arguments, Matrix matrix) {
    return new Entry(name, arguments, matrix);
  }
}
