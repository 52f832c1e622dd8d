package kerf.plan.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Orders of a graph's vertices in which neighbours come close to each other. */
final class Orders {
  /** Beyond this, no orders that look at the spectrum. */
  private static final int MANY = 20_000;

  private final CutGraph graph;

  private Orders(CutGraph graph) {
    this.graph = graph;
  }

  /** Several orders; the first goes from qubit to qubit, the second with time. */
  static List<int[]> of(CutGraph graph) {
    Orders orders = new Orders(graph);
    List<int[]> all = new ArrayList<>();
    all.add(orders.sorted(Comparator.comparingInt(x -> graph.qubits[x][0])));
    all.add(orders.sorted((x, y) -> 0));
    if (graph.edges > 0) {
      int[] breadth = orders.breadthFirst(orders.farthest(orders.farthest(0)));
      all.add(breadth);
      all.add(orders.attached(breadth[0]));
      all.add(orders.attached(breadth[breadth.length - 1]));
      if (graph.vertices <= MANY) {
        double[] slow = Spectrum.slowest(graph);
        all.add(orders.sorted(Comparator.comparingDouble(x -> slow[x])));
      }
    }
    return all;
  }

  private int[] sorted(Comparator<Integer> by) {
    return IntStream.range(0, graph.vertices)
        .boxed()
        .sorted(by.thenComparingInt(x -> graph.time[x]))
        .mapToInt(x -> x)
        .toArray();
  }

  private int farthest(int from) {
    int[] order = breadthFirst(from);
    return order[order.length - 1];
  }

  /** What does not hang together with the start follows at the end. */
  private int[] breadthFirst(int start) {
    int n = graph.vertices;
    int[] order = new int[n];
    boolean[] seen = new boolean[n];
    int size = 0;
    for (int s = -1; s < n; s++) {
      int root = s < 0 ? start : s;
      if (seen[root]) {
        continue;
      }
      seen[root] = true;
      order[size++] = root;
      for (int i = size - 1; i < size; i++) {
        for (int e : graph.at[order[i]]) {
          int other = graph.across(e, order[i]);
          if (!seen[other]) {
            seen[other] = true;
            order[size++] = other;
          }
        }
      }
    }
    return order;
  }

  private record Next(double growth, int vertex) {}

  /** Always next the vertex that makes the boundary of those before it grow least. */
  private int[] attached(int start) {
    int n = graph.vertices;
    double[] growth = new double[n];
    for (int e = 0; e < graph.edges; e++) {
      growth[graph.u[e]] += graph.cost[e];
      growth[graph.v[e]] += graph.cost[e];
    }
    boolean[] seen = new boolean[n];
    PriorityQueue<Next> queue =
        new PriorityQueue<>(Comparator.comparingDouble(Next::growth).thenComparing(Next::vertex));
    int[] order = new int[n];
    int size = 0;
    for (int s = -1; s < n; s++) {
      queue.add(new Next(0, s < 0 ? start : s));
      while (!queue.isEmpty()) {
        int x = queue.remove().vertex();
        if (seen[x]) {
          continue;
        }
        seen[x] = true;
        order[size++] = x;
        for (int e : graph.at[x]) {
          int other = graph.across(e, x);
          if (!seen[other]) {
            growth[other] -= 2 * graph.cost[e];
            queue.add(new Next(growth[other], other));
          }
        }
      }
    }
    return Arrays.copyOf(order, size);
  }
}
