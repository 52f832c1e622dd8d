package kerf.qasm.operator;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Matrices;

/**
 * A gate on at most two qubits, exactly: e^{i·phase} times a row of the gate table, or the phase
 * alone. What has a row of its own never is a matrix, so that its reader and the cutter know it.
 */
public final class Small implements Operator {
  private static final double[] NO_ANGLES = new double[0];
  private static final Map<GateKind, Small> WITHOUT_ANGLES = new EnumMap<>(GateKind.class);

  /** Phase gates with names of their own, by their phase. */
  private static final Map<Double, Small> PHASES = new HashMap<>();

  static {
    for (GateKind kind : GateKind.values()) {
      if (kind.angles() == 0) {
        Small row = new Small(kind, NO_ANGLES, 0, null);
        WITHOUT_ANGLES.put(kind, row);
        if (kind.axes().equals("Z")) {
          PHASES.putIfAbsent(kind.phase(), row);
        }
      }
    }
  }

  private final GateKind kind;
  private final double[] angles;
  private final double phase;

  /** The row that is this gate with its two qubits exchanged; null where none is. */
  private final GateKind reversed;

  /** On any qubits, once one is asked for. */
  private Gate made;

  private Small(GateKind kind, double[] angles, double phase, GateKind reversed) {
    this.kind = kind;
    this.angles = angles;
    // The remainder of whole turns is as exact as the angle itself.
    this.phase = phase == 0 ? 0 : Math.IEEEremainder(phase, 2 * Math.PI);
    this.reversed = reversed;
    for (double angle : angles) {
      if (!Double.isFinite(angle)) {
        throw new ArithmeticException(
            "expected finite angles, got " + angle + "; use smaller numbers");
      }
    }
    if (!Double.isFinite(this.phase)) {
      throw new ArithmeticException(
          "expected a finite phase, got " + phase + "; use smaller numbers");
    }
  }

  /** A row of the gate table. */
  public static Small of(GateKind kind, double... angles) {
    return angles.length == 0 ? WITHOUT_ANGLES.get(kind) : new Small(kind, angles, 0, null);
  }

  /** A matrix on two qubits that is no row, or that of a row with its qubits exchanged. */
  static Small ofEntries(double[] matrix, GateKind reversed) {
    return new Small(GateKind.UNITARY2, matrix, 0, reversed);
  }

  /** e^{i·phase} on no qubit. */
  public static Small ofPhase(double phase) {
    return new Small(null, NO_ANGLES, phase, null);
  }

  /** P(λ), by its own name where it has one. */
  static Small phaseGate(double lambda) {
    Small named = PHASES.get(lambda == -Math.PI ? Math.PI : lambda);
    return named == null ? of(GateKind.P, lambda) : named;
  }

  /** The row; null for a phase alone. */
  public GateKind kind() {
    return kind;
  }

  /** Angles of the row. Not a copy: treat as read-only. */
  public double[] angles() {
    return angles;
  }

  /** The phase before the row. */
  double phase() {
    return phase;
  }

  /** The same with one more phase. */
  Small phased(double more) {
    return more == 0 ? this : new Small(kind, angles, phase + more, reversed);
  }

  @Override
  public double[] matrix() {
    double[] row = kind == null ? new double[] {1, 0} : kind.matrix(angles);
    return Dense.phased(row, phase);
  }

  /** The same gate on two qubits, named the other way round. */
  Small exchanged() {
    return Recognition.of(Dense.embedded(matrix(), new int[] {1, 0}, 2));
  }

