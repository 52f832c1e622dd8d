package kerf.circuit;

import java.util.function.Function;

/**
 * The gate table, one row a gate: name, qubits, angles, whether its matrix is real, whether the
 * two-term parameter-shift rule holds for each of its angles, and its matrix.
 *
 * <p>Conventions (OpenQASM's stdgates and Qiskit's library): RY(t) = exp(−itY/2), P(t) = diag(1,
 * e^it), RZZ(t) = exp(−itZZ/2). In a two-qubit matrix the first qubit is the least significant bit
 * of the index; of controlled gates the first qubit is the control, of RZX it is the one Z acts on.
 */
public enum GateKind {
  ID("id", 1, 0, true, false, a -> Matrices.real(1, 0, 0, 1)),
  H("h", 1, 0, true, false, a -> Matrices.real(r(), r(), r(), -r())),
  X("x", 1, 0, true, false, a -> Matrices.real(0, 1, 1, 0)),
  Y("y", 1, 0, false, false, a -> new double[] {0, 0, 0, -1, 0, 1, 0, 0}),
  Z("z", 1, 0, true, false, a -> Matrices.real(1, 0, 0, -1)),
  S("s", 1, 0, false, false, a -> new double[] {1, 0, 0, 0, 0, 0, 0, 1}),
  SDG("sdg", 1, 0, false, false, a -> new double[] {1, 0, 0, 0, 0, 0, 0, -1}),
  T("t", 1, 0, false, false, a -> Matrices.phases(0, Math.PI / 4)),
  TDG("tdg", 1, 0, false, false, a -> Matrices.phases(0, -Math.PI / 4)),
  SX("sx", 1, 0, false, false, a -> new double[] {.5, .5, .5, -.5, .5, -.5, .5, .5}),
  SXDG("sxdg", 1, 0, false, false, a -> new double[] {.5, -.5, .5, .5, .5, .5, .5, -.5}),
  RX("rx", 1, 1, false, true, a -> Matrices.rx(a[0])),
  RY("ry", 1, 1, true, true, a -> Matrices.ry(a[0])),
  RZ("rz", 1, 1, false, true, a -> Matrices.phases(-a[0] / 2, a[0] / 2)),
  P("p", 1, 1, false, true, a -> Matrices.phases(0, a[0])),
  /** U(θ, φ, λ) = P(φ) RY(θ) P(λ). */
  U("u", 1, 3, false, true, a -> Matrices.u(a[0], a[1], a[2], 0)),
  /** Any 2×2 unitary, its entries row by row as (re, im). */
  UNITARY1("unitary1", 1, 8, false, false, double[]::clone),

  CX("cx", 2, 0, true, false, a -> Matrices.controlled(X.matrix())),
  CY("cy", 2, 0, false, false, a -> Matrices.controlled(Y.matrix())),
  CZ("cz", 2, 0, true, false, a -> Matrices.controlled(Z.matrix())),
  CH("ch", 2, 0, true, false, a -> Matrices.controlled(H.matrix())),
  CS("cs", 2, 0, false, false, a -> Matrices.controlled(S.matrix())),
  CSDG("csdg", 2, 0, false, false, a -> Matrices.controlled(SDG.matrix())),
  CSX("csx", 2, 0, false, false, a -> Matrices.controlled(SX.matrix())),
  CSXDG("csxdg", 2, 0, false, false, a -> Matrices.controlled(SXDG.matrix())),
  CP("cp", 2, 1, false, true, a -> Matrices.controlled(P.matrix(a))),
  CRX("crx", 2, 1, false, false, a -> Matrices.controlled(RX.matrix(a))),
  CRY("cry", 2, 1, true, false, a -> Matrices.controlled(RY.matrix(a))),
  CRZ("crz", 2, 1, false, false, a -> Matrices.controlled(RZ.matrix(a))),
  /** CU(θ, φ, λ, γ): controlled e^iγ U(θ, φ, λ). */
  CU("cu", 2, 4, false, false, a -> Matrices.controlled(Matrices.u(a[0], a[1], a[2], a[3]))),
  RXX("rxx", 2, 1, false, true, a -> Matrices.rotation(a[0], "XX")),
  RYY("ryy", 2, 1, false, true, a -> Matrices.rotation(a[0], "YY")),
  RZZ("rzz", 2, 1, false, true, a -> Matrices.rotation(a[0], "ZZ")),
  RZX("rzx", 2, 1, false, true, a -> Matrices.rotation(a[0], "ZX")),
  SWAP(
      "swap",
      2,
      0,
      true,
      false,
      a -> Matrices.real(1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1)),
  ISWAP("iswap", 2, 0, false, false, a -> Matrices.exchange(0, 0, 0, 1)),
  DCX("dcx", 2, 0, true, false, a -> Matrices.real(1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0)),
  /** (X on the first qubit − Y on the first, X on the second) / √2. */
  ECR("ecr", 2, 0, false, false, a -> Matrices.ecr()),
  /** exp(−iθ(XX + YY)/4) between RZ(∓β) on the first qubit. */
  XX_PLUS_YY("xx_plus_yy", 2, 2, false, false, a -> Matrices.xxPlusYy(a[0], a[1])),
  /** exp(−iθ(XX − YY)/4) between RZ(∓β) on the second qubit. */
  XX_MINUS_YY("xx_minus_yy", 2, 2, false, false, a -> Matrices.xxMinusYy(a[0], a[1])),
  /** Any 4×4 unitary, its entries row by row as (re, im). */
  UNITARY2("unitary2", 2, 32, false, false, double[]::clone);

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
      case ID, Z, S, SDG, T, TDG, RZ, P, CZ, CS, CSDG, CP, CRZ, RZZ -> true;
      default -> false;
    };
  }

  /** True when the first qubit controls what happens to the second, for every angle. */
  public boolean isControlled() {
    return switch (this) {
      case CX, CY, CZ, CH, CS, CSDG, CSX, CSXDG, CP, CRX, CRY, CRZ, CU -> true;
      default -> false;
    };
  }

  /** True when it permutes basis states, but for phases. */
  public boolean isPermutation() {
    return switch (this) {
      case X, Y, CX, CY, SWAP, ISWAP, DCX -> true;
      default -> isDiagonal();
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
}
