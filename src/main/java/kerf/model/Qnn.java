package kerf.model;

import java.io.Serializable;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;

/**
 * A quantum neural network for two classes, without its weights: everything its circuit and its
 * observable follow from.
 *
 * @param qubits n ≥ 1, also the number of features
 * @param featureMap how features enter
 * @param ansatz the trainable part
 * @param entanglement which qubits the ansatz joins
 * @param reps repetitions of the ansatz, 0 or more
 * @param readout what is measured
 */
public record Qnn(
    int qubits,
    FeatureMap featureMap,
    Ansatz ansatz,
    Entanglement entanglement,
    int reps,
    Readout readout)
    implements Serializable {

  /** Checks the numbers. */
  public Qnn {
    if (qubits < 1) {
      throw new IllegalArgumentException("model: expected 1 qubit or more, got " + qubits);
    }
    if (reps < 0) {
      throw new IllegalArgumentException("model: expected 0 repetitions or more, got " + reps);
    }
  }

  /** The circuit template: feature map, then ansatz. */
  public Circuit circuit() {
    Circuit.Builder circuit = Circuit.on(qubits);
    featureMap.append(circuit, qubits);
    ansatz.append(circuit, qubits, entanglement, reps);
    return circuit.build();
  }

  /** What is measured on the circuit. */
  public Observable observable() {
    return readout.observable(qubits);
  }

  /** Number of features, one a qubit. */
  public int features() {
    return qubits;
  }

  /** Number of weights. */
  public int weights() {
    return ansatz.weights(qubits, reps);
  }
}
