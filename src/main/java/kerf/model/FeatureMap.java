package kerf.model;

import java.util.function.ObjIntConsumer;
import kerf.circuit.Angle;
import kerf.circuit.Circuit;
import kerf.circuit.GateKind;

/** How n features, in radians, enter a circuit of n qubits. */
public enum FeatureMap implements Named {
  /** RY(x_i) on qubit i. */
  ANGLE(FeatureMap::angle),

  /**
   * H and P(2x_i) on every qubit, then for each i the phase 2(π − x_i)(π − x_{i+1}) on odd parity
   * of qubits i and i+1; one repetition, neighbours only (Havlíček et al., arXiv:1804.11326).
   */
  ZZ(FeatureMap::zz);

  private final ObjIntConsumer<Circuit.Builder> emitter;

  FeatureMap(ObjIntConsumer<Circuit.Builder> emitter) {
    this.emitter = emitter;
  }

  /** Appends the map's gates; feature i belongs to qubit i. */
  public void append(Circuit.Builder circuit, int qubits) {
    emitter.accept(circuit, qubits);
  }

  private static void angle(Circuit.Builder circuit, int qubits) {
    for (int q = 0; q < qubits; q++) {
      circuit.add(GateKind.RY, Angle.feature(q), q);
    }
  }

  private static void zz(Circuit.Builder circuit, int qubits) {
    for (int q = 0; q < qubits; q++) {
      circuit.add(GateKind.H, q);
    }
    for (int q = 0; q < qubits; q++) {
      circuit.add(GateKind.P, Angle.feature(q).times(2), q);
    }
    // CX(a,b)·P_b(φ)·CX(a,b) = e^{iφ/2}·RZZ(φ): one gate, so one cut, where the textbook has two.
    for (int q = 0; q + 1 < qubits; q++) {
      Angle both = Angle.feature(q).from(Math.PI).times(Angle.feature(q + 1).from(Math.PI));
      circuit.add(GateKind.RZZ, both.times(2), q, q + 1);
    }
  }
}
