package kerf.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tensors that are being joined: who still shares legs with whom. All sizes are base-2 logarithms.
 */
final class TensorGraph {
  /** To another tensor: own side of the shared legs, and the larger side of each. */
  record Bond(double mine, double both) {
    Bond plus(Bond other) {
      return other == null ? this : new Bond(mine + other.mine, both + other.both);
    }
  }

  /** Number of tensors to begin with. */
  final int leaves;

  /** Of each tensor, those that share legs with it, in order of id. */
  final List<SortedMap<Integer, Bond>> bonds = new ArrayList<>();

  private final List<Double> open = new ArrayList<>();

  /** Legs looked at in joins of this graph and its copies. */
  private final long[] looked;

  private TensorGraph(int leaves, long[] looked) {
    this.leaves = leaves;
    this.looked = looked;
  }

  private TensorGraph(int leaves) {
    this(leaves, new long[1]);
  }

  /** Tensors 0..leaves−1 with the legs between them; legs of dimension 1 join nothing. */
  static TensorGraph of(int leaves, List<ContractionOrder.Leg> legs) {
    TensorGraph graph = new TensorGraph(leaves);
    for (int i = 0; i < leaves; i++) {
      graph.bonds.add(new TreeMap<>());
    }
    for (ContractionOrder.Leg leg : legs) {
      double both = log2(Math.max(leg.sizeA(), leg.sizeB()));
      if (both > 0) {
        graph.bonds.get(leg.a()).merge(leg.b(), new Bond(log2(leg.sizeA()), both), Bond::plus);
        graph.bonds.get(leg.b()).merge(leg.a(), new Bond(log2(leg.sizeB()), both), Bond::plus);
      }
    }
    graph.bonds.forEach(own -> graph.open.add(own.values().stream().mapToDouble(Bond::mine).sum()));
    return graph;
  }

  /** Exact for powers of two, which dimensions of legs are. */
  private static double log2(int size) {
    return Integer.bitCount(size) == 1
        ? Integer.numberOfTrailingZeros(size)
        : ContractionOrder.log2(size);
  }

  /** A copy to join in. */
  TensorGraph copy() {
    TensorGraph copy = new TensorGraph(leaves, looked);
    copy.open.addAll(open);
    bonds.forEach(b -> copy.bonds.add(new TreeMap<>(b)));
    return copy;
  }

  /**
   * Some tensors, put together in groups that become 0, 1, …; what they share with others stays
   * open.
   *
   * @param members the tensors that are not left out, perhaps others
   * @param groupOf group of each tensor, −1 for one that is left out
   */
  TensorGraph grouped(Iterable<Integer> members, int[] groupOf, int groups) {
    TensorGraph made = new TensorGraph(groups);
    for (int g = 0; g < groups; g++) {
      made.bonds.add(new TreeMap<>());
      made.open.add(0.0);
    }
    for (int i : members) {
      int own = groupOf[i];
      if (own < 0) {
        continue;
      }
      for (Map.Entry<Integer, Bond> to : bonds.get(i).entrySet()) {
        int other = groupOf[to.getKey()];
        if (own != other) {
          made.open.set(own, made.open.get(own) + to.getValue().mine());
          if (other >= 0) {
            made.bonds.get(own).merge(other, to.getValue(), Bond::plus);
          }
        }
      }
    }
    return made;
  }

  /** Tensors that hang together, ascending, in order of the first. */
  Collection<List<Integer>> groups() {
    DisjointSets groups = new DisjointSets(leaves);
    for (int i = 0; i < leaves; i++) {
      for (int other : bonds.get(i).keySet()) {
        groups.unite(i, other);
      }
    }
    return groups.sets();
  }

  /** Size of a tensor: the product of its open legs. */
  double open(int tensor) {
    return open.get(tensor);
  }

  /** About how many legs all joins of a rule look at. */
  long work() {
    return bonds.stream().mapToLong(b -> 1 + (long) b.size() * b.size()).sum();
  }

  /** Entries of all tensors given. */
  double entries() {
    double entries = 0;
    for (int i = 0; i < leaves; i++) {
      entries += Math.pow(2, open(i));
    }
    return entries;
  }

  /** Size of what two tensors make. */
  double openAfter(int a, int b) {
    Bond ab = bonds.get(a).get(b);
    double apart = open(a) + open(b);
    return ab == null ? apart : apart - ab.mine() - bonds.get(b).get(a).mine();
  }

  /** Multiply-adds of a join: what is left open times the larger side of what is summed. */
  double work(int a, int b) {
    Bond ab = bonds.get(a).get(b);
    return openAfter(a, b) + (ab == null ? 0 : ab.both());
  }

  /** Legs that joins have looked at so far, in this graph and all copies. */
  long looked() {
    return looked[0];
  }

  /** Replaces two tensors by a new one, numbered next. */
  int join(int a, int b) {
    int made = bonds.size();
    open.add(openAfter(a, b));
    TreeMap<Integer, Bond> legs = new TreeMap<>();
    bonds.add(legs);
    for (int old : new int[] {a, b}) {
      looked[0] += 1 + bonds.get(old).size();
      for (Map.Entry<Integer, Bond> to : bonds.get(old).entrySet()) {
        int other = to.getKey();
        if (other != a && other != b) {
          legs.merge(other, to.getValue(), Bond::plus);
          Bond back = bonds.get(other).remove(old);
          bonds.get(other).merge(made, back, Bond::plus);
        }
      }
    }
    bonds.get(a).clear();
    bonds.get(b).clear();
    return made;
  }
}
