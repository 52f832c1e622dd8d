package kerf.cut;

import java.io.Serializable;
import java.util.List;
import java.util.SortedSet;
import kerf.circuit.Gate;
import kerf.circuit.Pauli;

/**
 * A piece of the circuit that runs on its own.
 *
 * @param id 0-based
 * @param wires its qubits: local qubit i is a segment of the wire of circuit qubit {@code
 *     wires[i].qubit}; by qubit and then by time
 * @param elements local gates and cut ends in time order
 * @param cuts ids of the cuts that touch it, ascending: the axes of its tensor
 */
public record Fragment(int id, List<Wire> wires, List<Element> elements, List<Integer> cuts)
    implements Serializable {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /**
   * A segment of a wire.
   *
   * @param qubit the circuit's qubit
   * @param last true where the wire ends with the circuit and is measured
   */
  public record Wire(int qubit, boolean last) implements Serializable {}

  /** What happens on a fragment's wires: a gate of its own, or its end of a cut. */
  public sealed interface Element extends Serializable permits LocalGate, CutEnd {
    /** The local qubits it stands on. */
    List<Integer> qubits();
  }

  /** A gate on local qubits. */
  public record LocalGate(Gate gate) implements Element {
    @Override
    public List<Integer> qubits() {
      return gate.qubits();
    }
  }

  /**
   * This fragment's end of a cut.
   *
   * @param cut id of the cut
   * @param qubit local qubit
   */
  public record CutEnd(int cut, int qubit) implements Element {
    @Override
    public List<Integer> qubits() {
      return List.of(qubit);
    }
  }

  /** Copies the lists. */
  public Fragment {
    wires = List.copyOf(wires);
    elements = List.copyOf(elements);
    cuts = List.copyOf(cuts);
  }

  /** Letter of the fragment of an id; beyond {@value #LETTERS} its number in brackets. */
  public static String letter(int id) {
    return id < LETTERS.length() ? LETTERS.substring(id, id + 1) : "[" + id + "]";
  }

  /** k, the number of qubits. */
  public int width() {
    return wires.size();
  }

  /** The circuit's qubit of each local one; a wire that leaves and comes back stands twice. */
  public List<Integer> qubits() {
    return wires.stream().map(Wire::qubit).toList();
  }

  /** Adds the features and weights its gates use. */
  public void collect(SortedSet<Integer> features, SortedSet<Integer> weights) {
    for (Element element : elements) {
      if (element instanceof LocalGate local) {
        local.gate().angles().forEach(a -> a.collect(features, weights));
      }
    }
  }

  /** A string on the circuit's qubits as seen here: I on a wire that goes on elsewhere. */
  public Pauli restrict(Pauli pauli) {
    StringBuilder letters = new StringBuilder();
    for (Wire wire : wires) {
      letters.append(wire.last() ? pauli.letter(wire.qubit()) : 'I');
    }
    return new Pauli(letters.toString());
  }
}
