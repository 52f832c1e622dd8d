package kerf.cut;

import java.util.List;
import kerf.circuit.Angle;
import kerf.qpd.Decomposition;

/**
 * The cut of a wire that goes from one fragment to another.
 *
 * @param position index in the plan's circuit of the gate it is cut before
 * @param qubit whose wire
 * @param fragmentA where the wire ends
 * @param fragmentB where it begins again
 */
public record WireCut(int id, int position, int qubit, int fragmentA, int fragmentB)
    implements Cut {
  @Override
  public List<Integer> qubits() {
    return List.of(qubit);
  }

  @Override
  public Decomposition how() {
    return Decomposition.WIRE;
  }

  @Override
  public List<Angle> angles() {
    return List.of();
  }
}
