package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A graph taken vertex by vertex in some order, and which earlier vertices still matter at each
 * step: those with neighbours or foes to come. They sit in slots; a new vertex takes the last.
 */
final class Frontier {
  private final int[] order;
  private final int[][] slots;
  private final int[][] backSlots;
  private final int[][] backEdges;
  private final int[][] foeSlots;
  private final int[][] kept;
  private final int widest;
  private final double effort;

  private Frontier(CutGraph graph, int[] order) {
    int n = order.length;
    this.order = order;
    this.slots = new int[n + 1][];
    this.backSlots = new int[n][];
    this.backEdges = new int[n][];
    this.foeSlots = new int[n][];
    this.kept = new int[n][];
    int[] position = new int[n];
    for (int i = 0; i < n; i++) {
      position[order[i]] = i;
    }
    slots[0] = new int[0];
    int most = 0;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      step(graph, position, i);
      most = Math.max(most, slots[i + 1].length);
      sum += Math.pow(2.5, slots[i + 1].length);
    }
    this.widest = most;
    this.effort = sum;
  }

  /** The order, of several, that keeps the fewest vertices waiting. */
  static Frontier narrowest(CutGraph graph, List<int[]> orders) {
    Frontier best = null;
    for (int[] order : orders) {
      Frontier frontier = new Frontier(graph, order);
      if (best == null || frontier.effort < best.effort) {
        best = frontier;
      }
    }
    return best;
  }

  private void step(CutGraph graph, int[] position, int i) {
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
    List<Integer> foes = new ArrayList<>();
    List<Integer> keep = new ArrayList<>();
    for (int s = 0; s <= before.length; s++) {
      int vertex = s < before.length ? before[s] : x;
      if (s < before.length && Arrays.binarySearch(graph.foes[x], vertex) >= 0) {
        foes.add(s);
      }
      if (last(graph, position, vertex) > i) {
        keep.add(s);
      }
    }
    foeSlots[i] = foes.stream().mapToInt(s -> s).toArray();
    kept[i] = keep.stream().mapToInt(s -> s).toArray();
    slots[i + 1] = keep.stream().mapToInt(s -> s < before.length ? before[s] : x).toArray();
  }

  private static int last(CutGraph graph, int[] position, int x) {
    int last = -1;
    for (int k = graph.first(x); k < graph.last(x); k++) {
      last = Math.max(last, position[graph.across(graph.edge(k), x)]);
    }
    for (int foe : graph.foes[x]) {
      last = Math.max(last, position[foe]);
    }
    return last;
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

  /** Slots of its earlier foes. */
  int[] foeSlots(int step) {
    return foeSlots[step];
  }

  /** Slots, the new vertex's being the last, that still matter after a step. */
  int[] kept(int step) {
    return kept[step];
  }

  /** Most slots in use at a time. */
  int widest() {
    return widest;
  }
}
