package kerf.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Joins many connected tensors, one pair after the other. */
final class GreedyContraction {
  private static final int MOST_RUNS = 48;
  private static final long RANDOM_STEPS = 100_000;

  /**
   * Legs that all joins may look at, a second's worth or so: rules that are not through then stop.
   */
  private static final long MOST_LOOKS = 1_000_000;

  /** What to keep small when the next pair is chosen; sizes are base-2 logarithms. */
  @FunctionalInterface
  private interface Rule {
    double key(TensorGraph graph, int a, int b);
  }

  private record Candidate(double key, long turn, int a, int b) {}

  private GreedyContraction() {}

  /**
   * The orders of some rules and of sweeps, and, unless one of them makes no tensor larger than
   * those given, of a few seeded random runs; at least the tensors in turn.
   */
  static List<ContractionOrder> orders(TensorGraph tensors) {
    List<ContractionOrder> orders = new ArrayList<>();
    List<Rule> rules =
        List.of(
            GreedyContraction::growth,
            TensorGraph::work,
            TensorGraph::openAfter,
            GreedyContraction::logGrowth);
    for (Rule rule : rules) {
      if (!tooMuch(tensors)) {
        add(orders, tensors, order(tensors, rule));
      }
    }
    int start = 0;
    for (int i = 0; i < 3 && !tooMuch(tensors); i++) {
      List<ContractionOrder.Join> sweep = sweep(tensors, start);
      add(orders, tensors, sweep);
      start = sweep.get(sweep.size() - 1).right();
    }
    if (tooMuch(tensors)) {
      orders.add(ContractionOrder.inTurn(tensors));
      return orders;
    }
    double given = IntStream.range(0, tensors.leaves).mapToDouble(tensors::open).max().orElse(0);
    double largest = Math.pow(2, given);
    if (orders.stream().noneMatch(order -> order.largest() <= largest)) {
      SplittableRandom random = new SplittableRandom(tensors.leaves);
      long runs = Math.min(MOST_RUNS, RANDOM_STEPS / tensors.work());
      for (int i = 0; i < runs; i++) {
        double heat = 0.5 + 1.5 * (i % 4);
        Rule rule = (graph, a, b) -> logGrowth(graph, a, b) + heat * gumbel(random);
        add(orders, tensors, order(tensors, rule));
      }
    }
    return orders;
  }

  private static boolean tooMuch(TensorGraph tensors) {
    return tensors.looked() > MOST_LOOKS;
  }

  /** Adds an order if it is one to the end. */
  private static void add(
      List<ContractionOrder> orders, TensorGraph tensors, List<ContractionOrder.Join> joins) {
    if (joins.size() == tensors.leaves - 1) {
      orders.add(ContractionOrder.priced(tensors, joins));
    }
  }

  private static double gumbel(SplittableRandom random) {
    return -Math.log(-Math.log(1 - random.nextDouble()));
  }

  private static double logGrowth(TensorGraph graph, int a, int b) {
    return graph.openAfter(a, b) - Math.max(graph.open(a), graph.open(b));
  }

  /** By how many entries a pair's tensor is larger than the two it replaces. */
  private static double growth(TensorGraph graph, int a, int b) {
    return power(graph.openAfter(a, b)) - power(graph.open(a)) - power(graph.open(b));
  }

  private static double power(double exponent) {
    return Math.pow(2, Math.min(exponent, 1000));
  }

  /** Always joins the pair that the rule gives the least key. */
  private static List<ContractionOrder.Join> order(TensorGraph tensors, Rule rule) {
    TensorGraph graph = tensors.copy();
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Candidate::key).thenComparingLong(Candidate::turn));
    long turn = 0;
    int n = graph.leaves;
    for (int a = 0; a < n; a++) {
      for (int b : graph.bonds.get(a).tailMap(a).keySet()) {
        queue.add(new Candidate(rule.key(graph, a, b), turn++, a, b));
      }
    }
    List<ContractionOrder.Join> joins = new ArrayList<>();
    while (joins.size() < n - 1 && !tooMuch(tensors)) {
      Candidate next = queue.remove();
      if (graph.bonds.get(next.a()).containsKey(next.b())) {
        joins.add(new ContractionOrder.Join(next.a(), next.b()));
        int joined = graph.join(next.a(), next.b());
        for (int other : graph.bonds.get(joined).keySet()) {
          queue.add(new Candidate(rule.key(graph, other, joined), turn++, other, joined));
        }
      }
    }
    return joins;
  }

  /** One growing tensor takes in a neighbour at a time, the last being far from the first. */
  private static List<ContractionOrder.Join> sweep(TensorGraph tensors, int start) {
    TensorGraph graph = tensors.copy();
    List<ContractionOrder.Join> joins = new ArrayList<>();
    int current = start;
    while (joins.size() < graph.leaves - 1 && (joins.isEmpty() || !tooMuch(tensors))) {
      int from = current;
      int next =
          graph.bonds.get(from).keySet().stream()
              .min(Comparator.comparingDouble(to -> graph.openAfter(from, to)))
              .orElseThrow();
      joins.add(new ContractionOrder.Join(from, next));
      current = graph.join(from, next);
    }
    return joins;
  }
}
