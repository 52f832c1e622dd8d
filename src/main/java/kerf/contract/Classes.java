package kerf.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kerf.experiment.BindingGrid;

/**
 * Weight rows that something does not tell apart, numbered in order of appearance.
 *
 * @param of class of each weight row, −1 where no one asked
 * @param first first row of each class
 */
record Classes(int[] of, int[] first) {

  /** The classes of a node. */
  static Classes ofNode(BindingGrid grid, int node) {
    int[] first = new int[grid.classes(node)];
    Arrays.setAll(first, d -> grid.firstOf(node, d));
    return new Classes(grid.classesOf(node), first);
  }

  /** The classes of a bond's coefficients. */
  static Classes ofBond(BindingGrid grid, int bond) {
    int[] first = new int[grid.bondClasses(bond)];
    Arrays.setAll(first, d -> grid.bondFirstOf(bond, d));
    return new Classes(grid.bondClassesOf(bond), first);
  }

  int count() {
    return first.length;
  }

  /** The pairs of classes that the asked rows have. */
  Classes pair(Classes other, boolean[] asked) {
    Map<Long, Integer> number = new HashMap<>();
    int[] pairOf = new int[of.length];
    int[] firsts = new int[of.length];
    for (int w = 0; w < of.length; w++) {
      if (asked[w]) {
        firsts[number.size()] = w;
        Integer known =
            number.putIfAbsent((long) of[w] * other.count() + other.of[w], number.size());
        pairOf[w] = known == null ? number.size() - 1 : known;
      } else {
        pairOf[w] = -1;
      }
    }
    return new Classes(pairOf, Arrays.copyOf(firsts, number.size()));
  }
}
