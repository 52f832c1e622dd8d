package kerf.contract;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

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

  /** Nothing contracted: what surrounds a node that is alone. */
  record One(BitSet behind, List<Axis> axes) implements Message {}

  /** A node's own tensor. */
  record Leaf(int node, BitSet behind, List<Axis> axes) implements Message {}

  /** Two messages contracted over the bonds they share, counted along the same sides by both. */
  record Join(int left, int right, BitSet behind, List<Axis> axes) implements Message {}

  /**
   * A message with one axis multiplied by the coefficients of its bond, so that it counts along the
   * other side.
   *
   * @param source the message
   * @param bond id of the bond
   * @param fromA true when it goes from the bond's A side to its B side
   * @param place of the axis among the axes
   * @param from length of the axis before
   */
  record Turned(
      int source, int bond, boolean fromA, int place, int from, BitSet behind, List<Axis> axes)
      implements Message {}
}
