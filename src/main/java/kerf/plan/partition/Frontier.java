package kerf.plan.partition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A graph taken vertex by vertex in some order, and which earlier vertices still matter at each
 * step: those with neighbours to come. They sit in slots; a new vertex takes the last.
 */
final class Frontier {
  private static final int MOST_SLOTS = 30;

  final int[] order;

  /** Place of each vertex in the order. */
  final int[] position;

  /** Vertices in the slots before each step. */
  final int[][] slots;

  /** Slots, the new vertex's being the last, that still matter after each step. */
  final int[][] kept;

  /** Grows exponentially with the number of slots in use; infinite where there are too many. */
  private double effort;

  private Frontier(CutGraph graph, int[] order, SearchBudget budget) {
    int n = order.length;
    this.order = order;
    this.position = new int[n];
    this.slots = new int[n + 1][0];
    this.kept = new int[n][];
    for (int i = 0; i < n; i++) {
      position[order[i]] = i;
    }
    for (int i = 0; i < n && effort < Double.POSITIVE_INFINITY; i++) {
      effort = (i & 255) == 0 && budget.late() ? Double.POSITIVE_INFINITY : effort;
      int step = i;
      int[] here = Arrays.copyOf(slots[i], slots[i].length + 1);
      here[here.length - 1] = order[i];
      kept[i] =
          IntStream.range(0, here.length)
              .filter(
                  s ->
                      Arrays.stream(graph.at[here[s]])
                          .anyMatch(e -> position[graph.across(e, here[s])] > step))
              .toArray();
      slots[i + 1] = Arrays.stream(kept[i]).map(s -> here[s]).toArray();
      int used = slots[i + 1].length;
      effort += used > MOST_SLOTS ? Double.POSITIVE_INFINITY : Math.pow(2.5, used);
    }
  }

  /**
   * The order, of several, that keeps the fewest vertices waiting; null where there are more than
   * {@value #MOST_SLOTS} at a time in all of them, or where it is late.
   */
  static Frontier narrowest(CutGraph graph, List<int[]> orders, SearchBudget budget) {
    return orders.stream()
        .map(order -> new Frontier(graph, order, budget))
        .filter(frontier -> frontier.effort < Double.POSITIVE_INFINITY)
        .min(Comparator.comparingDouble(frontier -> frontier.effort))
        .orElse(null);
  }
}
