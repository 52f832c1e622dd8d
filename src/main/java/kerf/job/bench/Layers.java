package kerf.job.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;

/** Circuits of two layers, each of RY on all qubits and CX on pairs of neighbours. */
enum Layers {
  LINE,
  RING,
  BRICKWORK;

  /** On some qubits, with the angle in radians for each layer and qubit. */
  Circuit circuit(int qubits, ToDoubleBiFunction<Integer, Integer> angles) {
    Circuit.Builder circuit = Circuit.on(qubits);
    for (int layer = 0; layer < 2; layer++) {
      for (int q = 0; q < qubits; q++) {
        circuit.add(GateKind.RY, Angle.of(angles.applyAsDouble(layer, q)), q);
      }
      pairs(qubits).forEach(pair -> circuit.add(GateKind.CX, pair));
    }
    return circuit.build();
  }

  private List<Integer[]> pairs(int qubits) {
    List<Integer[]> pairs = new ArrayList<>();
    int stride = this == BRICKWORK ? 2 : 1;
    for (int first = 0; first < stride; first++) {
      for (int q = first; q + 1 < qubits; q += stride) {
        pairs.add(new Integer[] {q, q + 1});
      }
    }
    if (this == RING) {
      pairs.add(new Integer[] {qubits - 1, 0});
    }
    return pairs;
  }
}
