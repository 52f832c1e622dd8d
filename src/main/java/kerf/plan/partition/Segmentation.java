package kerf.plan.partition;

import java.util.List;

/**
 * The best way to cut a row of vertices into blocks, by dynamic programming: for vertices in a
 * given order, the cheapest partition into contiguous runs. On a chain in its own order that is the
 * best plan of all.
 */
final class Segmentation {
  private static final long MOST_STEPS = 10_000_000;

  private Segmentation() {}

  /**
   * Finds the best blocks.
   *
   * @return a label for every vertex, null where no blocks are narrow enough, or where it would
   *     take too long
   */
  static int[] best(PartitionProblem problem, int[] order) {
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
        if (width <= problem.widest()) {
          blocks.offer(i, j + 1, boundary / 2, Labelling.exp(load));
          steps += Math.max(1, problem.fragments());
        }
      }
    }
    return steps > MOST_STEPS ? null : labels(blocks.way(n), order);
  }

  private static int[] labels(List<Integer> way, int[] order) {
    int[] labels = new int[order.length];
    for (int block = 0; block + 1 < way.size(); block++) {
      for (int k = way.get(block + 1); k < way.get(block); k++) {
        labels[order[k]] = block;
      }
    }
    return way.isEmpty() ? null : labels;
  }
}
