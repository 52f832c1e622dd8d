package kerf.contract;

import java.io.Serializable;
import java.util.List;

/**
 * One axis of a message: a bond, counted along one of its sides.
 *
 * @param bond id of the bond
 * @param length number of entries along it
 */
record Axis(int bond, int length) implements Serializable {

  /** Number of entries of a tensor over some axes, which may be more than an int holds. */
  static double size(List<Axis> axes) {
    double size = 1;
    for (Axis axis : axes) {
      size *= axis.length();
    }
    return size;
  }

  /** Place of a bond among some axes, −1 where it is not. */
  static int indexOf(List<Axis> axes, int bond) {
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i).bond() == bond) {
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