  @Override
  public int qubits() {
    return kind == null ? 0 : kind.qubits();
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public Small inverse() {
    if (kind == null) {
      return ofPhase(-phase);
    }
    return kind.inverse()
        .map(row -> of(row, kind.inverseAngles(angles)).phased(-phase))
        .orElseGet(() -> Recognition.of(Matrices.adjoint(matrix())));
  }

  @Override
  public Small power(double k) {
    if (kind == null) {
      return ofPhase(k * Eigen.principal(phase));
    }
    if (k == 1) {
      return this;
    }
    if (kind.scales() && (phase == 0 || k == Math.rint(k))) {
      double[] scaled = angles.clone();
      scaled[0] = k * (k == Math.rint(k) ? angles[0] : principalAngle());
      if (!Double.isNaN(scaled[0])) {
        return of(kind, scaled).phased(k * phase);
      }
    }
    if (phase == 0 && kind.isControlled()) {
      return base().power(k).controlledOn();
    }
    return Recognition.of(Eigen.of(matrix()).power(k));
  }

  /**
   * The first angle as of a gate with principal eigenvalues 1 and e^{it}, or e^{±it/2}; NaN where
   * these would be −1 twice.
   */
  private double principalAngle() {
    if (kind.spectrum() == GateKind.Spectrum.PHASE) {
      return Eigen.principal(angles[0]);
    }
    double t = Math.IEEEremainder(angles[0], 4 * Math.PI);
    return Math.abs(t) > 2 * Math.PI - 1e-9 ? Double.NaN : t;
  }

  /** What a controlled row does when its control is 1: angles more than that has are a phase. */
  Small base() {
    GateKind row = kind.base().orElseThrow();
    Small base = of(row, Arrays.copyOf(angles, row.angles()));
    return row.angles() < angles.length ? base.phased(angles[row.angles()]) : base;
  }

  /** What a row is made of, phases included, for the case that it gets a control. */
  Optional<Many> body() {
    return kind.madeOf(Arrays.stream(angles).mapToObj(Angle::of).toList()).map(Small::sequence);
  }

  private static Many sequence(List<Gate> gates) {
    return Many.of(
        2,
        sink -> {
          for (Gate gate : gates) {
            double[] angles =
                gate.angles().stream().mapToDouble(a -> a.value(null, null)).toArray();
            sink.apply(of(gate.kind(), angles), gate.qubits().stream().mapToInt(q -> q).toArray());
          }
        });
  }

  @Override
  public Operator controlled(boolean on) {
    if (qubits() == 0) {
      return on ? phaseGate(phase) : phaseGate(-phase).phased(phase);
    }
    return qubits() == 1 && on ? controlledOn() : Operator.super.controlled(on);
  }

  /** Where this acts on one qubit: controlled by 1. */
  Small controlledOn() {
    if (phase == 0 && kind.controlled().isPresent()) {
      GateKind row = kind.controlled().get();
      return of(row, Arrays.copyOf(angles, row.angles()));
    }
    boolean nothing = kind.pattern().changed().isEmpty();
    if (phase == 0 && angles.length == 0 && (nothing || kind.axes().equals("Z"))) {
      return of(GateKind.CP, kind.phase());
    }
    Small u = kind == GateKind.U ? this : Recognition.ofOneQubit(matrix());
    if (u.kind == GateKind.P) {
      return of(GateKind.CU, 0, 0, u.angles[0], u.phase);
    }
    return of(GateKind.CU, u.angles[0], u.angles[1], u.angles[2], u.phase);
  }

  @Override
  public void emit(int[] controls, int[] on, GateSink sink) {
    if (controls.length == 0) {
      sink.apply(this, on);
    } else {
      UnderControls.emit(this, controls, on, sink);
    }
  }

  /** True where {@link #gate} is about to make a matrix of its own. */
  public boolean isNewMatrix() {
    return kind == GateKind.UNITARY2 && reversed == null && made == null;
  }

  /** The gate of a circuit, without the phase; equal gates share their angles. */
  public Gate gate(int[] on) {
    if (reversed != null) {
      return Gate.of(reversed, on[1], on[0]);
    }
    List<Integer> qubits = on.length == 1 ? List.of(on[0]) : List.of(on[0], on[1]);
    if (made == null) {
      made =
          kind == GateKind.UNITARY2
              ? Gate.unitary(angles, 0, 1)
              : new Gate(kind, qubits, Arrays.stream(angles).mapToObj(Angle::of).toList());
    }
    return made.on(qubits);
  }
}
