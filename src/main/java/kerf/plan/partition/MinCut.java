package kerf.plan.partition;

/** The cheapest way to cut a graph in two at all (Stoer and Wagner 1997): n³ steps. */
final class MinCut {
  static final int MOST_VERTICES = 300;

  private MinCut() {}

  /** Cost of the cheapest cut; 0 where the graph does not hang together. */
  static double of(CutGraph graph) {
    int n = graph.vertices;
    double[][] w = new double[n][n];
    for (int e = 0; e < graph.edges; e++) {
      w[graph.u[e]][graph.v[e]] += graph.cost[e];
      w[graph.v[e]][graph.u[e]] += graph.cost[e];
    }
    boolean[] merged = new boolean[n];
    double best = Double.POSITIVE_INFINITY;
    for (int left = n; left > 1; left--) {
      double[] key = new double[n];
      boolean[] added = new boolean[n];
      int last = -1;
      int previous = -1;
      for (int i = 0; i < left; i++) {
        int next = -1;
        for (int x = 0; x < n; x++) {
          if (!merged[x] && !added[x] && (next < 0 || key[x] > key[next])) {
            next = x;
          }
        }
        added[next] = true;
        previous = last;
        last = next;
        for (int x = 0; x < n; x++) {
          key[x] += w[next][x];
        }
      }
      best = Math.min(best, key[last] - w[last][last]);
      merged[last] = true;
      for (int x = 0; x < n; x++) {
        if (x != previous) {
          w[previous][x] += w[last][x];
          w[x][previous] = w[previous][x];
        }
      }
    }
    return best;
  }
}
