package kerf.plan.partition;

import java.util.Arrays;

/**
 * The best partition of a small graph, by dynamic programming over sets of vertices: the fragment
 * of the lowest vertex, then the best for the rest. 3^n steps; exact for cost and load, with the
 * other to decide between equals.
 */
public final class SubsetSearch {
  private static final int MOST_VERTICES = 16;
  private static final double MOST_STEPS = 5e7;

  private final PartitionProblem problem;
  private final int n;

  /** What each set of vertices is as a fragment; infinite cost where it may not be one. */
  private final double[] blockCost;

  private final double[] blockLoad;

  /** [row][set]: the best partition; the row counts fragments where their number matters. */
  private final double[][] cost;

  private final double[][] load;
  private final int[][] block;

  private SubsetSearch(PartitionProblem problem) {
    this.problem = problem;
    this.n = problem.graph().vertices;
    int sets = 1 << n;
    this.blockCost = new double[sets];
    this.blockLoad = new double[sets];
    this.cost = new double[problem.fragments() + 1][sets];
    this.load = new double[cost.length][sets];
    this.block = new int[cost.length][sets];
  }

  /** True where a problem is small enough. */
  public static boolean suits(PartitionProblem problem) {
    int n = problem.graph().vertices;
    return n <= MOST_VERTICES
        && Math.pow(3, n) / 2 * Math.max(1, problem.fragments()) <= MOST_STEPS;
  }

  /** The best labels, null where there are no valid ones. */
  public static int[] solve(PartitionProblem problem, SearchBudget budget) {
    SubsetSearch search = new SubsetSearch(problem);
    budget.looked((long) Math.pow(3, search.n) / 32);
    search.blocks();
    search.search();
    return search.labels();
  }

  private void blocks() {
    CutGraph graph = problem.graph();
    int[] width = new int[1 << n];
    double[] logLoad = new double[1 << n];
    int[] touching = new int[1 << n];
    for (int s = 1; s < 1 << n; s++) {
      int x = Integer.numberOfTrailingZeros(s);
      int rest = s & (s - 1);
      width[s] = width[rest] + graph.weight[x];
      blockCost[s] = blockCost[rest];
      logLoad[s] = logLoad[rest];
      touching[s] = touching[rest];
      for (int e : graph.at[x]) {
        int other = graph.across(e, x);
        boolean inside = (rest & 1 << other) != 0;
        touching[s] |= 1 << other;
        width[s] -= inside ? graph.wires[e] : 0;
        blockCost[s] += inside ? -graph.cost[e] / 2 : graph.cost[e] / 2;
        logLoad[s] += inside ? -graph.loadOf(e, other) : graph.loadOf(e, x);
      }
      blockLoad[s] = Math.exp(logLoad[s]);
    }
    for (int s = 1; s < 1 << n; s++) {
      boolean whole = problem.counted() || connected(s, touching);
      if (width[s] > problem.widest() || !whole) {
        blockCost[s] = Double.POSITIVE_INFINITY;
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

  private void search() {
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int s = 1; s < 1 << n; s++) {
      int low = s & -s;
      int others = s ^ low;
      for (int sub = others; ; sub = (sub - 1) & others) {
        int b = sub | low;
        if (blockCost[b] < Double.POSITIVE_INFINITY) {
          for (int r = problem.counted() ? 1 : 0; r < cost.length; r++) {
            offer(r, s, b, Math.max(0, r - 1));
          }
        }
        if (sub == 0) {
          break;
        }
      }
    }
  }

  private void offer(int r, int s, int b, int from) {
    double newCost = cost[from][s ^ b] + blockCost[b];
    if (newCost == Double.POSITIVE_INFINITY) {
      return;
    }
    double newLoad = load[from][s ^ b] + blockLoad[b];
    if (cost[r][s] == Double.POSITIVE_INFINITY
        || problem.compare(newCost, newLoad, cost[r][s], load[r][s]) < 0) {
      cost[r][s] = newCost;
      load[r][s] = newLoad;
      block[r][s] = b;
    }
  }

  private int[] labels() {
    int r = problem.fragments();
    int s = (1 << n) - 1;
    if (cost[r][s] == Double.POSITIVE_INFINITY) {
      return null;
    }
    int[] labels = new int[n];
    for (int label = 0; s != 0; label++) {
      int b = block[r][s];
      for (int x = 0; x < n; x++) {
        if ((b & 1 << x) != 0) {
          labels[x] = label;
        }
      }
      s ^= b;
      r = Math.max(0, r - 1);
    }
    return labels;
  }
}
