package kerf.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which entries of two joined messages meet in which entry of the result. An index over the joined
 * axes is one over the left message's own axes and one over the right one's; each table says what
 * such an index, or one over the shared axes, adds to the place of an entry in a message.
 *
 * @param left in the left message, for each index over its own axes
 * @param right in the right message, for each index over its own axes
 * @param leftShared in the left message, for each index over the shared axes
 * @param rightShared in the right message, for each index over the shared axes
 * @param leftOut in the result, for each index over the left message's own axes
 * @param rightOut in the result, for each index over the right message's own axes
 */
record JoinIndex(
    int[] left, int[] right, int[] leftShared, int[] rightShared, int[] leftOut, int[] rightOut) {

  /**
   * Of messages with axes x and y, joined to one with the axes only one of them has.
   *
   * @param exchange for an axis of y whose bond merely exchanges entries, which one of x meets
   *     each; else null
   */
  static JoinIndex of(
      List<Axis> x, List<Axis> y, List<Axis> joined, Function<Axis, int[]> exchange) {
    List<Axis> left = others(x, y);
    List<Axis> right = others(y, x);
    List<Axis> shared = others(y, right);
    return new JoinIndex(
        places(left, x, axis -> null),
        places(right, y, axis -> null),
        places(shared, x, exchange),
        places(shared, y, axis -> null),
        places(left, joined, axis -> null),
        places(right, joined, axis -> null));
  }

  /** The axes of x that y does not have. */
  static List<Axis> others(List<Axis> x, List<Axis> y) {
    List<Axis> others = new ArrayList<>(x);
    others.removeIf(axis -> axis.indexIn(y) >= 0);
    return others;
  }

  /** For every index over some axes its place in a tensor over all, 0 along the others. */
  static int[] places(List<Axis> axes, List<Axis> all, Function<Axis, int[]> exchange) {
    int[] places = new int[(int) Axis.size(axes)];
    int inner = 1;
    for (Axis axis : axes) {
      int stride = Axis.stride(all, axis.indexIn(all));
      int[] exchanged = exchange.apply(axis);
      for (int digit = axis.length() - 1; digit >= 0; digit--) {
        int step = stride * (exchanged == null ? digit : exchanged[digit]);
        for (int i = 0; i < inner; i++) {
          places[digit * inner + i] = places[i] + step;
        }
      }
      inner *= axis.length();
    }
    return places;
  }

  /** The same with the two messages in each other's place. */
  JoinIndex swapped() {
    return new JoinIndex(right, left, rightShared, leftShared, rightOut, leftOut);
  }

  /** Entries of the result. */
  int size() {
    return left.length * right.length;
  }
}
