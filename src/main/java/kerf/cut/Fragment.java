package kerf.cut;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.Gate;

/**
 * A piece of the circuit that runs on its own.
 *
 * @param id 0-based
 * @param qubits the circuit's qubits in it, ascending; local qubit i is {@code qubits[i]}
 * @param elements local gates and cut ends in time order
 * @param cuts ids of the cuts that touch it, ascending: the axes of its tensor
 */
public record Fragment(int id, List<Integer> qubits, List<Element> elements, List<Integer> cuts)
    implements Serializable {

  /**
   * A gate on local qubits, or, where {@code cut} ≥ 0, this fragment's end of a cut.
   *
   * @param gate the gate, null for a cut end
   * @param cut id of the cut, −1 for a gate
   * @param qubit local qubit of the cut end, −1 for a gate
   */
  public record Element(Gate gate, int cut, int qubit) implements Serializable {
    static Element of(Gate gate) {
      return new Element(gate, -1, -1);
    }

    static Element end(int cut, int qubit) {
      return new Element(null, cut, qubit);
    }

    /** True for a cut end. */
    public boolean isEnd() {
      return cut >= 0;
    }
  }

  /** Copies the lists. */
  public Fragment {
    qubits = List.copyOf(qubits);
    elements = List.copyOf(elements);
    cuts = List.copyOf(cuts);
  }

  /** k, the number of qubits. */
  public int width() {
    return qubits.size();
  }
}
