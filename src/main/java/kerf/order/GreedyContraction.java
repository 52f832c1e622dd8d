package kerf.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Joins many connected tensors, one pair after the other. */
final class GreedyContraction {
  /** What to keep small when the next pair is chosen; sizes are base-2 logarithms. */
  @FunctionalInterface
  interface Rule {
    double key(TensorGraph graph, int a, int b);
  }

  private record Candidate(double key, long turn, int a, int b) {}

  private GreedyContraction() {}

  /** By how many entries a pair's tensor is larger than the two it replaces. */
  static double growth(TensorGraph graph, int a, int b) {
    return power(graph.openAfter(a, b)) - power(graph.open(a)) - power(graph.open(b));
  }

  private static double power(double exponent) {
    return Math.pow(2, Math.min(exponent, 1000));
  }

  /** Always joins the pair that the rule gives the least key. */
  static ContractionOrder order(TensorGraph tensors, Rule rule) {
    TensorGraph graph = tensors.copy();
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Candidate::key).thenComparingLong(Candidate::turn));
    long turn = 0;
    int n = graph.leaves();
    for (int a = 0; a < n; a++) {
      for (int b : graph.bonds(a).tailMap(a).keySet()) {
        queue.add(new Candidate(rule.key(graph, a, b), turn++, a, b));
      }
    }
    List<ContractionOrder.Join> joins = new ArrayList<>();
    while (joins.size() < n - 1) {
      Candidate next = queue.remove();
      if (graph.bonds(next.a()).containsKey(next.b())) {
        joins.add(new ContractionOrder.Join(next.a(), next.b()));
        int joined = graph.join(next.a(), next.b());
        for (int other : graph.bonds(joined).keySet()) {
          queue.add(new Candidate(rule.key(graph, other, joined), turn++, other, joined));
        }
      }
    }
    return ContractionOrder.priced(tensors, joins);
  }
}
