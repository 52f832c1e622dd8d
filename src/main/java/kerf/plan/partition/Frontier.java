package kerf.plan.partition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Slots with neighbours of each step's vertex, and the edges to them. */
  final int[][] backSlots;

  final int[][] backEdges;

  private Frontier(CutGraph graph, int[] order) {
    int n = order.length;
    this.order = order;
    this.position = position(order);
    this.slots = new int[n + 1][];
    this.kept = new int[n][];
    this.backSlots = new int[n][];
    this.backEdges = new int[n][];
    int[] last = last(graph, position);
    slots[0] = new int[0];
    for (int i = 0; i < n; i++) {
      int x = order[i];
      int[] here = Arrays.copyOf(slots[i], slots[i].length + 1);
      here[here.length - 1] = x;
      int step = i;
      kept[i] = IntStream.range(0, here.length).filter(s -> last[here[s]] > step).toArray();
      slots[i + 1] = Arrays.stream(kept[i]).map(s -> here[s]).toArray();
      Map<Integer, Integer> edgeTo = new HashMap<>();
      for (int e : graph.at[x]) {
        edgeTo.put(graph.across(e, x), e);
      }
      int[] before = slots[i];
      backSlots[i] =
          IntStream.range(0, before.length).filter(s -> edgeTo.containsKey(before[s])).toArray();
      backEdges[i] = Arrays.stream(backSlots[i]).map(s -> edgeTo.get(before[s])).toArray();
    }
  }

  /**
   * The order, of several, that keeps the fewest vertices waiting; null where there are more than
   * {@value #MOST_SLOTS} at a time in all of them.
   */
  static Frontier narrowest(CutGraph graph, List<int[]> orders) {
    int[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int[] order : orders) {
      double effort = effort(graph, order);
      if (effort < least) {
        best = order;
        least = effort;
      }
    }
    return best == null ? null : new Frontier(graph, best);
  }

  /** Grows exponentially with the number of slots in use; infinite where there are too many. */
  private static double effort(CutGraph graph, int[] order) {
    int n = order.length;
    int[] position = position(order);
    int[] leaving = new int[n + 1];
    int[] last = last(graph, position);
    for (int x = 0; x < n; x++) {
      leaving[Math.max(last[x], position[x])]++;
    }
    int used = 0;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      used += 1 - leaving[i];
      sum += used > MOST_SLOTS ? Double.POSITIVE_INFINITY : Math.pow(2.5, used);
    }
    return sum;
  }

  private static int[] position(int[] order) {
    int[] position = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
    }
    return position;
  }

  /** Position of each vertex's last neighbour, −1 where it has none. */
  private static int[] last(CutGraph graph, int[] position) {
    int[] last = new int[position.length];
    Arrays.fill(last, -1);
    for (int e = 0; e < graph.edges; e++) {
      last[graph.u[e]] = Math.max(last[graph.u[e]], position[graph.v[e]]);
      last[graph.v[e]] = Math.max(last[graph.v[e]], position[graph.u[e]]);
    }
    return last;
  }
}
