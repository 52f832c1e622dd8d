package kerf.qasm.operator;

import java.util.Arrays;
import java.util.List;
import kerf.circuit.GateKind;
import kerf.circuit.Matrices;

/** Finds what a matrix is called: a row of the gate table up to a phase, where it is one. */
final class Recognition {
  /** Matrices this near are the same gate: rounding of a few hundred products stays below. */
  private static final double SAME = 1e-12;

  private static final List<Known> ROWS =
      Arrays.stream(GateKind.values())
          .filter(kind -> kind.angles() == 0)
          .map(kind -> new Known(kind, kind.matrix()))
          .toList();

  private Recognition() {}

  /** A row without angles and its matrix. */
  private record Known(GateKind kind, double[] matrix) {}

  /** A matrix on one or two qubits, as a row where it is one up to a phase. */
  static Small of(double[] matrix) {
    Small row = row(matrix);
    if (row != null || matrix.length == 8) {
      return row != null ? row : ofOneQubit(matrix);
    }
    Small other = row(Dense.embedded(matrix, new int[] {1, 0}, 2));
    return Small.ofEntries(matrix, other == null ? null : other.kind());
  }

  /** The row without angles that a matrix is up to a phase, or null. */
  private static Small row(double[] matrix) {
    for (Known row : ROWS) {
      if (row.matrix.length == matrix.length && overlap(matrix, row.matrix) > 1 - 1e-9) {
        double phase = phaseBetween(matrix, row.matrix);
        if (Matrices.distance(matrix, Dense.phased(row.matrix, phase)) < SAME) {
          return Small.of(row.kind).phased(Math.abs(phase) < SAME ? 0 : phase);
        }
      }
    }
    return null;
  }

  /** e^{iγ} U(θ, φ, λ), or e^{iγ} P(λ) where it is diagonal. */
  static Small ofOneQubit(double[] m) {
    double low = Math.hypot(m[0], m[1]);
    double side = Math.hypot(m[4], m[5]);
    double first = StrictMath.atan2(m[1], m[0]);
    if (side < SAME) {
      double lambda = Eigen.principal(StrictMath.atan2(m[7], m[6]) - first);
      return Small.of(GateKind.P, lambda).phased(first);
    }
    double lower = StrictMath.atan2(m[5], m[4]);
    double gamma = low < SAME ? lower : first;
    double phi = low < SAME ? 0 : Eigen.principal(lower - gamma);
    double lambda = Eigen.principal(StrictMath.atan2(-m[3], -m[2]) - gamma);
    double theta = 2 * StrictMath.atan2(side, low);
    return Small.of(GateKind.U, theta, phi, lambda).phased(gamma);
  }

  /** The row of a name with these angles where it is that gate up to a phase, else the gate. */
  static Small named(String name, double[] angles, Small gate) {
    for (GateKind kind : GateKind.values()) {
      if (kind.text().equals(name) && kind.angles() == angles.length) {
        double[] row = kind.matrix(angles);
        double phase = phaseBetween(gate.matrix(), row);
        if (Matrices.distance(gate.matrix(), Dense.phased(row, phase)) < 1e-9) {
          return Small.of(kind, angles).phased(phase);
        }
      }
    }
    return gate;
  }

  /** |tr(b† a)| / side: of unitaries 1 where a is b up to a phase, else less. */
  private static double overlap(double[] a, double[] b) {
    double[] trace = Matrices.inner(b, a);
    return Math.sqrt(trace[0] * trace[0] + trace[1] * trace[1]) / Matrices.side(a);
  }

  /** The phase of tr(b† a): where a = e^{i·phase} b, that phase. */
  private static double phaseBetween(double[] a, double[] b) {
    double[] trace = Matrices.inner(b, a);
    return StrictMath.atan2(trace[1], trace[0]);
  }
}
