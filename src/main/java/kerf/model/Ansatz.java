package kerf.model;

import java.util.function.IntBinaryOperator;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;

/** The trainable part of a circuit. */
public enum Ansatz implements Named {
  /**
   * A layer of RY on all qubits, then {@code reps} times an entangling layer of CX and a layer of
   * RY; n(reps + 1) weights, θ_{l·n+q} on qubit q of layer l. Keeps real amplitudes real.
   */
  REAL_AMPLITUDES((qubits, reps) -> qubits * (reps + 1), Ansatz::realAmplitudes);

  private final IntBinaryOperator weights;
  private final Emitter emitter;

  private interface Emitter {
    void append(Circuit.Builder circuit, int qubits, Entanglement entanglement, int reps);
  }

  Ansatz(IntBinaryOperator weights, Emitter emitter) {
    this.weights = weights;
    this.emitter = emitter;
  }

  /** Number of weights on n qubits with {@code reps} repetitions. */
  public int weights(int qubits, int reps) {
    return weights.applyAsInt(qubits, reps);
  }

  /** Appends the ansatz's gates, weights numbered from 0. */
  public void append(Circuit.Builder circuit, int qubits, Entanglement entanglement, int reps) {
    emitter.append(circuit, qubits, entanglement, reps);
  }

  private static void realAmplitudes(
      Circuit.Builder circuit, int qubits, Entanglement entanglement, int reps) {
    for (int layer = 0; layer <= reps; layer++) {
      if (layer > 0) {
        entanglement.append(circuit, GateKind.CX, qubits);
      }
      for (int q = 0; q < qubits; q++) {
        circuit.add(GateKind.RY, Angle.weight(layer * qubits + q), q);
      }
    }
  }
}
