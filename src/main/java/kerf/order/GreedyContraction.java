package kerf.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Ways to join many connected tensors, one pair after the other. */
final class GreedyContraction {
  private static final int MOST_RUNS = 48;
  private static final long RANDOM_STEPS = 100_000;

  /** What joining a pair means, sizes as base-2 logarithms. */
  private record Pair(double openA, double openB, double open, double work) {
    double growth() {
      return power(open) - power(openA) - power(openB);
    }

    double logGrowth() {
      return open - Math.max(openA, openB);
    }

    private static double power(double exponent) {
      return Math.pow(2, Math.min(exponent, 1000));
    }
  }

  private record Candidate(double key, long turn, int a, int b) {}

  private final TensorGraph tensors;
  private final List<ContractionOrder> found = new ArrayList<>();

  private GreedyContraction(TensorGraph tensors) {
    this.tensors = tensors;
    byRule(Pair::growth);
    byRule(Pair::work);
  }

  /** The orders of two rules. */
  static List<ContractionOrder> quick(TensorGraph tensors) {
    return new GreedyContraction(tensors).found;
  }

  /**
   * Those of more rules and of sweeps, and, unless one of them makes no tensor larger than those
   * given, of a few seeded random runs.
   */
  static List<ContractionOrder> all(TensorGraph tensors) {
    GreedyContraction greedy = new GreedyContraction(tensors);
    greedy.byRule(Pair::open);
    greedy.byRule(Pair::logGrowth);
    int start = 0;
    for (int i = 0; i < 3; i++) {
      start = greedy.sweep(start);
    }
    double given = 0;
    for (int i = 0; i < tensors.leaves(); i++) {
      given = Math.max(given, tensors.open(i));
    }
    double largest = Math.pow(2, given);
    if (greedy.found.stream().noneMatch(t -> t.largest() <= largest)) {
      greedy.byChance(Math.min(MOST_RUNS, RANDOM_STEPS / tensors.work()));
    }
    return greedy.found;
  }

  private void byChance(long runs) {
    SplittableRandom random = new SplittableRandom(tensors.leaves());
    for (int i = 0; i < runs; i++) {
      double heat = 0.5 + 1.5 * (i % 4);
      byRule(p -> p.logGrowth() - heat * Math.log(-Math.log(1 - random.nextDouble())));
    }
  }

  /** Always joins the pair that the rule gives the least key. */
  private void byRule(ToDoubleFunction<Pair> rule) {
    TensorGraph graph = tensors.copy();
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Candidate::key).thenComparingLong(Candidate::turn));
    long turn = 0;
    int n = graph.leaves();
    for (int a = 0; a < n; a++) {
      for (int b : graph.bonds(a).tailMap(a).keySet()) {
        queue.add(new Candidate(rule.applyAsDouble(pair(graph, a, b)), turn++, a, b));
      }
    }
    List<ContractionOrder.Join> joins = new ArrayList<>();
    while (joins.size() < n - 1) {
      Candidate next = queue.remove();
      if (graph.bonds(next.a()).containsKey(next.b())) {
        joins.add(new ContractionOrder.Join(next.a(), next.b()));
        int joined = graph.join(next.a(), next.b());
        for (int other : graph.bonds(joined).keySet()) {
          double key = rule.applyAsDouble(pair(graph, other, joined));
          queue.add(new Candidate(key, turn++, other, joined));
        }
      }
    }
    found.add(ContractionOrder.priced(tensors, joins));
  }

  private static Pair pair(TensorGraph graph, int a, int b) {
    return new Pair(graph.open(a), graph.open(b), graph.openAfter(a, b), graph.work(a, b));
  }

  /** One growing tensor takes in a neighbour at a time; returns the last, far from the first. */
  private int sweep(int start) {
    TensorGraph graph = tensors.copy();
    List<ContractionOrder.Join> joins = new ArrayList<>();
    int current = start;
    int last = start;
    while (joins.size() < graph.leaves() - 1) {
      double least = Double.POSITIVE_INFINITY;
      for (Map.Entry<Integer, TensorGraph.Bond> to : graph.bonds(current).entrySet()) {
        double open = graph.openAfter(current, to.getKey());
        if (open < least) {
          least = open;
          last = to.getKey();
        }
      }
      joins.add(new ContractionOrder.Join(current, last));
      current = graph.join(current, last);
    }
    found.add(ContractionOrder.priced(tensors, joins));
    return last;
  }
}
