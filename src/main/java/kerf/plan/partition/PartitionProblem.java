package kerf.plan.partition;

/**
 * One graph to partition.
 *
 * @param graph the graph
 * @param widest width that no fragment may exceed
 * @param fragments how many fragments there must be, 0 for any number
 * @param byLoad true to minimise Σ_f exp(load of f) before the cost, false the other way round
 */
public record PartitionProblem(CutGraph graph, int widest, int fragments, boolean byLoad) {

  /** The same of another graph. */
  public PartitionProblem with(CutGraph other) {
    return new PartitionProblem(other, widest, fragments, byLoad);
  }

  /** True where the fragments are counted; they need not hang together then. */
  public boolean counted() {
    return fragments > 0;
  }

  /** Compares two labellings, the better one first. */
  public int compare(Labelling a, Labelling b) {
    return compare(a.cost(), a.total(), b.cost(), b.total());
  }

  int compare(double costA, double loadA, double costB, double loadB) {
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
