package kerf.cut;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.Circuit;
import kerf.qpd.OperationTable;
import kerf.qpd.Qpd;

/**
 * Cuts that a device runs as one quasi-probability sum: a single cut, or parallel rotations between
 * the same two fragments.
 *
 * @param cuts consecutive ids
 * @param qpd the sum; angles are those of all cuts, one after the other
 * @param fragmentA where the operations of its first side are run
 * @param fragmentB where those of its second side are
 */
public record CutGroup(List<Integer> cuts, Qpd qpd, int fragmentA, int fragmentB)
    implements Serializable {

  /** Copies the ids. */
  public CutGroup {
    cuts = List.copyOf(cuts);
  }

  /**
   * For each gate of a circuit the size of the largest group in which some layout may cut it, 0 for
   * one that is never cut jointly: rotations are, with others of their moment.
   */
  public static int[] companions(Circuit circuit) {
    return Parallel.companions(circuit);
  }

  /** Operations asked of a fragment. */
  public OperationTable table(int fragment) {
    return fragment == fragmentA ? qpd.a() : qpd.b();
  }

  /** True where several cuts share the sum. */
  public boolean isJoint() {
    return cuts.size() > 1;
  }
}
