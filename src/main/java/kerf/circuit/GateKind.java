package kerf.circuit;

import java.util.function.Function;

/**
 * The gate table, one row a gate: name, qubits, angles, whether its matrix is real, whether it is a
 * rotation the two-term parameter-shift rule holds for, and its matrix.
 *
 * <p>Conventions (OpenQASM's stdgates): RY(t) = exp(−itY/2), P(t) = diag(1, e^it), RZZ(t) =
 * exp(−itZZ/2). In a two-qubit matrix the first qubit is the least significant bit of the index; of
 * CX and CZ the first qubit is the control.
 */
public enum GateKind {
  H("h", 1, 0, true, false, a -> real(r(), r(), r(), -r())),
  X("x", 1, 0, true, false, a -> real(0, 1, 1, 0)),
  Y("y", 1, 0, false, false, a -> new double[] {0, 0, 0, -1, 0, 1, 0, 0}),
  Z("z", 1, 0, true, false, a -> real(1, 0, 0, -1)),
  S("s", 1, 0, false, false, a -> diagonal(0, Math.PI / 2)),
  SDG("sdg", 1, 0, false, false, a -> diagonal(0, -Math.PI / 2)),
  T("t", 1, 0, false, false, a -> diagonal(0, Math.PI / 4)),
  RX("rx", 1, 1, false, true, GateKind::rx),
  RY("ry", 1, 1, true, true, GateKind::ry),
  RZ("rz", 1, 1, false, true, a -> diagonal(-a[0] / 2, a[0] / 2)),
  P("p", 1, 1, false, true, a -> diagonal(0, a[0])),
  CX("cx", 2, 0, true, false, a -> real(1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0)),
  CZ("cz", 2, 0, true, false, a -> real(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1)),
  RZZ("rzz", 2, 1, false, true, a -> diagonal(-a[0] / 2, a[0] / 2, a[0] / 2, -a[0] / 2));

  private final String text;
  private final int qubits;
  private final int angles;
  private final boolean real;
  private final boolean shiftable;
  private final Function<double[], double[]> matrix;

  GateKind(
      String text,
      int qubits,
      int angles,
      boolean real,
      boolean shiftable,
      Function<double[], double[]> matrix) {
    this.text = text;
    this.qubits = qubits;
    this.angles = angles;
    this.real = real;
    this.shiftable = shiftable;
    this.matrix = matrix;
  }

  /** Lower-case name, as OpenQASM spells it. */
  public String text() {
    return text;
  }

  /** Number of qubits the gate acts on. */
  public int qubits() {
    return qubits;
  }

  /** Number of angles the gate takes. */
  public int angles() {
    return angles;
  }

  /** True when the matrix is real for every angle. */
  public boolean isReal() {
    return real;
  }

  /** True when the matrix is diagonal for every angle. */
  public boolean isDiagonal() {
    return switch (this) {
      case Z, S, SDG, T, RZ, P, CZ, RZZ -> true;
      default -> false;
    };
  }

  /**
   * True when ∂E/∂angle = ½[E(angle+π/2) − E(angle−π/2)] holds exactly: the generator has two
   * eigenvalues at distance 1 (Mitarai et al., arXiv 1803.00745; Schuld et al., arXiv 1811.11184).
   */
  public boolean hasTwoTermShift() {
    return shiftable;
  }

  /**
   * The unitary, row by row, each entry as (re, im): 8 numbers for one qubit, 32 for two.
   *
   * @param values angles in radians, {@link #angles()} of them
   */
  public double[] matrix(double... values) {
    if (values.length != angles) {
      throw new IllegalArgumentException(
          text + ": expected " + angles + " angle(s), got " + values.length);
    }
    return matrix.apply(values);
  }

  private static double r() {
    return Math.sqrt(0.5);
  }

  private static double[] real(double... entries) {
    double[] complex = new double[2 * entries.length];
    for (int i = 0; i < entries.length; i++) {
      complex[2 * i] = entries[i];
    }
    return complex;
  }

  private static double[] diagonal(double... phases) {
    int n = phases.length;
    double[] complex = new double[2 * n * n];
    for (int i = 0; i < n; i++) {
      complex[2 * (i * n + i)] = Trig.cos(phases[i]);
      complex[2 * (i * n + i) + 1] = Trig.sin(phases[i]);
    }
    return complex;
  }

  private static double[] rx(double[] a) {
    double c = Trig.cos(a[0] / 2);
    double s = Trig.sin(a[0] / 2);
    return new double[] {c, 0, 0, -s, 0, -s, c, 0};
  }

  private static double[] ry(double[] a) {
    double c = Trig.cos(a[0] / 2);
    double s = Trig.sin(a[0] / 2);
    return real(c, -s, s, c);
  }
}
