package kerf.circuit;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    if (qubits.size() == 2 && qubits.get(0).equals(qubits.get(1))) {
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

  /**
   * Any unitary on one or two qubits.
   *
   * @param matrix layout as {@link GateKind#matrix}; unitary to 1e-9
   */
  public static Gate unitary(double[] matrix, Integer... qubits) {
    GateKind kind = qubits.length == 1 ? GateKind.UNITARY1 : GateKind.UNITARY2;
    if (matrix.length != kind.angles()) {
      throw new IllegalArgumentException(
          "unitary on %d qubit(s): expected %d numbers, got %d"
              .formatted(qubits.length, kind.angles(), matrix.length));
    }
    double[] square = Matrices.multiply(Matrices.adjoint(matrix), matrix);
    double off = Matrices.distance(square, Matrices.identity(1 << qubits.length));
    if (!(off < 1e-9)) {
      throw new IllegalArgumentException(
          "unitary on %s: expected U†U = 1 to 1e-9, got a deviation of %.3g"
              .formatted(List.of(qubits), off));
    }
    List<Angle> entries = Arrays.stream(matrix).mapToObj(Angle::of).toList();
    return new Gate(kind, List.of(qubits), entries);
  }

  /** The {@code i}-th qubit. */
  public int qubit(int i) {
    return qubits.get(i);
  }

  /** The same gate with other angles. */
  public Gate withAngles(List<Angle> other) {
    return new Gate(kind, qubits, other);
  }

  /** The same gate on other qubits. */
  public Gate on(List<Integer> other) {
    return new Gate(kind, other, angles);
  }

  /**
   * Gates that a simulator had better run instead, the same up to a global phase; empty where there
   * are none.
   */
  public Optional<List<Gate>> runsAs() {
    return kind.runsAs(angles).map(parts -> parts.stream().map(this::placed).toList());
  }

  private Gate placed(Gate part) {
    Integer a = qubits.get(part.qubit(0));
    return part.on(part.qubits.size() == 1 ? List.of(a) : List.of(a, qubits.get(part.qubit(1))));
  }

  /** True when an angle depends on a feature or a weight. */
  public boolean isParametrised() {
    return angles.stream().anyMatch(a -> !(a.features().isEmpty() && a.weights().isEmpty()));
  }

  /** The unitary of a gate without parameters. */
  public double[] matrix() {
    return matrix(null, null);
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
    if (kind.isEntries()) {
      return "unitary " + qubits;
    }
    String arguments =
        angles.isEmpty() ? "" : angles.toString().replace('[', '(').replace(']', ')');
    return kind.text() + arguments + " " + qubits;
  }
}
