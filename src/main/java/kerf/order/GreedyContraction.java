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
  /** What joining a pair means, sizes as base-2 logarithms. */
  private record Pair(int a, int b, double openA, double openB, double open, double work) {
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

  private static final int MOST_RUNS = 48;
  private static final long RANDOM_STEPS = 100_000;

  private final TensorGraph network;
  private final List<JoinTree> found = new ArrayList<>();

  private GreedyContraction(TensorGraph network) {
    this.network = network;
  }

  /**
   * Tries several rules and sweeps, and, unless one of them makes no tensor larger than those
   * given, a few seeded random runs; returns all trees found.
   *
   * @param network connected tensors, two or more
   */
  static List<JoinTree> trees(TensorGraph network) {
    GreedyContraction greedy = new GreedyContraction(network);
    greedy.byRule(Pair::growth);
    greedy.byRule(Pair::work);
    greedy.byRule(Pair::open);
    greedy.byRule(Pair::logGrowth);
    int start = 0;
    for (int i = 0; i < 3; i++) {
      start = greedy.sweep(start);
    }
    double given = 0;
    for (int i = 0; i < network.leaves(); i++) {
      given = Math.max(given, network.open(i));
    }
    double largest = Math.pow(2, given);
    if (greedy.found.stream().noneMatch(t -> t.largest() <= largest)) {
      greedy.byChance(Math.min(MOST_RUNS, RANDOM_STEPS / network.work()));
    }
    return greedy.found;
  }

  private void byChance(long runs) {
    SplittableRandom random = new SplittableRandom(network.leaves());
    for (int i = 0; i < runs; i++) {
      double heat = 0.5 + 1.5 * (i % 4);
      byRule(p -> p.logGrowth() - heat * Math.log(-Math.log(1 - random.nextDouble())));
    }
  }

  /** The trees of two rules. */
  static List<JoinTree> quick(TensorGraph network) {
    GreedyContraction greedy = new GreedyContraction(network);
    greedy.byRule(Pair::growth);
    greedy.byRule(Pair::work);
    return greedy.found;
  }

  private void byRule(ToDoubleFunction<Pair> rule) {
    TensorGraph graph = network.copy();
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
    int[] left = new int[n - 1];
    int[] right = new int[n - 1];
    int made = 0;
    while (made < n - 1) {
      Candidate next = queue.remove();
      if (graph.bonds(next.a()).containsKey(next.b())) {
        left[made] = next.a();
        right[made++] = next.b();
        int joined = graph.join(next.a(), next.b());
        for (int other : graph.bonds(joined).keySet()) {
          double key = rule.applyAsDouble(pair(graph, other, joined));
          queue.add(new Candidate(key, turn++, other, joined));
        }
      }
    }
    found.add(JoinTree.of(network, left, right));
  }

  private static Pair pair(TensorGraph graph, int a, int b) {
    return new Pair(a, b, graph.open(a), graph.open(b), graph.openAfter(a, b), graph.work(a, b));
  }

  /** One growing tensor takes in a neighbour at a time; returns the last, far from the first. */
  private int sweep(int start) {
    TensorGraph graph = network.copy();
    int n = graph.leaves();
    int[] left = new int[n - 1];
    int[] right = new int[n - 1];
    int current = start;
    int last = start;
    for (int made = 0; made < n - 1; made++) {
      double least = Double.POSITIVE_INFINITY;
      for (Map.Entry<Integer, TensorGraph.Bond> to : graph.bonds(current).entrySet()) {
        double open = graph.openAfter(current, to.getKey());
        if (open < least) {
          least = open;
          last = to.getKey();
        }
      }
      left[made] = current;
      right[made] = last;
      current = graph.join(current, last);
    }
    found.add(JoinTree.of(network, left, right));
    return last;
  }
}
