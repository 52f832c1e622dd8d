package kerf.qpd;

import kerf.circuit.GateKind;
import kerf.circuit.Pauli;

/** The one-qubit Paulis and what a device does about them. */
enum Pauli1 {
  I,
  X,
  Y,
  Z;

  private Pauli string() {
    return Pauli.inQubitOrder(name());
  }

  /** Its eigenstate with this sign. */
  Step prepare(int sign) {
    return new Step.Prepare(string(), sign);
  }

  /** Conjugation by this Pauli. */
  Step flip() {
    return turn(2);
  }

  /** exp(−iπ·quarters·P/4). */
  Step turn(int quarters) {
    return new Step.Turn(string(), quarters);
  }

  /** Its signed measurement, qubit kept. */
  Step measure() {
    return new Step.Measure(string());
  }

  /** The product but for its phase. */
  Pauli1 times(Pauli1 other) {
    return values()[ordinal() ^ other.ordinal()];
  }

  double[] matrix() {
    return this == I ? GateKind.ID.matrix() : GateKind.valueOf(name()).matrix();
  }
}
