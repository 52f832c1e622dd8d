package kerf.circuit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The gate table: a gate is one row. All that is known about a gate stands in its row or follows
 * from it; whoever reads, cuts, simulates, trains or draws gates asks here and names none.
 *
 * <p>Conventions (OpenQASM's stdgates and Qiskit's library): RY(t) = exp(−itY/2), P(t) = diag(1,
 * e^it), RZZ(t) = exp(−itZZ/2). In a two-qubit matrix the first qubit is the least significant bit
 * of the index; of controlled gates the first qubit is the control, of RZX it is the one Z acts on.
 */
public enum GateKind {
  ID(
      GateRow.of(1, 0, a -> GateMatrices.real(1, 0, 0, 1))
          .inverse(a -> a)
          .runsAs(a -> List.of())
          .alias("i", "iden")
          .drawn("I")),
  H(GateRow.phase("H", Math.PI, a -> GateMatrices.hadamard())),
  X(GateRow.phase("X", Math.PI, a -> GateMatrices.real(0, 1, 1, 0)).alias("not")),
  Y(GateRow.phase("Y", Math.PI, a -> new double[] {0, 0, 0, -1, 0, 1, 0, 0})),
  Z(GateRow.phase("Z", Math.PI, a -> GateMatrices.real(1, 0, 0, -1))),
  S(GateRow.phase("Z", Math.PI / 2, a -> new double[] {1, 0, 0, 0, 0, 0, 0, 1})),
  SDG(
      GateRow.phase("Z", -Math.PI / 2, a -> new double[] {1, 0, 0, 0, 0, 0, 0, -1})
          .alias("si")
          .drawn("S†")),
  T(GateRow.phase("Z", Math.PI / 4, a -> GateMatrices.phases(0, Math.PI / 4))),
  TDG(
      GateRow.phase("Z", -Math.PI / 4, a -> GateMatrices.phases(0, -Math.PI / 4))
          .alias("ti")
          .drawn("T†")),
  SX(GateRow.phase("X", Math.PI / 2, a -> GateMatrices.rootOfX(1)).alias("v", "sqrtx").drawn("√X")),
  SXDG(
      GateRow.phase("X", -Math.PI / 2, a -> GateMatrices.rootOfX(-1))
          .alias("vi", "vdg")
          .drawn("√X†")),
  RX(GateRow.rotation("X")),
  RY(GateRow.rotation("Y")),
  RZ(GateRow.rotation("Z").alias("Rz")),
  P(GateRow.phase("Z", a -> GateMatrices.phases(0, a[0])).alias("phase", "u1", "phaseshift")),
  /** U(θ, φ, λ) = P(φ) RY(θ) P(λ). */
  U(
      GateRow.of(1, 3, a -> GateMatrices.u(a[0], a[1], a[2], 0))
          .inverse(a -> new double[] {0 - a[0], 0 - a[2], 0 - a[1]})
          .shiftsByTwoTerms()),
  /** exp(−i(xX + yY + zZ)/2): a turn by |(x, y, z)| about that vector. */
  RV(
      GateRow.of(1, 3, a -> GateMatrices.turn(a[0], a[1], a[2]))
          .inverse(a -> new double[] {0 - a[0], 0 - a[1], 0 - a[2]})),
  /** Any 2×2 unitary, its entries row by row as (re, im). */
  UNITARY1(GateRow.entries(1)),

