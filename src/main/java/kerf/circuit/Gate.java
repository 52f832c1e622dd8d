package kerf.circuit;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;

/**
 * One gate of a circuit: its kind, the qubits it acts on (control first) and its angles.
 *
 * @param kind row of the gate table
 * @param qubits distinct qubit numbers, as many as the kind says
 * @param angles angles, as many as the kind says
 */
public record Gate(GateKind kind, List<Integer> qubits, List<Angle> angles)
    implements Serializable {

  /** Checks the numbers of qubits and angles. */
  public Gate {
    qubits = List.copyOf(qubits);
    angles = List.copyOf(angles);
    if (qubits.size() != kind.qubits() || angles.size() != kind.angles()) {
      throw new IllegalArgumentException(
          "%s: expected %d qubit(s) and %d angle(s), got %s and %s"
              .formatted(kind.text(), kind.qubits(), kind.angles(), qubits, angles));
    }
    if (new HashSet<>(qubits).size() != qubits.size()) {
      throw new IllegalArgumentException(kind.text() + ": the same qubit twice in " + qubits);
    }
  }

  /** A gate without angles. */
  public static Gate of(GateKind kind, Integer... qubits) {
    return new Gate(kind, List.of(qubits), List.of());
  }

  /** A gate with one angle. */
  public static Gate of(GateKind kind, Angle angle, Integer... qubits) {
    return new Gate(kind, List.of(qubits), List.of(angle));
  }

  /** The {@code i}-th qubit. */
  public int qubit(int i) {
    return qubits.get(i);
  }

  /** The same gate with other angles. */
  public Gate withAngles(List<Angle> other) {
    return new Gate(kind, qubits, other);
  }

  /** The unitary under a binding; layout as {@link GateKind#matrix}. */
  public double[] matrix(double[] features, double[] weights) {
    double[] values = new double[angles.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = angles.get(i).value(features, weights);
    }
    return kind.matrix(values);
  }

  @Override
  public String toString() {
    String arguments =
        angles.isEmpty() ? "" : angles.toString().replace('[', '(').replace(']', ')');
    return kind.text() + arguments + " " + qubits;
  }
}
