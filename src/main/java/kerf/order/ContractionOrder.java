package kerf.order;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The order in which fragments' tensors are joined, two at a time, until a number is left.
 *
 * <p>Up to {@value SubsetContraction#MOST} tensors that hang together the order is the best there
 * is; beyond, the best of several greedy rules, sweeps and seeded random runs, improved piece by
 * piece. Groups of tensors that share nothing are joined last.
 */
public final class ContractionOrder {
  private static final int IMPROVED = 3;
  private static final long MOST_SURGERY = 2_000_000;

  /** No order takes fewer flops than half of all entries: close to that, there is no more to do. */
  private static final double ENOUGH = 1.5;

  /** No tensor shall be larger, if that can be helped. */
  private static final double MOST_ENTRIES = 1 << 24;

  /** Where a join has this many legs to look at, all joins together: two rules only. */
  private static final long MUCH = 400_000;

  /**
   * A cut between two tensors; several may join the same two.
   *
   * @param a one tensor
   * @param b the other
   * @param sizeA dimension of a's leg
   * @param sizeB dimension of b's leg
   */
  public record Leg(int a, int b, int sizeA, int sizeB) {
    /** Checks sizes. */
    public Leg {
      if (a == b || a < 0 || b < 0 || sizeA < 1 || sizeB < 1) {
        throw new IllegalArgumentException(
            "leg: expected two tensors and dimensions of 1 or more, got %d-%d of %d, %d"
                .formatted(a, b, sizeA, sizeB));
      }
    }
  }

  /**
   * Two tensors become one.
   *
   * @param left one of the given tensors 0..n−1, or n+i, what the i-th join made
   * @param right another
   */
  public record Join(int left, int right) {}

  private final List<Join> joins;
  private final double flops;
  private final double largest;
  private final double made;
  private final boolean exact;

  private ContractionOrder(
      List<Join> joins, double flops, double largest, double made, boolean exact) {
    this.joins = List.copyOf(joins);
    this.flops = flops;
    this.largest = largest;
    this.made = made;
    this.exact = exact;
  }

  /**
   * Finds an order whose tensors are not too large to hold, if that can be helped.
   *
   * @param tensors n
   * @param legs what they share
   */
  public static ContractionOrder of(int tensors, List<Leg> legs) {
    return of(tensors, legs, MOST_ENTRIES);
  }

  /**
   * Finds an order.
   *
   * @param tensors n
   * @param legs what they share
   * @param mostEntries no tensor shall be larger, if that can be helped
   */
  public static ContractionOrder of(int tensors, List<Leg> legs, double mostEntries) {
    for (Leg leg : legs) {
      if (Math.max(leg.a(), leg.b()) >= tensors) {
        throw new IllegalArgumentException(
            "%s: expected tensors 0..%d".formatted(leg, tensors - 1));
      }
    }
    TensorGraph all = TensorGraph.of(tensors, legs);
    List<List<Integer>> components = all.components();
    List<List<Leg>> inside = inside(components, tensors, legs);
    List<Join> joins = new ArrayList<>();
    List<Integer> roots = new ArrayList<>();
    double flops = Math.max(0, components.size() - 1);
    double largest = 1;
    double made = 0;
    boolean exact = true;
    for (int c = 0; c < components.size(); c++) {
      List<Integer> component = components.get(c);
      int n = component.size();
      JoinTree tree = best(TensorGraph.of(n, inside.get(c)), mostEntries);
      int offset = tensors + joins.size() - n;
      for (int i = 0; i < n - 1; i++) {
        int left = tree.left()[i];
        int right = tree.right()[i];
        joins.add(
            new Join(
                left < n ? component.get(left) : left + offset,
                right < n ? component.get(right) : right + offset));
      }
      roots.add(n == 1 ? component.get(0) : tensors + joins.size() - 1);
      flops += tree.flops();
      largest = Math.max(largest, tree.largest());
      made += tree.made();
      exact &= n <= SubsetContraction.MOST;
    }
    for (int i = 1; i < roots.size(); i++) {
      joins.add(new Join(i == 1 ? roots.get(0) : tensors + joins.size() - 1, roots.get(i)));
    }
    return new ContractionOrder(joins, flops, largest, made, exact);
  }

  /** The legs of each component, its tensors renumbered in order. */
  private static List<List<Leg>> inside(
      List<List<Integer>> components, int tensors, List<Leg> legs) {
    int[] home = new int[tensors];
    int[] local = new int[tensors];
    List<List<Leg>> inside = new ArrayList<>();
    for (int c = 0; c < components.size(); c++) {
      inside.add(new ArrayList<>());
      for (int i = 0; i < components.get(c).size(); i++) {
        home[components.get(c).get(i)] = c;
        local[components.get(c).get(i)] = i;
      }
    }
    for (Leg leg : legs) {
      // Legs of dimension 1 join nothing.
      if (home[leg.a()] == home[leg.b()]) {
        inside
            .get(home[leg.a()])
            .add(new Leg(local[leg.a()], local[leg.b()], leg.sizeA(), leg.sizeB()));
      }
    }
    return inside;
  }

  private static JoinTree best(TensorGraph network, double mostEntries) {
    int n = network.leaves();
    if (n == 1) {
      return JoinTree.of(network, new int[0], new int[0]);
    }
    if (n <= SubsetContraction.MOST) {
      int[][] joins = SubsetContraction.of(network).solve(Math.log(mostEntries) / Math.log(2));
      return JoinTree.of(network, joins[0], joins[1]);
    }
    PriorityQueue<JoinTree> trees =
        new PriorityQueue<>(
            (x, y) -> x.better(y, mostEntries) ? -1 : y.better(x, mostEntries) ? 1 : 0);
    trees.addAll(
        network.work() > MUCH
            ? GreedyContraction.quick(network)
            : GreedyContraction.trees(network));
    JoinTree best = trees.peek();
    if (network.work() > MUCH || n * network.bonds() > MOST_SURGERY) {
      return best;
    }
    if (best.flops() <= ENOUGH * network.entries() && best.largest() <= mostEntries) {
      return best;
    }
    for (int i = 0; i < IMPROVED && !trees.isEmpty(); i++) {
      JoinTree improved = TreeSurgery.improve(network, trees.remove(), mostEntries);
      best = improved.better(best, mostEntries) ? improved : best;
    }
    return best;
  }

  /** The joins, in order; one fewer than there are tensors. */
  public List<Join> joins() {
    return joins;
  }

  /** Multiply-adds of all joins: for each, entries it makes times entries it sums over. */
  public double flops() {
    return flops;
  }

  /** Entries of the largest tensor, given or made. */
  public double largest() {
    return largest;
  }

  /** Entries of all tensors made on the way, together. */
  public double made() {
    return made;
  }

  /** True where no other order (that joins what shares legs) takes fewer multiply-adds. */
  public boolean exact() {
    return exact;
  }
}
