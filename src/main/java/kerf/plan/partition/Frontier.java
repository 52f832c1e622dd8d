package kerf.plan.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A graph taken vertex by vertex in some order, and which earlier vertices still matter at each
 * step: those with neighbours to come. They sit in slots; a new vertex takes the last.
 */
final class Frontier {
  static final int MOST_SLOTS = 30;

  private final int[] order;
  private final int[] position;
  private final int[] last;
  private final int[][] slots;
  private final int[][] backSlots;
  private final int[][] backEdges;
  private final int[][] kept;

  private Frontier(CutGraph graph, int[] order) {
    int n = order.length;
    this.order = order;
    this.position = new int[n];
    this.slots = new int[n + 1][];
    this.backSlots = new int[n][];
    this.backEdges = new int[n][];
    this.kept = new int[n][];
    for (int i = 0; i < n; i++) {
      position[order[i]] = i;
    }
    this.last = last(graph, position);
    slots[0] = new int[0];
    for (int i = 0; i < n; i++) {
      step(graph, i);
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
    int[] position = new int[n];
    for (int i = 0; i < n; i++) {
      position[order[i]] = i;
    }
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

  private void step(CutGraph graph, int i) {
    int x = order[i];
    int[] before = slots[i];
    int[] slotOf = new int[before.length];
    List<Integer> edges = new ArrayList<>();
    int count = 0;
    for (int s = 0; s < before.length; s++) {
      for (int k = graph.first(x); k < graph.last(x); k++) {
        if (graph.across(graph.edge(k), x) == before[s]) {
          slotOf[count++] = s;
          edges.add(graph.edge(k));
        }
      }
    }
    backSlots[i] = Arrays.copyOf(slotOf, count);
    backEdges[i] = edges.stream().mapToInt(e -> e).toArray();
    List<Integer> keep = new ArrayList<>();
    for (int s = 0; s <= before.length; s++) {
      int vertex = s < before.length ? before[s] : x;
      if (last[vertex] > i) {
        keep.add(s);
      }
    }
    kept[i] = keep.stream().mapToInt(s -> s).toArray();
    slots[i + 1] = keep.stream().mapToInt(s -> s < before.length ? before[s] : x).toArray();
  }

  /** The order. */
  int[] order() {
    return order;
  }

  /** Vertices in the slots before a step. */
  int[] slots(int step) {
    return slots[step];
  }

  /** Slots of a step's vertex's earlier neighbours. */
  int[] backSlots(int step) {
    return backSlots[step];
  }

  /** The edges to them. */
  int[] backEdges(int step) {
    return backEdges[step];
  }

  /** Slots, the new vertex's being the last, that still matter after a step. */
  int[] kept(int step) {
    return kept[step];
  }
}
