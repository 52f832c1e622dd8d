package kerf.qpd;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.Gate;

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

  /** The operator of a branch with the gates around it. */
  double[] operator(int branch) {
    double[] inner = branching.operator(branch);
    return Complex.multiply(unitary(after), Complex.multiply(inner, unitary(before)));
  }

  private static double[] unitary(List<Gate> gates) {
    return Complex.product(gates.stream().map(Gate::matrix).toList());
  }
}
