package kerf.plan.partition;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import kerf.order.DisjointSets;

/**
 * The graph that is partitioned. Vertices are groups of gate ends that stay together whatever
 * happens; edges are the gates and wires between them, parallel ones as one.
 *
 * <p>The width of a set S of vertices is Σ_S weight − Σ_{edges inside S} wires: a wire that is not
 * cut joins two segments into one. Its price is the cost of the edges that leave it, its load the
 * product (here: a sum of logarithms) of what its side of each of them asks for. No array is a
 * copy: treat as read-only.
 */
public final class CutGraph {
  public final int vertices;
  public final int edges;

  /** Wire segments of each vertex. */
  public final int[] weight;

  /** Qubits that each vertex touches. */
  final BitSet[] qubits;

  /** First position of each vertex in time. */
  final int[] time;

  /** Ends of each edge, u below v. */
  final int[] u;

  final int[] v;

  /** Wires in each edge, and those of them that run in time from u to v. */
  public final int[] wires;

  final int[] forward;

  /** Σ log κ of each edge. */
  final double[] cost;

  /** log of what a cut of each edge asks of its ends. */
  final double[] loadU;

  final double[] loadV;

  /** Edges of each vertex, ascending. */
  final int[][] at;

  /**
   * A gate between vertices u and v, or a wire from u to v; or, u below v, all that run side by
   * side.
   *
   * @param cost Σ log κ
   * @param loadU log of what a cut asks of u's side
   * @param loadV the same of v's
   * @param wires 1 for a wire, 0 for a gate
   * @param forward wires that run in time from u to v
   */
  public record Edge(
      int u, int v, double cost, double loadU, double loadV, int wires, int forward) {
    private Edge ascending() {
      return u < v ? this : new Edge(v, u, cost, loadV, loadU, wires, wires - forward);
    }

    private Edge plus(Edge e) {
      double sum = cost + e.cost;
      return new Edge(
          u, v, sum, loadU + e.loadU, loadV + e.loadV, wires + e.wires, forward + e.forward);
    }
  }

  /**
   * Puts places into vertices and adds up edges that run side by side.
   *
   * @param vertexOf vertex of each place in time, −1 for none: gate ends, and idle qubits
   * @param qubitOf qubit of a place
   * @param all gates and wires; one vertex may hold both ends
   */
  public CutGraph(int[] vertexOf, IntUnaryOperator qubitOf, List<Edge> all) {
    this.vertices = Arrays.stream(vertexOf).max().orElse(-1) + 1;
    this.weight = new int[vertices];
    this.time = new int[vertices];
    this.qubits = new BitSet[vertices];
    Arrays.setAll(qubits, x -> new BitSet());
    for (int place = vertexOf.length - 1; place >= 0; place--) {
      int x = vertexOf[place];
      if (x >= 0) {
        weight[x]++;
        time[x] = place;
        qubits[x].set(qubitOf.applyAsInt(place));
      }
    }
    SortedMap<Long, Edge> merged = new TreeMap<>();
    for (Edge any : all) {
      Edge edge = any.ascending();
      if (edge.u == edge.v) {
        weight[edge.u] -= edge.wires;
      } else {
        merged.merge((long) edge.u << Integer.SIZE | edge.v, edge, Edge::plus);
      }
    }
    List<Edge> list = List.copyOf(merged.values());
    this.edges = list.size();
    this.u = list.stream().mapToInt(Edge::u).toArray();
    this.v = list.stream().mapToInt(Edge::v).toArray();
    this.wires = list.stream().mapToInt(Edge::wires).toArray();
    this.forward = list.stream().mapToInt(Edge::forward).toArray();
    this.cost = list.stream().mapToDouble(Edge::cost).toArray();
    this.loadU = list.stream().mapToDouble(Edge::loadU).toArray();
    this.loadV = list.stream().mapToDouble(Edge::loadV).toArray();
    this.at = new int[vertices][];
    int[] degree = new int[vertices];
    IntStream.concat(Arrays.stream(u), Arrays.stream(v)).forEach(x -> degree[x]++);
    Arrays.setAll(at, x -> new int[degree[x]]);
    for (int e = edges - 1; e >= 0; e--) {
      at[u[e]][--degree[u[e]]] = e;
      at[v[e]][--degree[v[e]]] = e;
    }
  }

  /** The other end of an edge. */
  int across(int edge, int vertex) {
    return u[edge] == vertex ? v[edge] : u[edge];
  }

  /** What a cut of an edge asks of one of its ends. */
  double loadOf(int edge, int vertex) {
    return u[edge] == vertex ? loadU[edge] : loadV[edge];
  }

  /** The edge between two vertices, −1 where there is none. */
  int edge(int x, int y) {
    return Arrays.stream(at[x]).filter(e -> across(e, x) == y).findFirst().orElse(-1);
  }

  /** New labels, numbered in order of appearance: vertices that do not hang together differ. */
  public int[] split(int[] labels) {
    DisjointSets pieces = new DisjointSets(vertices);
    for (int e = 0; e < edges; e++) {
      if (labels[u[e]] == labels[v[e]]) {
        pieces.unite(u[e], v[e]);
      }
    }
    return Labelling.numbered(IntStream.range(0, vertices).map(pieces::find).toArray());
  }

  /** True where nothing but whole qubits is left: no wire can be cut. */
  boolean wireless() {
    return Arrays.stream(wires).allMatch(w -> w == 0);
  }
}
