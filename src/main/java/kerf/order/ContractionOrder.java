package kerf.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The order in which fragments' tensors are joined, two at a time, until a number is left.
 *
 * <p>Up to {@value SubsetContraction#MOST} tensors that hang together the order is the best there
 * is; beyond, the best of several greedy rules, sweeps and seeded random runs, improved piece by
 * piece. Groups of tensors that share nothing are joined last.
 *
 * @param joins the joins, in order; one fewer than there are tensors
 * @param flops multiply-adds of all joins: for each, entries it makes times entries it sums over
 * @param largest entries of the largest tensor, given or made
 * @param made entries of all tensors made on the way, together
 */
public record ContractionOrder(List<Join> joins, double flops, double largest, double made) {
  private static final int IMPROVED = 3;
  private static final long MOST_SURGERY = 2_000_000;

  /** No order takes fewer flops than half of all entries: close to that, there is no more to do. */
  private static final double ENOUGH = 1.5;

  /** No tensor shall be larger, if that can be helped. */
  private static final double MOST_ENTRIES = 1 << 24;

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

  /** Copies the joins. */
  public ContractionOrder {
    joins = List.copyOf(joins);
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
    Collection<List<Integer>> groups = all.groups();
    List<Join> joins = new ArrayList<>();
    List<Integer> roots = new ArrayList<>();
    double flops = Math.max(0, groups.size() - 1);
    double largest = 1;
    double made = 0;
    int[] local = new int[tensors];
    Arrays.fill(local, -1);
    for (List<Integer> own : groups) {
      IntStream.range(0, own.size()).forEach(i -> local[own.get(i)] = i);
      int offset = tensors + joins.size() - own.size();
      ContractionOrder best = best(all.grouped(own, local, own.size()), mostEntries);
      own.forEach(i -> local[i] = -1);
      for (Join join : best.joins) {
        joins.add(new Join(global(join.left(), own, offset), global(join.right(), own, offset)));
      }
      roots.add(own.size() == 1 ? own.get(0) : tensors + joins.size() - 1);
      flops += best.flops;
      largest = Math.max(largest, best.largest);
      made += best.made;
    }
    for (int i = 1; i < roots.size(); i++) {
      joins.add(new Join(i == 1 ? roots.get(0) : tensors + joins.size() - 1, roots.get(i)));
    }
    return new ContractionOrder(joins, flops, largest, made);
  }

  /** Number of a tensor of a group, or of what one of the group's joins made, among all. */
  private static int global(int tensor, List<Integer> group, int offset) {
    return tensor < group.size() ? group.get(tensor) : tensor + offset;
  }

  /** The best order found for tensors that hang together. */
  private static ContractionOrder best(TensorGraph tensors, double mostEntries) {
    if (tensors.leaves <= SubsetContraction.MOST) {
      return priced(tensors, new SubsetContraction(tensors).solve(log2(mostEntries)));
    }
    List<ContractionOrder> orders = GreedyContraction.orders(tensors);
    orders.sort((x, y) -> x.better(y, mostEntries) ? -1 : y.better(x, mostEntries) ? 1 : 0);
    ContractionOrder best = orders.get(0);
    boolean enough = best.flops <= ENOUGH * tensors.entries() && best.largest <= mostEntries;
    long bonds = tensors.bonds.stream().mapToLong(Map::size).sum();
    if (enough || tensors.leaves * bonds > MOST_SURGERY) {
      return best;
    }
    return orders.stream()
        .limit(IMPROVED)
        .map(order -> TreeSurgery.improve(tensors, order, mostEntries))
        .reduce((x, y) -> y.better(x, mostEntries) ? y : x)
        .orElseThrow();
  }

  /**
   * Every tensor joined to all before it; large numbers of legs are no matter. A step sums over the
   * legs to the new tensor, and leaves open those that lead on.
   */
  static ContractionOrder inTurn(TensorGraph tensors) {
    List<Join> joins = new ArrayList<>();
    double flops = 0;
    double largest = Math.pow(2, tensors.open(0));
    double made = 0;
    double open = tensors.open(0);
    for (int i = 1; i < tensors.leaves; i++) {
      int join = joins.size();
      joins.add(new Join(join == 0 ? 0 : tensors.leaves + join - 1, i));
      double both = 0;
      open += tensors.open(i);
      for (Map.Entry<Integer, TensorGraph.Bond> to : tensors.bonds.get(i).headMap(i).entrySet()) {
        both += to.getValue().both();
        open -= to.getValue().mine() + tensors.bonds.get(to.getKey()).get(i).mine();
      }
      flops += Math.pow(2, open + both);
      made += Math.pow(2, open);
      largest = Math.max(largest, Math.max(Math.pow(2, open), Math.pow(2, tensors.open(i))));
    }
    return new ContractionOrder(joins, flops, largest, made);
  }

  /** Prices joins by carrying them out on sizes. */
  static ContractionOrder priced(TensorGraph tensors, List<Join> joins) {
    TensorGraph graph = tensors.copy();
    double flops = 0;
    double largest = 1;
    double sum = 0;
    for (int i = 0; i < graph.leaves; i++) {
      largest = Math.max(largest, Math.pow(2, graph.open(i)));
    }
    for (Join join : joins) {
      flops += Math.pow(2, graph.work(join.left(), join.right()));
      double entries = Math.pow(2, graph.open(graph.join(join.left(), join.right())));
      largest = Math.max(largest, entries);
      sum += entries;
    }
    return new ContractionOrder(joins, flops, largest, sum);
  }

  /** True where this is to be preferred: it fits, or is smaller where none fits; then flops. */
  boolean better(ContractionOrder other, double mostEntries) {
    boolean fits = largest <= mostEntries;
    if (fits != other.largest <= mostEntries) {
      return fits;
    }
    if (!fits && largest != other.largest) {
      return largest < other.largest;
    }
    return flops != other.flops ? flops < other.flops : largest < other.largest;
  }

  static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
