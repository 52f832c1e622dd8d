package kerf.plan.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best ways to divide things into blocks, by dynamic programming: places are what has been
 * divided so far, 0 nothing; a block leads from one place to another. Exact for cost and load, with
 * the other to decide between equals.
 */
final class BlockTable {
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

  /** The places that the best way to a place goes through, last first; none where there is none. */
  List<Integer> way(int to) {
    List<Integer> way = new ArrayList<>();
    int r = problem.fragments();
    if (cost[r][to] < Double.POSITIVE_INFINITY) {
      for (int place = to; place != 0; r = Math.max(0, r - 1)) {
        way.add(place);
        place = from[r][place];
      }
      way.add(0);
    }
    return way;
  }
}
