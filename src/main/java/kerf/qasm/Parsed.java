package kerf.qasm;

import java.util.List;
import kerf.circuit.Circuit;

/**
 * What was read.
 *
 * @param circuit the circuit, with its marks
 * @param qubits what the text calls the qubits, in the order of their numbers, as {@code q[3]}
 * @param notes what the text said that is not in the circuit, such as final measurements, in words
 */
public record Parsed(Circuit circuit, List<String> qubits, List<String> notes) {
  /** Copies the lists. */
  public Parsed {
    qubits = List.copyOf(qubits);
    notes = List.copyOf(notes);
  }
}
