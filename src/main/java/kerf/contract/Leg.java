package kerf.contract;

import java.io.Serializable;
import java.util.List;

/**
 * One axis of a message: a cut, counted in leg quantities of one of its sides.
 *
 * @param cut id of the cut
 * @param bits binary digits of an index along it: 2 for each branch bit of the side
 */
record Leg(int cut, int bits) implements Serializable {

  /** Number of entries of a tensor over some legs, which may be more than an int holds. */
  static double size(List<Leg> legs) {
    return Math.pow(2, bits(legs));
  }

  /** Binary digits of an index over some legs, the first leg's lowest. */
  static int bits(List<Leg> legs) {
    return legs.stream().mapToInt(Leg::bits).sum();
  }

  /** Lowest binary digit of a cut's leg within an index; −1 where it has none. */
  static int place(List<Leg> legs, int cut) {
    int place = 0;
    for (Leg leg : legs) {
      if (leg.cut() == cut) {
        return place;
      }
      place += leg.bits();
    }
    return -1;
  }

  /** The leg of a cut, or null. */
  static Leg of(List<Leg> legs, int cut) {
    return legs.stream().filter(leg -> leg.cut() == cut).findFirst().orElse(null);
  }
}
