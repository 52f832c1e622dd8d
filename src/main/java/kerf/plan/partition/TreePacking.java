package kerf.plan.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A lower bound on what any plan costs: trees in the graph that share the edges' costs.
 *
 * <p>A tree that touches N qubits falls into pieces when its cut edges are taken out; each piece
 * lies in one fragment and so touches at most K qubits; so at least ⌈N/K⌉ − 1 of its edges are cut.
 * Give each of several trees a share y of the cost of each of its edges, no edge more than it has:
 * the cost is at least Σ y·(⌈N/K⌉ − 1). Where only wires can be cut, each cut leaves its qubit on
 * both sides, and at least ⌈(N−1)/(K−1)⌉ − 1 are needed. On a chain of r layers the trees found are
 * the layers, and the bound is that of r cuts between neighbouring blocks.
 */
public final class TreePacking {
  private static final double LEAST = 1e-9;
  private static final long MOST_STEPS = 5_000_000;
  private static final long QUICK_STEPS = 1_000_000;

  private record Tree(int[] vertices, int[] edges, double share, int cuts) {}

  private final CutGraph graph;
  private final int widest;
  private final int fragments;
  private final List<Tree> trees = new ArrayList<>();
  private final boolean wiresOnly;
  private final double[] residual;
  private final int[] parent;

  private TreePacking(CutGraph graph, int widest, int fragments, long most) {
    this.graph = graph;
    this.widest = widest;
    this.fragments = fragments;
    this.residual = graph.cost.clone();
    this.wiresOnly = Arrays.stream(graph.wires).allMatch(w -> w > 0);
    this.parent = new int[graph.vertices];
    long steps = 0;
    while (peel() && steps < most) {
      steps += 20L * graph.edges + 10L * graph.vertices;
    }
  }

  /** Packs trees greedily. */
  public static TreePacking of(Task task) {
    return new TreePacking(task.graph(), task.widest(), task.fragments(), MOST_STEPS);
  }

  /** Packs a few. */
  static TreePacking quick(Task task) {
    return new TreePacking(task.graph(), task.widest(), task.fragments(), QUICK_STEPS);
  }

