package kerf.contract;

import java.util.HashMap;
import java.util.Map;
import kerf.experiment.BindingGrid;
import kerf.experiment.Bond;

/**
 * Weight rows that something does not tell apart, numbered in order of appearance.
 *
 * @param of class of each weight row, −1 where no one asked
 * @param count number of classes
 */
record Classes(int[] of, int count) {

  /** Of a bond's coefficients. */
  static Classes of(Bond bond, BindingGrid grid) {
    return new Classes(grid.bondClassesOf(bond.id()), grid.bondClasses(bond.id()));
  }

  /** The pairs of classes that the asked rows have. */
  Classes pair(Classes other, boolean[] asked) {
    Map<Long, Integer> seen = new HashMap<>();
    int[] pairs = new int[of.length];
    for (int w = 0; w < of.length; w++) {
      long pair = (long) of[w] * other.count + other.of[w];
      pairs[w] = asked[w] ? seen.computeIfAbsent(pair, p -> seen.size()) : -1;
    }
    return new Classes(pairs, seen.size());
  }

  /** Some row of each class. */
  int[] rows() {
    int[] rows = new int[count];
    for (int w = 0; w < of.length; w++) {
      if (of[w] >= 0) {
        rows[of[w]] = w;
      }
    }
    return rows;
  }
}
