package kerf.qasm.operator;

import java.util.EnumMap;
import java.util.Map;
import kerf.circuit.GateKind;

/** Which rows of the gate table are inverses, controlled versions and powers of which. */
final class Rows {
  /** Controlled rows without more ado; those with angles pass them on. */
  private static final Map<GateKind, GateKind> CONTROLLED = new EnumMap<>(GateKind.class);

  private static final Map<GateKind, GateKind> BASE = new EnumMap<>(GateKind.class);
  private static final Map<GateKind, GateKind> INVERSE = new EnumMap<>(GateKind.class);

  static {
    control(GateKind.X, GateKind.CX);
    control(GateKind.Y, GateKind.CY);
    control(GateKind.Z, GateKind.CZ);
    control(GateKind.H, GateKind.CH);
    control(GateKind.S, GateKind.CS);
    control(GateKind.SDG, GateKind.CSDG);
    control(GateKind.SX, GateKind.CSX);
    control(GateKind.SXDG, GateKind.CSXDG);
    control(GateKind.P, GateKind.CP);
    control(GateKind.RX, GateKind.CRX);
    control(GateKind.RY, GateKind.CRY);
    control(GateKind.RZ, GateKind.CRZ);
    inverses(GateKind.S, GateKind.SDG);
    inverses(GateKind.T, GateKind.TDG);
    inverses(GateKind.SX, GateKind.SXDG);
    inverses(GateKind.CS, GateKind.CSDG);
    inverses(GateKind.CSX, GateKind.CSXDG);
    for (GateKind own :
        new GateKind[] {
          GateKind.ID,
          GateKind.H,
          GateKind.X,
          GateKind.Y,
          GateKind.Z,
          GateKind.CX,
          GateKind.CY,
          GateKind.CZ,
          GateKind.CH,
          GateKind.SWAP,
          GateKind.ECR
        }) {
      INVERSE.put(own, own);
    }
  }

  private Rows() {}

  private static void control(GateKind base, GateKind controlled) {
    CONTROLLED.put(base, controlled);
    BASE.put(controlled, base);
  }

  private static void inverses(GateKind a, GateKind b) {
    INVERSE.put(a, b);
    INVERSE.put(b, a);
  }

  /** The inverse as a row, or null. */
  static Small inverse(GateKind kind, double[] angles) {
    if (INVERSE.containsKey(kind)) {
      return Small.of(INVERSE.get(kind));
    }
    if (turns(kind)) {
      return Small.of(kind, 0 - angles[0]);
    }
    return switch (kind) {
      case U -> Small.of(kind, 0 - angles[0], 0 - angles[2], 0 - angles[1]);
      case CU -> Small.of(kind, 0 - angles[0], 0 - angles[2], 0 - angles[1], 0 - angles[3]);
      case XX_PLUS_YY, XX_MINUS_YY -> Small.of(kind, 0 - angles[0], angles[1]);
      default -> null;
    };
  }

  /** The one-qubit row controlled, as a row; null where a control has none. */
  static Small controlled(GateKind kind, double[] angles) {
    if (CONTROLLED.containsKey(kind)) {
      return Small.of(CONTROLLED.get(kind), angles);
    }
    return switch (kind) {
      case T -> Small.of(GateKind.CP, Math.PI / 4);
      case TDG -> Small.of(GateKind.CP, -Math.PI / 4);
      case U -> Small.of(GateKind.CU, angles[0], angles[1], angles[2], 0);
      default -> null;
    };
  }

  /** What a controlled two-qubit row does when its control is 1; null where it is no such row. */
  static Small base(GateKind kind, double[] angles) {
    if (BASE.containsKey(kind)) {
      return Small.of(BASE.get(kind), angles);
    }
    return kind == GateKind.CU
        ? Small.of(GateKind.U, angles[0], angles[1], angles[2]).phased(angles[3])
        : null;
  }

  /**
   * The k-th power as a row, or null. A turn by t has eigenvalues e^{±it/2} and a phase gate 1 and
   * e^{it}: for fractions of a turn t is first brought to where these are principal.
   */
  static Small power(GateKind kind, double[] angles, double k) {
    boolean phase = kind == GateKind.P || kind == GateKind.CP;
    boolean mixed = kind == GateKind.XX_PLUS_YY || kind == GateKind.XX_MINUS_YY;
    if (!turns(kind) && !mixed) {
      return null;
    }
    double t = angles[0];
    if (k != Math.rint(k)) {
      double period = phase ? 2 * Math.PI : 4 * Math.PI;
      t = phase ? Eigen.principal(t) : Math.IEEEremainder(t, period);
      if (!phase && Math.abs(t) > 2 * Math.PI - 1e-9) {
        return null;
      }
    }
    return mixed ? Small.of(kind, k * t, angles[1]) : Small.of(kind, k * t);
  }

  /** The row of a name with these angles where it is that gate up to a phase, else the gate. */
  static Small named(String name, double[] angles, Small gate) {
    for (GateKind kind : GateKind.values()) {
      if (kind.text().equals(name) && kind.angles() == angles.length) {
        double[] row = kind.matrix(angles);
        double phase = Dense.phaseBetween(gate.matrix(), row);
        if (Dense.distance(gate.matrix(), Dense.phased(row, phase)) < 1e-9) {
          return Small.of(kind, angles).phased(phase);
        }
      }
    }
    return gate;
  }

  /** True where the inverse has the opposite angle, and powers its multiples. */
  private static boolean turns(GateKind kind) {
    return switch (kind) {
      case RX, RY, RZ, P, CP, CRX, CRY, CRZ, RXX, RYY, RZZ, RZX -> true;
      default -> false;
    };
  }
}
