package kerf.circuit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a row of the gate table holds; filled in while the table is made. */
final class GateRow {
  final int qubits;
  final int angles;
  final Function<double[], double[]> matrix;

  List<String> aliases = List.of();

  /** What a controlled row controls, or null. */
  GateKind base;

  String axes = "";
  GateKind.Spectrum spectrum = GateKind.Spectrum.OTHER;
  double phase;
  boolean scales;
  boolean twoTermShift;

  /** The angles of the inverse. */
  UnaryOperator<double[]> inverse = GateRow::negatedFirst;

  /** True when the inverse is this very row. */
  boolean ownInverse;

  /** Gates to simulate instead, up to a global phase, or null. */
  Function<List<Angle>, List<Gate>> runsAs;

  /** Gates it is made of, exactly, or null. */
  Function<List<Angle>, List<Gate>> madeOf;

  /** What drawings write on its qubits, nothing for its name. */
  List<String> signs = List.of();

  private GateRow(int qubits, int angles, Function<double[], double[]> matrix) {
    this.qubits = qubits;
    this.angles = angles;
    this.matrix = matrix;
  }

  /** Any gate by its matrix. */
  static GateRow of(int qubits, int angles, Function<double[], double[]> matrix) {
    return new GateRow(qubits, angles, matrix);
  }

  /** Any unitary: its entries are the angles. */
  static GateRow entries(int qubits) {
    GateRow row = new GateRow(qubits, 2 << 2 * qubits, double[]::clone);
    row.signs = Collections.nCopies(qubits, "Unitary");
    return row;
  }

  /** Eigenvalue e^iφ of the second eigenstate of an axis, 1 of the first. */
  static GateRow phase(String axis, double phi, Function<double[], double[]> matrix) {
    GateRow row = about(axis, GateKind.Spectrum.PHASE, 0, matrix);
    row.phase = phi;
    return row;
  }

  /** The same with its only angle for φ. */
  static GateRow phase(String axis, Function<double[], double[]> matrix) {
    return about(axis, GateKind.Spectrum.PHASE, 1, matrix);
  }

  private static GateRow about(
      String axes, GateKind.Spectrum spectrum, int angles, Function<double[], double[]> matrix) {
    GateRow row = new GateRow(axes.length(), angles, matrix);
    row.axes = axes;
    row.spectrum = spectrum;
    row.scales = angles == 1;
    row.twoTermShift = angles == 1;
    return row;
  }

  /**
   * exp(−iθP/2), θ its only angle.
   *
   * @param pauli a letter for each qubit, X, Y or Z
   */
  static GateRow rotation(String pauli) {
    GateRow row =
        about(pauli, GateKind.Spectrum.ROTATION, 1, a -> GateMatrices.rotation(a[0], pauli));
    row.madeOf = pauli.length() == 2 ? angles -> aboutZ(pauli, angles.get(0)) : null;
    return row;
  }

  /** A one-qubit row under a control, with its angles. */
  static GateRow controlled(GateKind base) {
    return controlled(base, base.angles(), base::matrix);
  }

  /**
   * The same with a matrix of its own for what is controlled.
   *
   * @param angles those of the row, and perhaps one more: a global phase of what is controlled
   */
  static GateRow controlled(GateKind base, int angles, Function<double[], double[]> matrix) {
    GateRow row = new GateRow(2, angles, a -> GateMatrices.controlled(matrix.apply(a)));
    row.base = base;
    row.axes = base.axes().isEmpty() ? "" : "Z" + base.axes();
    row.spectrum = base.spectrum();
    row.phase = base.phase();
    row.scales = base.scales();
    // Of a controlled phase 1 and e^iφ stay the only eigenvalues; a controlled rotation gets 1 too.
    row.twoTermShift = base.scales() && base.spectrum() == GateKind.Spectrum.PHASE;
    return row;
  }

  GateRow alias(String... names) {
    aliases = List.of(names);
    return this;
  }

  /** The inverse is this row with other angles. */
  GateRow inverse(UnaryOperator<double[]> ofAngles) {
    ownInverse = true;
    inverse = ofAngles;
    return this;
  }

  /** Powers, and the inverse, are this row with multiples of the first angle. */
  GateRow scales() {
    scales = true;
    return this;
  }

  GateRow shiftsByTwoTerms() {
    twoTermShift = true;
    return this;
  }

  GateRow runsAs(Function<List<Angle>, List<Gate>> gates) {
    runsAs = gates;
    return this;
  }

  GateRow madeOf(Function<List<Angle>, List<Gate>> gates) {
    madeOf = gates;
    return this;
  }

  /** Made of these gates, exactly, and simulated as them. */
  GateRow product(Function<List<Angle>, List<Gate>> gates) {
    return madeOf(gates).runsAs(gates);
  }

  GateRow drawn(String... texts) {
    signs = List.of(texts);
    return this;
  }

  /** True when the other row undoes this one. */
  boolean isInverse(boolean same, GateRow other) {
    if (ownInverse || scales) {
      return same;
    }
    boolean alike = qubits == other.qubits && axes.equals(other.axes) && angles == other.angles;
    boolean half = Math.abs(phase) == Math.PI;
    return spectrum == GateKind.Spectrum.PHASE
        && spectrum == other.spectrum
        && alike
        && (base == null) == (other.base == null)
        && other.phase == (half ? phase : -phase);
  }

  private static double[] negatedFirst(double[] angles) {
    double[] negated = angles.clone();
    if (negated.length > 0) {
      negated[0] = 0 - negated[0];
    }
    return negated;
  }

  /** A rotation about two Paulis as one about Z between turns of the bases. */
  private static List<Gate> aboutZ(String pauli, Angle angle) {
    List<Gate> gates = new ArrayList<>();
    for (int q = 0; q < 2; q++) {
      turn(pauli, q, GateKind.SX, gates);
    }
    gates.add(Gate.of(GateKind.CX, 0, 1));
    gates.add(Gate.of(GateKind.RZ, angle, 1));
    gates.add(Gate.of(GateKind.CX, 0, 1));
    for (int q = 1; q >= 0; q--) {
      turn(pauli, q, GateKind.SXDG, gates);
    }
    return gates;
  }

  private static void turn(String pauli, int qubit, GateKind ofY, List<Gate> gates) {
    char letter = pauli.charAt(qubit);
    if (letter != 'Z') {
      gates.add(Gate.of(letter == 'X' ? GateKind.H : ofY, qubit));
    }
  }
}
