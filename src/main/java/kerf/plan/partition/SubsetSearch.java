package kerf.plan.partition;

import java.util.BitSet;

/**
 * The best partition of a small graph, by dynamic programming over sets of vertices: the fragment
 * of the lowest vertex, then the best for the rest. 3^n steps; exact for cost and load, with the
 * other to decide between equals.
 */
public final class SubsetSearch {
  private static final int MOST_VERTICES = 16;
  private static final double MOST_STEPS = 5e7;

  private SubsetSearch() {}

  /** True where a problem is small enough. */
  public static boolean suits(PartitionProblem problem) {
    int n = problem.graph().vertices;
    return n <= MOST_VERTICES
        && Math.pow(3, n) / 2 * Math.max(1, problem.fragments()) <= MOST_STEPS;
  }

  /** The best labels, null where there are no valid ones. */
  public static int[] solve(PartitionProblem problem, SearchBudget budget) {
    int n = problem.graph().vertices;
    budget.looked((long) Math.pow(3, n) / 32);
    double[] cost = new double[1 << n];
    double[] load = new double[1 << n];
    price(problem, cost, load);
    BlockTable blocks = new BlockTable(problem, 1 << n);
    for (int s = 1; s < 1 << n; s++) {
      int low = s & -s;
      for (int b = s; b != 0; b = b == low ? 0 : (b - low - 1) & s) {
        if (cost[b] < Double.POSITIVE_INFINITY) {
          blocks.offer(s ^ b, s, cost[b], load[b]);
        }
      }
    }
    return blocks.labels(
        (1 << n) - 1, n, (from, to) -> BitSet.valueOf(new long[] {from ^ to}).stream());
  }

  /** What each set of vertices is as a fragment; of infinite cost where it may not be one. */
  private static void price(PartitionProblem problem, double[] cost, double[] load) {
    CutGraph graph = problem.graph();
    int[] width = new int[cost.length];
    double[] logLoad = new double[cost.length];
    int[] touching = new int[cost.length];
    for (int s = 1; s < cost.length; s++) {
      int x = Integer.numberOfTrailingZeros(s);
      int rest = s & (s - 1);
      width[s] = width[rest] + graph.weight[x];
      cost[s] = cost[rest];
      logLoad[s] = logLoad[rest];
      touching[s] = touching[rest];
      for (int e : graph.at[x]) {
        int other = graph.across(e, x);
        boolean inside = (rest & 1 << other) != 0;
        touching[s] |= 1 << other;
        width[s] -= inside ? graph.wires[e] : 0;
        cost[s] += inside ? -graph.cost[e] / 2 : graph.cost[e] / 2;
        logLoad[s] += inside ? -graph.loadOf(e, other) : graph.loadOf(e, x);
      }
      load[s] = Math.exp(logLoad[s]);
    }
    for (int s = 1; s < cost.length; s++) {
      if (problem.over(width[s], logLoad[s]) > 0 || !problem.counted() && !connected(s, touching)) {
        cost[s] = Double.POSITIVE_INFINITY;
      }
    }
  }

  private static boolean connected(int set, int[] touching) {
    int reached = set & -set;
    for (int next = reached; ; reached = next) {
      next = (reached | touching[reached]) & set;
      if (next == reached) {
        return reached == set;
      }
    }
  }
}
