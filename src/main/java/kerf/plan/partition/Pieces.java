package kerf.plan.partition;

import java.util.Arrays;

/** Fragments that fall apart, and fragments that fit together. */
public final class Pieces {
  private Pieces() {}

  /** New labels, numbered in order of appearance: vertices that do not hang together differ. */
  public static int[] split(CutGraph graph, int[] labels) {
    int n = graph.vertices;
    int[] split = new int[n];
    Arrays.fill(split, -1);
    int[] stack = new int[n];
    int count = 0;
    for (int start = 0; start < n; start++) {
      if (split[start] >= 0) {
        continue;
      }
      int size = 1;
      stack[0] = start;
      split[start] = count;
      while (size > 0) {
        int x = stack[--size];
        for (int k = graph.first(x); k < graph.last(x); k++) {
          int other = graph.across(graph.edge(k), x);
          if (split[other] < 0 && labels[other] == labels[x]) {
            split[other] = count;
            stack[size++] = other;
          }
        }
      }
      count++;
    }
    return split;
  }

  /**
   * Puts fragments together until there are as many as asked for: widest first, each where the
   * least room is left.
   *
   * @return null where they do not fit that way
   */
  static int[] pack(Task task, int[] labels) {
    CutGraph graph = task.graph();
    int[] pieces = split(graph, labels);
    int count = Arrays.stream(pieces).max().orElse(-1) + 1;
    if (count < task.fragments()) {
      return null;
    }
    int[] width = new int[count];
    for (int x = 0; x < graph.vertices; x++) {
      width[pieces[x]] += graph.weight[x];
    }
    for (int e = 0; e < graph.edges; e++) {
      if (pieces[graph.u[e]] == pieces[graph.v[e]]) {
        width[pieces[graph.u[e]]] -= graph.wires[e];
      }
    }
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> width[b] - width[a]);
    int[] bin = new int[count];
    int[] room = new int[task.fragments()];
    Arrays.fill(room, task.widest());
    int left = count;
    for (int piece : order) {
      int best = -1;
      for (int b = 0; b < room.length; b++) {
        boolean empty = room[b] == task.widest();
        // As many pieces must be left as bins are empty.
        if (room[b] >= width[piece]
            && (empty || left > empty(room, task.widest()))
            && (best < 0 || room[b] < room[best])) {
          best = b;
        }
      }
      if (best < 0) {
        return null;
      }
      bin[piece] = best;
      room[best] -= width[piece];
      left--;
    }
    return Arrays.stream(pieces).map(p -> bin[p]).toArray();
  }

  private static int empty(int[] room, int widest) {
    return (int) Arrays.stream(room).filter(r -> r == widest).count();
  }
}
