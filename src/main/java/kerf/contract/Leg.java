package kerf.contract;

import java.io.Serializable;
import java.util.List;

/**
 * One axis of a message: a bond, counted along the axis of one of its sides.
 *
 * @param bond id of the bond
 * @param length entries along it
 */
record Leg(int bond, int length) implements Serializable {

  /** Number of entries of a tensor over some legs, which may be more than an int holds. */
  static double size(List<Leg> legs) {
    double size = 1;
    for (Leg leg : legs) {
      size *= leg.length();
    }
    return size;
  }

  /** Steps from one entry to the next along a bond's leg, the first leg fastest; 0 without one. */
  static int stride(List<Leg> legs, int bond) {
    int stride = 1;
    for (Leg leg : legs) {
      if (leg.bond() == bond) {
        return stride;
      }
      stride *= leg.length();
    }
    return 0;
  }

  /** The leg of a bond, or null. */
  static Leg of(List<Leg> legs, int bond) {
    return legs.stream().filter(leg -> leg.bond() == bond).findFirst().orElse(null);
  }
}
