package kerf.qasm.operator;

import kerf.circuit.GateKind;

/**
 * What two-qubit rows of the gate table are made of, exactly, for the case that they get a control.
 * What begins and ends a gate without leaving a trace is mirrored, so that it goes uncontrolled.
 */
final class Bodies {
  private static final int[] A = {0};
  private static final int[] B = {1};
  private static final int[] AB = {0, 1};
  private static final int[] BA = {1, 0};

  private final Sequence gates = new Sequence();

  private Bodies() {}

  /** The gates a row is made of, phases included; null for other rows. */
  static Many of(GateKind kind, double[] angles) {
    Bodies body = new Bodies();
    switch (kind) {
      case RZZ -> body.turn(angles[0]);
      case RXX -> {
        body.add(GateKind.H, A).add(GateKind.H, B);
        body.turn(angles[0]).add(GateKind.H, B).add(GateKind.H, A);
      }
      case RYY -> {
        body.add(GateKind.SX, A).add(GateKind.SX, B);
        body.turn(angles[0]).add(GateKind.SXDG, B).add(GateKind.SXDG, A);
      }
      case RZX -> body.add(GateKind.H, B).turn(angles[0]).add(GateKind.H, B);
      case SWAP -> body.add(GateKind.CX, AB).add(GateKind.CX, BA).add(GateKind.CX, AB);
      case DCX -> body.add(GateKind.CX, AB).add(GateKind.CX, BA);
      case ISWAP -> body.addRow(GateKind.RXX, -Math.PI / 2).addRow(GateKind.RYY, -Math.PI / 2);
      case ECR -> {
        body.addRow(GateKind.RZX, Math.PI / 4).add(GateKind.X, A);
        body.addRow(GateKind.RZX, -Math.PI / 4);
      }
      case XX_PLUS_YY -> body.mixed(A, angles[1], angles[0] / 2, angles[0] / 2);
      case XX_MINUS_YY -> body.mixed(B, -angles[1], angles[0] / 2, -angles[0] / 2);
      default -> {
        return null;
      }
    }
    return body.gates.on(2);
  }

  private Bodies add(GateKind kind, int[] on, double... angles) {
    gates.apply(Small.of(kind, angles), on);
    return this;
  }

  /** A row that is made of others, as one gate. */
  private Bodies addRow(GateKind kind, double angle) {
    double[] angles = {angle};
    gates.apply(of(kind, angles).simplified(kind.text(), angles), AB);
    return this;
  }

  /** exp(−iθ/2 Z⊗Z). */
  private Bodies turn(double theta) {
    return add(GateKind.CX, AB).add(GateKind.RZ, B, theta).add(GateKind.CX, AB);
  }

  private void mixed(int[] on, double beta, double xx, double yy) {
    add(GateKind.RZ, on, beta).addRow(GateKind.RXX, xx).addRow(GateKind.RYY, yy);
    add(GateKind.RZ, on, -beta);
  }
}
