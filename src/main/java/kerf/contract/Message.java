package kerf.contract;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import kerf.experiment.Bond;

/**
 * What flows along an edge of a contraction tree in one direction: the contraction of all nodes
 * behind it, a tensor over the bonds that lead out. Other messages are meant by their place in
 * {@link ContractionTree#messages}.
 */
sealed interface Message extends Serializable {

  /** Nodes contracted in it. */
  BitSet behind();

  /** Bonds that lead out, ascending; the first counts fastest. */
  List<Axis> axes();

  /** Messages it is made of. */
  default int[] sources() {
    return new int[0];
  }

  /** Nothing contracted, the number 1: what surrounds a node that is alone. */
  record One(BitSet behind, List<Axis> axes) implements Message {}

  /** A node's own tensor. */
  record Leaf(int node, BitSet behind, List<Axis> axes) implements Message {}

  /** Two messages contracted over the bonds they share, counted along the same sides by both. */
  record Join(int left, int right, BitSet behind, List<Axis> axes) implements Message {
    @Override
    public int[] sources() {
      return new int[] {left, right};
    }
  }

  /**
   * A message with one axis multiplied by the coefficients of its bond, so that it counts along the
   * other side.
   *
   * @param source the message
   * @param bond the bond
   * @param fromA true when it goes from the bond's A side to its B side
   * @param inner distance of neighbours along the axis, before and after
   * @param from length of the axis before
   * @param to length of the axis after
   */
  record Turned(
      int source,
      Bond bond,
      boolean fromA,
      int inner,
      int from,
      int to,
      BitSet behind,
      List<Axis> axes)
      implements Message {

    @Override
    public int[] sources() {
      return new int[] {source};
    }

    /** Entry along the axis before that a term of the bond multiplies. */
    int from(int term) {
      return (fromA ? bond.a() : bond.b()).get(term);
    }

    /** Entry along the axis after that a term of the bond adds to. */
    int to(int term) {
      return (fromA ? bond.b() : bond.a()).get(term);
    }
  }
}
