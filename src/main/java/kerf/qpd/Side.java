package kerf.qpd;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.Gate;
import kerf.circuit.Matrices;

/**
 * One end of a cut.
 *
 * @param branching how the exact simulation branches
 * @param operations what a device is asked for there
 * @param before one-qubit gates, on qubit 0, that stay with the fragment before the operation
 * @param after the same after the operation
 */
public record Side(
    Branching branching, OperationTable operations, List<Gate> before, List<Gate> after)
    implements Serializable {

  /** Copies the lists. */
  public Side {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static Side of(Branching branching, OperationTable operations) {
    return new Side(branching, operations, List.of(), List.of());
  }

  /** A side between two 2×2 unitaries. */
  static Side of(Branching branching, OperationTable table, double[] before, double[] after) {
    List<Gate> into = List.of(Gate.unitary(before, 0));
    return new Side(branching, table, into, List.of(Gate.unitary(after, 0)));
  }

  /** The operator of a branch with the gates around it. */
  double[] operator(int branch) {
    double[] inner = branching.operator(branch);
    return Matrices.multiply(unitary(after), Matrices.multiply(inner, unitary(before)));
  }

  /** One-qubit gates in time order as one matrix. */
  static double[] unitary(List<Gate> gates) {
    double[] product = Matrices.identity(2);
    for (Gate gate : gates) {
      product = Matrices.multiply(gate.matrix(), product);
    }
    return product;
  }
}
