package kerf.plan.partition;

/**
 * One graph to partition.
 *
 * @param graph the graph
 * @param widest width that no fragment may exceed
 * @param fragments how many fragments there must be, 0 for any number
 * @param byLoad true to minimise Σ_f exp(load of f) before the cost, false the other way round
 */
public record Task(CutGraph graph, int widest, int fragments, boolean byLoad) {

  /** The same for a part of the graph. */
  public Task part(CutGraph part) {
    return new Task(part, widest, fragments, byLoad);
  }

  /** The better of two values first. */
  public int compare(double costA, double loadA, double costB, double loadB) {
    int first = byLoad ? compare(loadA, loadB) : compare(costA, costB);
    return first != 0 ? first : byLoad ? compare(costA, costB) : compare(loadA, loadB);
  }

  /** Compares up to rounding. */
  public static int compare(double a, double b) {
    if (a == b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.min(Math.abs(a), Math.abs(b)))) {
      return 0;
    }
    return a < b ? -1 : 1;
  }
}
