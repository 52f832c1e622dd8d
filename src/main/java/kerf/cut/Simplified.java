package kerf.cut;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.Observable;

/**
 * A circuit with the same expectation values for some observables, made cheaper to cut: gates that
 * cannot influence them are gone, and runs of gates on one pair of qubits are one gate.
 *
 * @param circuit the circuit to cut
 * @param origin for each of its gates the index, in the circuit as given, of the first gate it
 *     stands for
 * @param length number of gates of the circuit as given
 */
public record Simplified(Circuit circuit, List<Integer> origin, int length)
    implements Serializable {

  /** Copies the list. */
  public Simplified {
    origin = List.copyOf(origin);
  }

  /** Simplifies for the sake of some observables. */
  public static Simplified of(Circuit circuit, List<Observable> observables) {
    return Fusion.of(LightCone.of(circuit, observables));
  }

  /** Index in the circuit as given of a gate; of the end of the circuit, its length. */
  public int originOf(int gate) {
    return gate < origin.size() ? origin.get(gate) : length;
  }
}
