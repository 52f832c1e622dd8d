package kerf.sim;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;

/** Consecutive gates of one instruction whose angles depend on the same part of a binding. */
record Factor(Source source, List<Gate> gates) implements Serializable {

  /** What the angles of a factor depend on, hence how many distinct values it takes in a batch. */
  enum Source {
    CONSTANT,
    FEATURES,
    WEIGHTS,
    BOTH;

    static Source of(Gate gate) {
      boolean features = gate.angles().stream().anyMatch(a -> !a.features().isEmpty());
      boolean weights = gate.angles().stream().anyMatch(a -> !a.weights().isEmpty());
      return features ? (weights ? BOTH : FEATURES) : weights ? WEIGHTS : CONSTANT;
    }
  }

  /** Angles of all gates under a binding, in order. */
  double[] angles(double[] features, double[] weights) {
    double[] values = new double[gates.stream().mapToInt(g -> g.angles().size()).sum()];
    int i = 0;
    for (Gate gate : gates) {
      for (Angle angle : gate.angles()) {
        values[i++] = angle.value(features, weights);
      }
    }
    return values;
  }

  /** The coefficients an instruction of a form needs, from the angles of {@link #angles}. */
  double[] coefficients(Form form, double[] angles) {
    if (form == Form.PARITY) {
      return new double[] {StrictMath.cos(angles[0] / 2), StrictMath.sin(angles[0] / 2)};
    }
    double[] product = null;
    int at = 0;
    for (Gate gate : gates) {
      GateKind kind = gate.kind();
      double[] values = java.util.Arrays.copyOfRange(angles, at, at + kind.angles());
      at += kind.angles();
      double[] matrix = kind.matrix(values);
      product = product == null ? matrix : multiply(matrix, product);
    }
    return form.pick(product);
  }

  private static double[] multiply(double[] a, double[] b) {
    double[] c = new double[8];
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        for (int k = 0; k < 2; k++) {
          int x = 2 * (2 * row + k);
          int y = 2 * (2 * k + column);
          int z = 2 * (2 * row + column);
          c[z] += a[x] * b[y] - a[x + 1] * b[y + 1];
          c[z + 1] += a[x] * b[y + 1] + a[x + 1] * b[y];
        }
      }
    }
    return c;
  }
}
