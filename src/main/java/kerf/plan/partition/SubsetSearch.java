package kerf.plan.partition;

import java.util.BitSet;
import java.util.List;

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

  private final BlockTable blocks;

  private SubsetSearch(PartitionProblem problem) {
    this.problem = problem;
    this.n = problem.graph().vertices;
    int sets = 1 << n;
    this.blockCost = new double[sets];
    this.blockLoad = new double[sets];
    this.blocks = new BlockTable(problem, sets);
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
    search.price();
    search.search();
    return search.labels();
  }

  private void price() {
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
    for (int s = 1; s < 1 << n; s++) {
      int low = s & -s;
      int others = s ^ low;
      for (int sub = others; ; sub = (sub - 1) & others) {
        int b = sub | low;
        if (blockCost[b] < Double.POSITIVE_INFINITY) {
          blocks.offer(s ^ b, s, blockCost[b], blockLoad[b]);
        }
        if (sub == 0) {
          break;
        }
      }
    }
  }

  private int[] labels() {
    List<Integer> way = blocks.way((1 << n) - 1);
    int[] labels = new int[n];
    for (int block = 0; block + 1 < way.size(); block++) {
      int members = way.get(block) ^ way.get(block + 1);
      int label = block;
      BitSet.valueOf(new long[] {members}).stream().forEach(x -> labels[x] = label);
    }
    return way.isEmpty() ? null : labels;
  }
}