  CX(GateRow.controlled(X).alias("CX", "cnot").drawn("●", "⊕")),
  CY(GateRow.controlled(Y).runsAs(a -> controlledY())),
  CZ(GateRow.controlled(Z).drawn("●", "●")),
  CH(GateRow.controlled(H)),
  CS(GateRow.controlled(S)),
  CSDG(GateRow.controlled(SDG)),
  CSX(GateRow.controlled(SX)),
  CSXDG(GateRow.controlled(SXDG)),
  CP(GateRow.controlled(P).alias("cphase", "cu1")),
  CRX(GateRow.controlled(RX)),
  CRY(GateRow.controlled(RY)),
  CRZ(GateRow.controlled(RZ)),
  /** CU(θ, φ, λ, γ): controlled e^iγ U(θ, φ, λ). */
  CU(
      GateRow.controlled(U, 4, a -> GateMatrices.u(a[0], a[1], a[2], a[3]))
          .inverse(a -> new double[] {0 - a[0], 0 - a[2], 0 - a[1], 0 - a[3]})),
  RXX(GateRow.rotation("XX").alias("xx")),
  RYY(GateRow.rotation("YY").alias("yy")),
  RZZ(GateRow.rotation("ZZ").alias("RZZ", "zz")),
  RZX(GateRow.rotation("ZX")),
  SWAP(
      GateRow.of(2, 0, a -> GateMatrices.exchange(1, 0))
          .inverse(a -> a)
          .madeOf(a -> List.of(Gate.of(CX, 0, 1), Gate.of(CX, 1, 0), Gate.of(CX, 0, 1)))
          .drawn("×", "×")),
  ISWAP(
      GateRow.of(2, 0, a -> GateMatrices.exchange(0, 1))
          .runsAs(
              a -> List.of(Gate.of(CZ, 0, 1), Gate.of(S, 0), Gate.of(S, 1), Gate.of(SWAP, 0, 1)))
          .madeOf(
              a ->
                  List.of(
                      Gate.of(RXX, Angle.of(-Math.PI / 2), 0, 1),
                      Gate.of(RYY, Angle.of(-Math.PI / 2), 0, 1)))
          .drawn("iSWAP", "iSWAP")),
  DCX(
      GateRow.of(2, 0, a -> GateMatrices.real(1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0))
          .product(a -> List.of(Gate.of(CX, 0, 1), Gate.of(CX, 1, 0)))),
  /** (X on the first qubit − Y on the first, X on the second) / √2 = X (1 − i Z⊗X) / √2. */
  ECR(
      GateRow.of(2, 0, a -> GateMatrices.ecr())
          .inverse(a -> a)
          .runsAs(a -> List.of(Gate.of(RZX, Angle.of(Math.PI / 2), 0, 1), Gate.of(X, 0)))
          .madeOf(
              a ->
                  List.of(
                      Gate.of(RZX, Angle.of(Math.PI / 4), 0, 1),
                      Gate.of(X, 0),
                      Gate.of(RZX, Angle.of(-Math.PI / 4), 0, 1)))),
  /** exp(−iθ(XX + YY)/4) between RZ(∓β) on the first qubit. */
  XX_PLUS_YY(
      GateRow.of(2, 2, a -> GateMatrices.block(a[0], a[1], 1, 2))
          .scales()
          .madeOf(a -> mixture(0, a.get(1), a.get(0).times(.5), a.get(0).times(.5)))
          .drawn("XX+YY", "XX+YY")),
  /** exp(−iθ(XX − YY)/4) between RZ(∓β) on the second qubit. */
  XX_MINUS_YY(
      GateRow.of(2, 2, a -> GateMatrices.block(a[0], a[1], 0, 3))
          .scales()
          .madeOf(a -> mixture(1, a.get(1).times(-1), a.get(0).times(.5), a.get(0).times(-.5)))
          .drawn("XX−YY", "XX−YY")),
  /** Any 4×4 unitary, its entries row by row as (re, im). */
  UNITARY2(GateRow.entries(2));

  /** What a gate's eigenvalues are; of a controlled gate, those of what it controls. */
  public enum Spectrum {
    /** 1 and e^iφ, φ its only angle or, where it has none, its {@link #phase}. */
    PHASE,
    /** e^{−iθ/2} and e^{iθ/2}, θ its only angle. */
    ROTATION,
    /** Any others. */
    OTHER
  }

  private static final Map<GateKind, GateKind> CONTROLLED = new EnumMap<>(GateKind.class);
  private static final Map<GateKind, GateKind> INVERSE = new EnumMap<>(GateKind.class);

  static {
    for (GateKind kind : values()) {
      if (kind.isControlled()) {
        CONTROLLED.put(kind.row.base, kind);
      }
      for (GateKind other : values()) {
        if (kind.row.isInverse(kind == other, other.row)) {
          INVERSE.putIfAbsent(kind, other);
        }
      }
    }
  }

  private final String text;
  private final GateRow row;
  private final MatrixPattern pattern;

  GateKind(GateRow row) {
    this.text = name().toLowerCase(Locale.ROOT);
    this.row = row;
    this.pattern = MatrixPattern.of(row);
  }

