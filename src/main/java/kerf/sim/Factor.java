package kerf.sim;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Trig;

/** Consecutive gates of one instruction whose angles depend on the same part of a binding. */
final class Factor implements Serializable {
  private static final long serialVersionUID = 1;

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

  private final Source source;
  private final Form form;
  private final GateKind[] kinds;
  private final Angle[] angles;
  private final boolean rotation;

  /** Gates of one qubit in time order, or the one gate of a two-qubit instruction. */
  Factor(Source source, Form form, List<Gate> gates) {
    this.source = source;
    this.form = form;
    this.kinds = gates.stream().map(Gate::kind).toArray(GateKind[]::new);
    List<Angle> all = new ArrayList<>();
    gates.forEach(g -> all.addAll(g.angles()));
    this.angles = all.toArray(Angle[]::new);
    this.rotation = form.isReal() && gates.stream().allMatch(g -> g.kind() == GateKind.RY);
  }

  Source source() {
    return source;
  }

  /** True when all gates turn about Y and the form is real: only the sum of angles matters. */
  boolean isRotation() {
    return rotation;
  }

  /** The sum of all angles. */
  double angle(double[] features, double[] weights) {
    double sum = 0;
    for (Angle angle : angles) {
      sum += angle.value(features, weights);
    }
    return sum;
  }

  /**
   * What the coefficients are a function of, under a binding: the angles; of rotations about one
   * axis only their sum.
   */
  double[] arguments(double[] features, double[] weights) {
    if (rotation) {
      return new double[] {angle(features, weights)};
    }
    double[] values = new double[angles.length];
    for (int i = 0; i < angles.length; i++) {
      values[i] = angles[i].value(features, weights);
    }
    return values;
  }

  /** The coefficients, laid out as the form says, from {@link #arguments}. */
  double[] coefficients(double[] arguments) {
    if (rotation || form == Form.PARITY) {
      double c = Trig.cos(arguments[0] / 2);
      double s = Trig.sin(arguments[0] / 2);
      return form == Form.REAL ? new double[] {c, -s, s, c} : new double[] {c, s};
    }
    double[] product = null;
    int at = 0;
    for (GateKind kind : kinds) {
      double[] values = java.util.Arrays.copyOfRange(arguments, at, at + kind.angles());
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
