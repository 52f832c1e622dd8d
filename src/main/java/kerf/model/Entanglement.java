package kerf.model;

import kerf.circuit.Circuit;
import kerf.circuit.GateKind;

/** Which qubits an entangling layer joins, in time order. */
public enum Entanglement implements Named {
  /** The chain (0,1), (1,2), …, (n−2,n−1). */
  LINEAR(Entanglement::linear);

  private final Emitter emitter;

  private interface Emitter {
    void append(Circuit.Builder circuit, GateKind kind, int qubits);
  }

  Entanglement(Emitter emitter) {
    this.emitter = emitter;
  }

  /** Appends one layer of a two-qubit gate without angles. */
  public void append(Circuit.Builder circuit, GateKind kind, int qubits) {
    emitter.append(circuit, kind, qubits);
  }

  private static void linear(Circuit.Builder circuit, GateKind kind, int qubits) {
    for (int q = 0; q + 1 < qubits; q++) {
      circuit.add(kind, q, q + 1);
    }
  }
}
