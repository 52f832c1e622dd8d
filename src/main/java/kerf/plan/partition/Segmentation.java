package kerf.plan.partition;

import java.util.Arrays;

/**
 * The best way to cut a row of vertices into blocks, by dynamic programming: for vertices in a
 * given order, the cheapest partition into contiguous runs. On a chain in its own order that is the
 * best plan of all.
 */
final class Segmentation {
  private static final long MOST_STEPS = 10_000_000;
  private static final double MOST_LOAD = 650;

  private final Task task;
  private final CutGraph graph;
  private final int[] order;
  private final int[] position;
  private final int rows;
  private final double[][] cost;
  private final double[][] load;
  private final int[][] from;

  private Segmentation(Task task, int[] order) {
    this.task = task;
    this.graph = task.graph();
    this.order = order;
    int n = order.length;
    this.position = new int[n];
    for (int i = 0; i < n; i++) {
      position[order[i]] = i;
    }
    // Row r: blocks are counted up to r; a single row where their number does not matter.
    this.rows = Math.max(1, task.fragments());
    this.cost = new double[rows + 1][n + 1];
    this.load = new double[rows + 1][n + 1];
    this.from = new int[rows + 1][n + 1];
  }

  /**
   * Finds the best blocks.
   *
   * @return a label for every vertex, null where no blocks are narrow enough, or where it would
   *     take too long
   */
  static int[] best(Task task, int[] order) {
    if ((long) order.length * (task.fragments() + 1) > MOST_STEPS / 2) {
      return null;
    }
    Segmentation segmentation = new Segmentation(task, order);
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
      for (int j = i; j < n && width <= task.widest() + 2; j++) {
        int x = order[j];
        width += graph.weight[x];
        for (int k = graph.first(x); k < graph.last(x); k++) {
          int e = graph.edge(k);
          int other = graph.across(e, x);
          boolean inside = position[other] >= i && position[other] < j;
          width -= inside ? graph.wires[e] : 0;
          boundary += inside ? -graph.cost[e] : graph.cost[e];
          loadOf += inside ? -graph.loadOf(e, other) : graph.loadOf(e, x);
          steps++;
        }
        if (width <= task.widest()) {
          relax(i, j + 1, boundary / 2, Math.exp(Math.min(loadOf, MOST_LOAD)));
          steps += rows;
        }
      }
      if (steps > MOST_STEPS) {
        return false;
      }
    }
    return cost[rows == 1 && task.fragments() == 0 ? 0 : rows][n] < Double.POSITIVE_INFINITY;
  }

  private void relax(int i, int j, double blockCost, double blockLoad) {
    boolean free = task.fragments() == 0;
    for (int r = 0; r < rows; r++) {
      int s = free ? r : r + 1;
      double newCost = cost[r][i] + blockCost;
      double newLoad = load[r][i] + blockLoad;
      if (newCost < Double.POSITIVE_INFINITY
          && (cost[s][j] == Double.POSITIVE_INFINITY
              || task.compare(newCost, newLoad, cost[s][j], load[s][j]) < 0)) {
        cost[s][j] = newCost;
        load[s][j] = newLoad;
        from[s][j] = i;
      }
    }
  }

  private int[] labels() {
    int[] labels = new int[order.length];
    boolean free = task.fragments() == 0;
    int row = free ? 0 : rows;
    int block = 0;
    for (int j = order.length; j > 0; block++) {
      int i = from[row][j];
      for (int k = i; k < j; k++) {
        labels[order[k]] = block;
      }
      row -= free ? 0 : 1;
      j = i;
    }
    return labels;
  }
}
