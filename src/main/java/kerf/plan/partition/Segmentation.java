package kerf.plan.partition;

import java.util.Arrays;

/**
 * The best way to cut a row of vertices into blocks, by dynamic programming: for vertices in a
 * given order, the cheapest partition into contiguous runs. On a chain in its own order that is the
 * best plan of all.
 */
final class Segmentation {
  private static final long MOST_STEPS = 10_000_000;

  private final PartitionProblem problem;
  private final CutGraph graph;
  private final int[] order;
  private final int[] position;

  /** [row][j] of the blocks before place j; the row counts them where their number matters. */
  private final double[][] cost;

  private final double[][] load;

  /** Where the last of those blocks begins. */
  private final int[][] from;

  private Segmentation(PartitionProblem problem, int[] order) {
    this.problem = problem;
    this.graph = problem.graph();
    this.order = order;
    int n = order.length;
    this.position = new int[n];
    for (int i = 0; i < n; i++) {
      position[order[i]] = i;
    }
    this.cost = new double[problem.fragments() + 1][n + 1];
    this.load = new double[cost.length][n + 1];
    this.from = new int[cost.length][n + 1];
  }

  /**
   * Finds the best blocks.
   *
   * @return a label for every vertex, null where no blocks are narrow enough, or where it would
   *     take too long
   */
  static int[] best(PartitionProblem problem, int[] order) {
    if ((long) order.length * (problem.fragments() + 1) > MOST_STEPS / 2) {
      return null;
    }
    Segmentation segmentation = new Segmentation(problem, order);
    return segmentation.search() ? segmentation.labels() : null;
  }

  private boolean search() {
    int n = order.length;
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    long steps = 0;
    for (int i = 0; i < n; i++) {
      int width = 0;
      double boundary = 0;
      double loadOf = 0;
      // A block's width can shrink again where a wire closes up: go a little beyond.
      for (int j = i; j < n && width <= problem.widest() + 2; j++) {
        int x = order[j];
        width += graph.weight[x];
        for (int e : graph.at[x]) {
          int other = graph.across(e, x);
          boolean inside = position[other] >= i && position[other] < j;
          width -= inside ? graph.wires[e] : 0;
          boundary += inside ? -graph.cost[e] : graph.cost[e];
          loadOf += inside ? -graph.loadOf(e, other) : graph.loadOf(e, x);
          steps++;
        }
        if (width <= problem.widest()) {
          relax(i, j + 1, boundary / 2, Labelling.exp(loadOf));
          steps += Math.max(1, problem.fragments());
        }
      }
      if (steps > MOST_STEPS) {
        return false;
      }
    }
    return cost[problem.fragments()][n] < Double.POSITIVE_INFINITY;
  }

  private void relax(int i, int j, double blockCost, double blockLoad) {
    for (int s = problem.counted() ? 1 : 0; s < cost.length; s++) {
      int r = before(s);
      double newCost = cost[r][i] + blockCost;
      double newLoad = load[r][i] + blockLoad;
      if (newCost < Double.POSITIVE_INFINITY
          && (cost[s][j] == Double.POSITIVE_INFINITY
              || problem.compare(newCost, newLoad, cost[s][j], load[s][j]) < 0)) {
        cost[s][j] = newCost;
        load[s][j] = newLoad;
        from[s][j] = i;
      }
    }
  }

  /** Row of one block fewer. */
  private int before(int row) {
    return problem.counted() ? row - 1 : row;
  }

  private int[] labels() {
    int[] labels = new int[order.length];
    int row = problem.fragments();
    int block = 0;
    for (int j = order.length; j > 0; block++) {
      int i = from[row][j];
      for (int k = i; k < j; k++) {
        labels[order[k]] = block;
      }
      row = before(row);
      j = i;
    }
    return labels;
  }
}
