package kerf.cut;

import java.io.Serializable;
import java.util.List;
import java.util.SortedSet;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.qpd.Decomposition;
import kerf.qpd.Side;

/**
 * One cut: a gate whose two qubits lie in different fragments, or a wire that goes from one
 * fragment to another.
 *
 * @param id 0-based, in time order
 * @param position index in the plan's circuit of the gate, or of the gate a wire is cut before
 * @param gate the gate, null for a wire
 * @param qubits the gate's qubits, or the one whose wire is cut
 * @param how its decomposition
 * @param fragmentA fragment of the gate's first qubit, or where the wire ends
 * @param fragmentB fragment of the gate's second qubit, or where the wire begins again
 */
public record Cut(
    int id,
    int position,
    Gate gate,
    List<Integer> qubits,
    Decomposition how,
    int fragmentA,
    int fragmentB)
    implements Serializable {

  /** Copies the qubits. */
  public Cut {
    qubits = List.copyOf(qubits);
  }

  /** True for a wire cut. */
  public boolean isWire() {
    return gate == null;
  }

  /** The cut's side in a fragment. */
  public Side side(int fragment) {
    return fragment == fragmentA ? how.a() : how.b();
  }

  /** The angles its coefficients depend on. */
  public List<Angle> angles() {
    return gate == null ? List.of() : gate.angles();
  }

  /** True when a binding changes its coefficients. */
  public boolean isParametrised() {
    return gate != null && gate.isParametrised();
  }

  /** Values of the angles for one binding, in radians. */
  public double[] angles(double[] features, double[] weights) {
    double[] values = new double[isParametrised() ? gate.angles().size() : 0];
    for (int i = 0; i < values.length; i++) {
      values[i] = gate.angles().get(i).value(features, weights);
    }
    return values;
  }

  /** Adds the features and weights its coefficients depend on. */
  public void collect(SortedSet<Integer> features, SortedSet<Integer> weights) {
    angles().forEach(a -> a.collect(features, weights));
  }
}
