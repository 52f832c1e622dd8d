package kerf.cut;

import java.io.Serializable;
import kerf.circuit.Gate;
import kerf.qpd.Decomposition;
import kerf.qpd.GateCut;
import kerf.qpd.OperationTable;

/**
 * One cut: a gate whose two qubits lie in different fragments.
 *
 * @param id 0-based, in time order
 * @param position index of the gate in the circuit
 * @param gate the gate
 * @param how its decomposition
 * @param fragmentA fragment of the gate's first qubit
 * @param fragmentB fragment of the gate's second qubit
 */
public record Cut(int id, int position, Gate gate, GateCut how, int fragmentA, int fragmentB)
    implements Serializable {

  /** Operations asked of a fragment at this cut. */
  public OperationTable table(int fragment) {
    Decomposition d = how.decomposition();
    return fragment == fragmentA ? d.a() : d.b();
  }
}