  /** No valid plan costs less. */
  double bound() {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.share() * tree.cuts();
    }
    return sum;
  }

  /** Takes a spanning forest of what is left of the edges, thickest first; false where useless. */
  private boolean peel() {
    Integer[] edges = new Integer[graph.edges];
    Arrays.setAll(edges, e -> e);
    Arrays.sort(
        edges,
        Comparator.<Integer>comparingDouble(e -> -residual[e])
            .thenComparingInt(e -> Math.max(graph.time[graph.u[e]], graph.time[graph.v[e]])));
    Arrays.setAll(parent, x -> x);
    List<List<Integer>> at = new ArrayList<>();
    for (int x = 0; x < graph.vertices; x++) {
      at.add(new ArrayList<>(3));
    }
    for (int e : edges) {
      if (residual[e] > LEAST && unite(graph.u[e], graph.v[e])) {
        at.get(graph.u[e]).add(e);
        at.get(graph.v[e]).add(e);
      }
    }
    boolean useful = false;
    boolean[] seen = new boolean[graph.vertices];
    for (int x = 0; x < graph.vertices; x++) {
      if (!seen[x]) {
        useful |= tree(x, at, seen);
      }
    }
    return useful;
  }

  private int find(int x) {
    int root = x;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private boolean unite(int a, int b) {
    int x = find(a);
    int y = find(b);
    parent[Math.max(x, y)] = Math.min(x, y);
    return x != y;
  }

  /** Makes a tree of a component of the forest, less the leaves that add no qubit. */
  private boolean tree(int start, List<List<Integer>> at, boolean[] seen) {
    List<Integer> vertices = new ArrayList<>(List.of(start));
    seen[start] = true;
    for (int i = 0; i < vertices.size(); i++) {
      for (int e : at.get(vertices.get(i))) {
        int other = graph.across(e, vertices.get(i));
        if (!seen[other]) {
          seen[other] = true;
          vertices.add(other);
        }
      }
    }
    boolean spanning = vertices.size() == graph.vertices;
    int touched = graph.touched(vertices.stream().mapToInt(x -> x).toArray());
    int cuts = cuts(touched);
    // Every fragment has a vertex, so a tree of all vertices is in as many pieces.
    cuts = spanning ? Math.max(cuts, fragments - 1) : cuts;
    if (cuts <= 0) {
      return false;
    }
    if (!spanning || cuts > fragments - 1) {
      prune(vertices, at);
    }
    int[] kept = vertices.stream().mapToInt(x -> x).sorted().toArray();
    int[] edges =
        Arrays.stream(kept)
            .flatMap(x -> at.get(x).stream().mapToInt(e -> e).filter(e -> graph.u[e] == x))
            .toArray();
    double share = Arrays.stream(edges).mapToDouble(e -> residual[e]).min().orElse(0);
    for (int e : edges) {
      residual[e] -= share;
    }
    trees.add(new Tree(kept, edges, share, cuts));
    return true;
  }

  private void prune(List<Integer> vertices, List<List<Integer>> at) {
    int[] count =
        new int[vertices.stream().mapToInt(x -> last(graph.qubits[x])).max().orElse(0) + 1];
    for (int x : vertices) {
      for (int q : graph.qubits[x]) {
        count[q]++;
      }
    }
    List<Integer> queue = new ArrayList<>(vertices);
    queue.sort((x, y) -> graph.time[y] - graph.time[x]);
    boolean[] gone = new boolean[graph.vertices];
    for (int i = 0; i < queue.size(); i++) {
      int x = queue.get(i);
      boolean spare = Arrays.stream(graph.qubits[x]).allMatch(q -> count[q] > 1);
      if (!gone[x] && at.get(x).size() == 1 && spare) {
        gone[x] = true;
        for (int q : graph.qubits[x]) {
          count[q]--;
        }
        int e = at.get(x).remove(0);
        int other = graph.across(e, x);
        at.get(other).remove(Integer.valueOf(e));
        queue.add(other);
      }
    }
    vertices.removeIf(x -> gone[x]);
  }

  private static int last(int[] of) {
    return of[of.length - 1];
  }

  /**
   * What the vertices from each place of an order on cost at least among themselves; one more entry
   * than there are vertices.
   */
  double[] ahead(int[] order) {
    int[] position = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
    }
    double[] ahead = new double[order.length + 1];
    for (Tree tree : trees) {
      grow(tree, position, ahead);
    }
    for (int i = order.length - 1; i >= 0; i--) {
      ahead[i] += ahead[i + 1];
    }
    return ahead;
  }

  /** Adds a tree's vertices from the last to the first, and notes where a cut becomes needed. */
  private void grow(Tree tree, int[] position, double[] gain) {
    Integer[] vertices = Arrays.stream(tree.vertices()).boxed().toArray(Integer[]::new);
    Arrays.sort(vertices, Comparator.comparingInt(x -> -position[x]));
    BitSet[] touched = new BitSet[graph.vertices];
    List<List<Integer>> at = new ArrayList<>();
    for (int x = 0; x < graph.vertices; x++) {
      parent[x] = x;
      at.add(List.of());
    }
    for (int e : tree.edges()) {
      int later = position[graph.u[e]] > position[graph.v[e]] ? graph.v[e] : graph.u[e];
      if (at.get(later).isEmpty()) {
        at.set(later, new ArrayList<>(3));
      }
      at.get(later).add(e);
    }
    for (int x : vertices) {
      BitSet mine = new BitSet();
      Arrays.stream(graph.qubits[x]).forEach(mine::set);
      int before = 0;
      for (int e : at.get(x)) {
        int root = find(graph.across(e, x));
        before += cuts(touched[root]);
        touched[root].or(mine);
        mine = touched[root];
        parent[root] = x;
      }
      touched[x] = mine;
      gain[position[x]] += tree.share() * (cuts(mine) - before);
    }
  }

  private int cuts(BitSet touched) {
    return cuts(touched.cardinality());
  }

  /** ⌈N/K⌉ − 1; where wires alone can be cut, N + cuts segments must have room. */
  private int cuts(int touched) {
    return wiresOnly
        ? Math.max(0, (touched - 1 + widest - 2) / Math.max(1, widest - 1) - 1)
        : (touched + widest - 1) / widest - 1;
  }
}
