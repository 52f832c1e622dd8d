package kerf.plan.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kerf.order.DisjointSets;

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

  private final CutGraph graph;
  private final int widest;
  private final int fragments;
  private final boolean wiresOnly;
  private double bound;

  /** What no tree has taken yet of each edge's cost. */
  private final double[] residual;

  /** Edges of the present forest at each vertex. */
  private final List<List<Integer>> at = new ArrayList<>();

  private TreePacking(PartitionProblem problem, double[] cost, SearchBudget budget) {
    this.graph = problem.graph();
    this.widest = problem.widest();
    this.fragments = problem.fragments();
    this.residual = cost;
    this.wiresOnly = Arrays.stream(graph.wires).allMatch(w -> w > 0);
    for (int x = 0; x < graph.vertices; x++) {
      at.add(new ArrayList<>());
    }
    long steps = 0;
    while (peel() && steps < MOST_STEPS && !budget.late()) {
      steps += 20L * graph.edges + 10L * graph.vertices;
    }
  }

  /** A lower bound on the cost of any valid plan. */
  public static double costBound(PartitionProblem problem, SearchBudget budget) {
    return new TreePacking(problem, problem.graph().cost.clone(), budget).bound;
  }

  /**
   * A lower bound on the load of any valid plan: trees share what cuts ask of both their sides.
   *
   * @param halves true for a bound on max(1, half of the load, its largest term)
   */
  public static double loadBound(PartitionProblem problem, boolean halves, SearchBudget budget) {
    CutGraph graph = problem.graph();
    double[] loads = graph.loadU.clone();
    Arrays.setAll(loads, e -> loads[e] + graph.loadV[e]);
    double logLoads = new TreePacking(problem, loads, budget).bound;
    // Given their product, a sum of f loads is least where they are equal.
    int fewest = Math.max(logLoads > 0 ? 2 : 1, problem.fragments());
    double best = Double.POSITIVE_INFINITY;
    for (int f = fewest; f <= Math.max(fewest, logLoads) + 1; f++) {
      double factor = halves ? Math.max(1, f / 2.0) : f;
      best = Math.min(best, factor * Math.exp(logLoads / f));
    }
    return best * (1 - 1e-12);
  }

  /** Takes a spanning forest of what is left of the edges, thickest first; false where useless. */
  private boolean peel() {
    DisjointSets joined = new DisjointSets(graph.vertices);
    at.forEach(List::clear);
    IntStream.range(0, graph.edges)
        .filter(e -> residual[e] > LEAST)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(e -> -residual[e])
                .thenComparingInt(e -> Math.max(graph.time[graph.u[e]], graph.time[graph.v[e]])))
        .filter(e -> joined.unite(graph.u[e], graph.v[e]))
        .forEach(
            e -> {
              at.get(graph.u[e]).add(e);
              at.get(graph.v[e]).add(e);
            });
    boolean useful = false;
    for (List<Integer> tree : joined.sets()) {
      useful |= take(tree);
    }
    return useful;
  }

  /** Takes a tree of the forest, less the leaves that add no qubit. */
  private boolean take(List<Integer> vertices) {
    boolean spanning = vertices.size() == graph.vertices;
    int cuts = cuts(vertices);
    // Every fragment has a vertex, so a tree of all vertices is in as many pieces.
    cuts = spanning ? Math.max(cuts, fragments - 1) : cuts;
    if (cuts <= 0) {
      return false;
    }
    if (!spanning || cuts > fragments - 1) {
      prune(vertices);
    }
    int[] edges =
        vertices.stream()
            .flatMap(x -> at.get(x).stream().filter(e -> graph.u[e] == x))
            .mapToInt(e -> e)
            .toArray();
    double share = Arrays.stream(edges).mapToDouble(e -> residual[e]).min().orElse(0);
    for (int e : edges) {
      residual[e] -= share;
    }
    bound += share * cuts;
    return true;
  }

  /** Takes off leaves, latest first, as long as each of their qubits is touched elsewhere. */
  private void prune(List<Integer> vertices) {
    Map<Integer, Integer> count = new HashMap<>();
    vertices.forEach(x -> graph.qubits[x].stream().forEach(q -> count.merge(q, 1, Integer::sum)));
    List<Integer> queue = new ArrayList<>(vertices);
    queue.sort((x, y) -> graph.time[y] - graph.time[x]);
    boolean[] gone = new boolean[graph.vertices];
    for (int i = 0; i < queue.size(); i++) {
      int x = queue.get(i);
      boolean spare = graph.qubits[x].stream().allMatch(q -> count.get(q) > 1);
      if (!gone[x] && at.get(x).size() == 1 && spare) {
        gone[x] = true;
        graph.qubits[x].stream().forEach(q -> count.merge(q, -1, Integer::sum));
        int e = at.get(x).remove(0);
        int other = graph.across(e, x);
        at.get(other).remove(Integer.valueOf(e));
        queue.add(other);
      }
    }
    vertices.removeIf(x -> gone[x]);
  }

  /** ⌈N/K⌉ − 1; where wires alone can be cut, N + cuts segments must have room. */
  private int cuts(List<Integer> vertices) {
    BitSet qubits = new BitSet();
    vertices.forEach(x -> qubits.or(graph.qubits[x]));
    int touched = qubits.cardinality();
    return wiresOnly
        ? Math.max(0, (touched - 1 + widest - 2) / Math.max(1, widest - 1) - 1)
        : (touched + widest - 1) / widest - 1;
  }
}