  /** Y = iXZ. */
  private static List<Gate> controlledY() {
    return List.of(Gate.of(CZ, 0, 1), Gate.of(CX, 0, 1), Gate.of(S, 0));
  }

  private static List<Gate> mixture(int on, Angle beta, Angle xx, Angle yy) {
    return List.of(
        Gate.of(RZ, beta, on),
        Gate.of(RXX, xx, 0, 1),
        Gate.of(RYY, yy, 0, 1),
        Gate.of(RZ, beta.times(-1), on));
  }

  /** Lower-case name, as OpenQASM spells it. */
  public String text() {
    return text;
  }

  /** Other names OpenQASM texts have for it. */
  public List<String> aliases() {
    return row.aliases;
  }

  /** Number of qubits the gate acts on. */
  public int qubits() {
    return row.qubits;
  }

  /** Number of angles the gate takes. */
  public int angles() {
    return row.angles;
  }

  /** True when the angles are the matrix entries, as of {@link #UNITARY1} and {@link #UNITARY2}. */
  public boolean isEntries() {
    return row.angles == 2 << 2 * row.qubits;
  }

  /**
   * The unitary, row by row, each entry as (re, im): 8 numbers for one qubit, 32 for two.
   *
   * @param values angles in radians, {@link #angles()} of them
   */
  public double[] matrix(double... values) {
    if (values.length != row.angles) {
      throw new IllegalArgumentException(
          text + ": expected " + row.angles + " angle(s), got " + values.length);
    }
    return row.matrix.apply(values);
  }

  /** What can be read off its matrix. */
  public MatrixPattern pattern() {
    return pattern;
  }

  /** True when the first qubit controls what happens to the second, for every angle. */
  public boolean isControlled() {
    return row.base != null;
  }

  /**
   * What a controlled row does to its second qubit, with the same angles; one angle more is a
   * global phase of it.
   */
  public Optional<GateKind> base() {
    return Optional.ofNullable(row.base);
  }

  /** The row that is this one under a control. */
  public Optional<GateKind> controlled() {
    return Optional.ofNullable(CONTROLLED.get(this));
  }

  /**
   * The bases in which the matrix is diagonal for every angle, a letter for each qubit: X, Y, Z or
   * H for (X + Z)/√2; empty where there are none.
   */
  public String axes() {
    return row.axes;
  }

  /** What its eigenvalues are, or those of its {@link #base}. */
  public Spectrum spectrum() {
    return row.spectrum;
  }

  /** φ of eigenvalues 1 and e^iφ that no angle changes; 0 where there are no such. */
  public double phase() {
    return row.phase;
  }

  /** True when a power of it is the same gate with a multiple of its first angle. */
  public boolean scales() {
    return row.scales;
  }

  /** The row that is its inverse, with {@link #inverseAngles}. */
  public Optional<GateKind> inverse() {
    return Optional.ofNullable(INVERSE.get(this));
  }

  /** The angles with which the {@link #inverse} undoes the gate. */
  public double[] inverseAngles(double... values) {
    return row.inverse.apply(values);
  }

  /**
   * Gates on qubits 0 and 1 that a simulator had better run instead, the same up to a global phase.
   */
  public Optional<List<Gate>> runsAs(List<Angle> own) {
    return Optional.ofNullable(row.runsAs).map(made -> made.apply(own));
  }

  /**
   * Gates on qubits 0 and 1 that it is made of, exactly. What begins and ends them without leaving
   * a trace is mirrored, so that under a control it goes uncontrolled.
   */
  public Optional<List<Gate>> madeOf(List<Angle> own) {
    return Optional.ofNullable(row.madeOf).map(made -> made.apply(own));
  }

  /** What drawings show on each qubit: "●" for a control, "⊕", "×", or a name. */
  public List<String> signs() {
    if (row.signs.isEmpty()) {
      return isControlled()
          ? List.of("●", row.base.signs().get(0))
          : Collections.nCopies(row.qubits, name());
    }
    return row.signs;
  }

  /**
   * True when ∂E/∂angle = ½[E(angle+π/2) − E(angle−π/2)] holds exactly: the generator has two
   * eigenvalues at distance 1 (Mitarai et al., arXiv 1803.00745; Schuld et al., arXiv 1811.11184).
   */
  public boolean hasTwoTermShift() {
    return row.twoTermShift;
  }
}
