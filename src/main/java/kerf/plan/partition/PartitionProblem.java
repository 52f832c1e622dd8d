package kerf.plan.partition;

/**
 * One graph to partition.
 *
 * @param graph the graph
 * @param widest width that no fragment may exceed
 * @param fragments how many fragments there must be, 0 for any number
 * @param byLoad true to minimise Σ_f exp(load of f) before the cost, false the other way round
 * @param room what fragments may take besides their width
 */
public record PartitionProblem(
    CutGraph graph, int widest, int fragments, boolean byLoad, Room room) {
  /**
   * Bounds on loads, which are of legs then: 4 for each bit that a cut's end branches.
   *
   * @param rows most bits of a fragment's states: its width and its branches
   * @param branches most bits of them that branch
   * @param narrow width up to which fragments are exempt
   */
  public record Room(int rows, int branches, int narrow) {
    /** No bounds. */
    public static final Room ANY = new Room(0, 0, Integer.MAX_VALUE);
  }

  private static final double LOG4 = Math.log(4);

  /** Without bounds on loads. */
  public PartitionProblem(CutGraph graph, int widest, int fragments, boolean byLoad) {
    this(graph, widest, fragments, byLoad, Room.ANY);
  }

  /** The same of another graph. */
  public PartitionProblem with(CutGraph other) {
    return new PartitionProblem(other, widest, fragments, byLoad, room);
  }

  /** By how many wires and branch bits a fragment is above its bounds. */
  int over(int width, double load) {
    int wide = Math.max(0, width - widest);
    if (width <= room.narrow) {
      return wide;
    }
    int bits = (int) Math.rint(load / LOG4);
    return wide + Math.max(0, bits - Math.min(room.branches, room.rows - width));
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
