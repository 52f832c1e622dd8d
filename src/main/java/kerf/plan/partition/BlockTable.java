package kerf.plan.partition;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The best ways to divide things into blocks, by dynamic programming: places are what has been
 * divided so far, 0 nothing; a block leads from one place to another. Exact for cost and load, with
 * the other to decide between equals.
 */
final class BlockTable {
  private static final long MOST_STEPS = 10_000_000;

  private final PartitionProblem problem;

  /** [row][place]: the best found; the row counts blocks where their number matters. */
  private final double[][] cost;

  private final double[][] load;

  /** Place before the last block. */
  private final int[][] from;

  BlockTable(PartitionProblem problem, int places) {
    this.problem = problem;
    this.cost = new double[problem.fragments() + 1][places];
    this.load = new double[cost.length][places];
    this.from = new int[cost.length][places];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
  }

  /**
   * The best way to cut a row of vertices into contiguous blocks. On a chain in its own order that
   * is the best plan of all.
   *
   * @return a label for every vertex, null where no blocks are narrow enough, or where it would
   *     take too long
   */
  static int[] along(PartitionProblem problem, int[] order) {
    int n = order.length;
    if ((long) n * (problem.fragments() + 1) > MOST_STEPS / 2) {
      return null;
    }
    CutGraph graph = problem.graph();
    int[] position = new int[n];
    for (int i = 0; i < n; i++) {
      position[order[i]] = i;
    }
    BlockTable blocks = new BlockTable(problem, n + 1);
    long steps = 0;
    for (int i = 0; i < n && steps <= MOST_STEPS; i++) {
      int width = 0;
      double boundary = 0;
      double load = 0;
      // A block's width can shrink again where a wire closes up: go a little beyond.
      for (int j = i; j < n && width <= problem.widest() + 2; j++) {
        int x = order[j];
        width += graph.weight[x];
        for (int e : graph.at[x]) {
          int other = graph.across(e, x);
          boolean inside = position[other] >= i && position[other] < j;
          width -= inside ? graph.wires[e] : 0;
          boundary += inside ? -graph.cost[e] : graph.cost[e];
          load += inside ? -graph.loadOf(e, other) : graph.loadOf(e, x);
          steps++;
        }
        if (problem.over(width, load) == 0) {
          blocks.offer(i, j + 1, boundary / 2, Labelling.exp(load));
          steps += Math.max(1, problem.fragments());
        }
      }
    }
    return steps > MOST_STEPS ? null : blocks.labels(n, n, (i, j) -> Arrays.stream(order, i, j));
  }

  /** A block that leads from a place, to which nothing better will be found, to another. */
  void offer(int before, int after, double blockCost, double blockLoad) {
    for (int r = problem.counted() ? 1 : 0; r < cost.length; r++) {
      double newCost = cost[Math.max(0, r - 1)][before] + blockCost;
      double newLoad = load[Math.max(0, r - 1)][before] + blockLoad;
      if (newCost < Double.POSITIVE_INFINITY
          && (cost[r][after] == Double.POSITIVE_INFINITY
              || problem.compare(newCost, newLoad, cost[r][after], load[r][after]) < 0)) {
        cost[r][after] = newCost;
        load[r][after] = newLoad;
        from[r][after] = before;
      }
    }
  }

  /**
   * The best division: a label for each of n vertices, numbered from the last block on.
   *
   * @param to place of all vertices
   * @param block the vertices between one place and another
   * @return null where there is none
   */
  int[] labels(int to, int n, BiFunction<Integer, Integer, IntStream> block) {
    int r = problem.fragments();
    if (cost[r][to] == Double.POSITIVE_INFINITY) {
      return null;
    }
    int[] labels = new int[n];
    int after = to;
    for (int i = 0; after != 0; i++) {
      int label = i;
      int before = from[r][after];
      block.apply(before, after).forEach(x -> labels[x] = label);
      after = before;
      r = Math.max(0, r - 1);
    }
    return labels;
  }
}
