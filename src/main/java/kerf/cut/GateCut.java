package kerf.cut;

import java.util.List;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.qpd.Decomposition;

/**
 * The cut of a two-qubit gate whose qubits lie in different fragments.
 *
 * @param position index of the gate in the plan's circuit
 * @param how its decomposition; as a rotation where it is cut jointly with others
 * @param fragmentA fragment of the gate's first qubit
 * @param fragmentB fragment of its second
 */
public record GateCut(
    int id, int position, Gate gate, Decomposition how, int fragmentA, int fragmentB)
    implements Cut {
  @Override
  public List<Integer> qubits() {
    return gate.qubits();
  }

  @Override
  public List<Angle> angles() {
    return gate.isParametrised() ? gate.angles() : List.of();
  }
}
