package kerf.sim;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Matrices;
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
  private final Action action;
  private final Selection rows;
  private final GateKind[] kinds;
  private final Angle[] angles;
  private final boolean oneAngle;
  private final double share;
  private final double constant;

  /** Gates of one qubit in time order, or the one gate of a two-qubit instruction. */
  Factor(Source source, Action action, Selection rows, List<Gate> gates) {
    this.source = source;
    this.action = action;
    this.rows = rows;
    this.kinds = gates.stream().map(Gate::kind).toArray(GateKind[]::new);
    List<Angle> all = new ArrayList<>();
    gates.forEach(g -> all.addAll(g.angles()));
    this.angles = all.toArray(Angle[]::new);
    boolean turns = gates.stream().allMatch(g -> Gates.action(g.kind()) == Action.TURN);
    this.oneAngle = action.isAngle() || action == Action.REAL && turns;
    // A phase gate diag(1, e^{iθ}) shifts by its angle, a rotation turns by half of it.
    this.share = action == Action.PHASE && rows.sign() == 0 ? 1 : .5;
    double phases = 0;
    for (GateKind kind : kinds) {
      phases += kind.phase();
    }
    this.constant = phases;
  }

  Source source() {
    return source;
  }

  /** True when the coefficients are a function of one angle, the {@link #angle}. */
  boolean isOneAngle() {
    return oneAngle;
  }

  /** The angle φ of the action: what the gates' angles add up to. */
  double angle(double[] features, double[] weights) {
    double sum = constant;
    for (Angle angle : angles) {
      sum += share * angle.value(features, weights);
    }
    return sum;
  }

  /** What the coefficients are a function of, under a binding: one angle, or all of them. */
  double[] arguments(double[] features, double[] weights) {
    if (oneAngle) {
      return new double[] {angle(features, weights)};
    }
    double[] values = new double[angles.length];
    for (int i = 0; i < angles.length; i++) {
      values[i] = angles[i].value(features, weights);
    }
    return values;
  }

  /** The coefficients, laid out as the action says, from {@link #arguments}. */
  double[] coefficients(double[] arguments) {
    if (oneAngle) {
      double c = Trig.cos(arguments[0]);
      double s = Trig.sin(arguments[0]);
      return action == Action.REAL ? new double[] {c, -s, s, c} : new double[] {c, s};
    }
    double[] product = null;
    int at = 0;
    for (GateKind kind : kinds) {
      double[] matrix = kind.matrix(Arrays.copyOfRange(arguments, at, at + kind.angles()));
      at += kind.angles();
      product = product == null ? matrix : Matrices.multiply(matrix, product);
    }
    boolean onOnePair = product.length == 32 && action != Action.DENSE;
    return action.pick(onOnePair ? rows.block(product) : product);
  }
}
