package kerf.contract;

import java.io.Serializable;
import java.util.List;

/**
 * What flows along an edge of a contraction tree in one direction: the contraction of all nodes
 * behind it, a tensor over the bonds that lead out. Other messages are meant by their place in
 * {@link ContractionTree#messages}.
 */
sealed interface Message extends Serializable {

  /** Bonds that lead out, ascending; the first counts fastest. */
  List<Axis> axes();

  /** Messages it is made of. */
  default int[] sources() {
    return new int[0];
  }

  /** Nothing contracted, the number 1: what surrounds a node that is alone. */
  record One(List<Axis> axes) implements Message {}

  /** A node's own tensor. */
  record Leaf(int node, List<Axis> axes) implements Message {}

  /** Two messages contracted over the bonds they share, counted along the same sides by both. */
  record Join(int left, int right, List<Axis> axes) implements Message {
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
   * @param from the axis before
   * @param to the axis after
   * @param inner distance of neighbours along either
   */
  record Turned(int source, Axis from, Axis to, int inner, List<Axis> axes) implements Message {
    @Override
    public int[] sources() {
      return new int[] {source};
    }
  }
}
