package kerf.plan.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/** Orders of a graph's vertices in which neighbours come close to each other. */
record Orders(CutGraph graph, SearchBudget budget) {
  /** Beyond this, no orders that look at the spectrum. */
  private static final int MANY = 20_000;

  /**
   * Several orders, fewer where it is late; the first goes from qubit to qubit, the second with
   * time.
   */
  static List<int[]> of(CutGraph graph, SearchBudget budget) {
    Orders orders = new Orders(graph, budget);
    List<int[]> all = new ArrayList<>();
    all.add(orders.sorted(Comparator.comparingInt(x -> graph.qubits[x].nextSetBit(0))));
    all.add(orders.sorted((x, y) -> 0));
    int[] breadth = {0};
    for (int i = 0; i < 3 && orders.more(); i++) {
      breadth = orders.grown(breadth[breadth.length - 1], false);
    }
    if (orders.more()) {
      all.add(breadth);
      all.add(orders.grown(breadth[0], true));
    }
    if (orders.more()) {
      all.add(orders.grown(breadth[breadth.length - 1], true));
    }
    if (orders.more() && graph.vertices <= MANY) {
      double[] slow = Spectrum.slowest(graph);
      all.add(orders.sorted(Comparator.comparingDouble(x -> slow[x])));
    }
    return all;
  }

  private boolean more() {
    return graph.edges > 0 && !budget.late();
  }

  private int[] sorted(Comparator<Integer> by) {
    return IntStream.range(0, graph.vertices)
        .boxed()
        .sorted(by.thenComparingInt(x -> graph.time[x]))
        .mapToInt(x -> x)
        .toArray();
  }

  private record Next(double growth, int turn, int vertex) {}

  /**
   * Always next a neighbour of those before: the first met, or the one that makes their boundary
   * grow least. What does not hang together with the start follows at the end.
   */
  private int[] grown(int start, boolean least) {
    double[] growth = new double[graph.vertices];
    for (int e = 0; e < graph.edges && least; e++) {
      growth[graph.u[e]] += graph.cost[e];
      growth[graph.v[e]] += graph.cost[e];
    }
    Set<Integer> order = new LinkedHashSet<>();
    PriorityQueue<Next> queue =
        new PriorityQueue<>(Comparator.comparingDouble(Next::growth).thenComparing(Next::turn));
    int turn = 0;
    for (int s = -1; s < graph.vertices; s++) {
      queue.add(new Next(0, 0, s < 0 ? start : s));
      while (!queue.isEmpty()) {
        int x = queue.remove().vertex();
        if (order.add(x)) {
          for (int e : graph.at[x]) {
            int other = graph.across(e, x);
            growth[other] -= least ? 2 * graph.cost[e] : 0;
            queue.add(new Next(growth[other], least ? other : turn++, other));
          }
        }
      }
    }
    return order.stream().mapToInt(x -> x).toArray();
  }
}
