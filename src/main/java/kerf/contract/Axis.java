package kerf.contract;

import java.io.Serializable;
import java.util.List;
import kerf.experiment.Bond;

/**
 * One axis of a message: a bond, counted along one of its sides.
 *
 * @param ofA true for its A side
 */
record Axis(Bond bond, boolean ofA) implements Serializable {

  /** Number of entries along it. */
  int length() {
    return ofA ? bond.lengthA() : bond.lengthB();
  }

  /** The entry along it that a term of the bond is about. */
  int entry(int term) {
    return (ofA ? bond.a() : bond.b()).get(term);
  }

  /** Number of entries of a tensor over some axes, which may be more than an int holds. */
  static double size(List<Axis> axes) {
    double size = 1;
    for (Axis axis : axes) {
      size *= axis.length();
    }
    return size;
  }

  /** Place of the axis of the same bond among some, −1 where there is none. */
  int indexIn(List<Axis> axes) {
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i).bond.id() == bond.id()) {
        return i;
      }
    }
    return -1;
  }

  /** Distance of neighbours along the i-th axis in a tensor over some axes, the first fastest. */
  static int stride(List<Axis> axes, int i) {
    return (int) size(axes.subList(0, i));
  }
}
