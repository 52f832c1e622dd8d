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
          .map(kind -> new Known(kind, new double[0], kind.matrix()))
          .toList();

  private Recognition() {}

  /** A row with angles, and its matrix. */
  private record Known(GateKind kind, double[] angles, double[] row) {
    /** This row with a phase where a matrix is that within a distance, or null. */
    Small of(double[] matrix, double within) {
      double[] trace = row.length == matrix.length ? Matrices.inner(row, matrix) : new double[2];
      double overlap = Math.sqrt(trace[0] * trace[0] + trace[1] * trace[1]);
      if (overlap <= (1 - 1e-9) * Matrices.side(row)) {
        return null;
      }
      double phase = StrictMath.atan2(trace[1], trace[0]);
      boolean same = Matrices.distance(matrix, Dense.phased(row, phase)) < within;
      return same ? Small.of(kind, angles).phased(phase) : null;
    }
  }

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
    for (Known known : ROWS) {
      Small row = known.of(matrix, SAME);
      if (row != null) {
        return Math.abs(row.phase()) < SAME ? Small.of(known.kind) : row;
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
        Small row = new Known(kind, angles, kind.matrix(angles)).of(gate.matrix(), 1e-9);
        return row == null ? gate : row;
      }
    }
    return gate;
  }
}
