package kerf.plan.partition;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

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

  /** A gate or a wire between two vertices, or several of them; u is below v. */
  private record Edge(
      int u, int v, double cost, double loadU, double loadV, int wires, int forward) {
    Edge plus(Edge e) {
      double sum = cost + e.cost;
      return new Edge(
          u, v, sum, loadU + e.loadU, loadV + e.loadV, wires + e.wires, forward + e.forward);
    }
  }

  private CutGraph(Builder made) {
    List<Edge> list = List.copyOf(made.edges.values());
    this.vertices = made.weight.length;
    this.edges = list.size();
    this.weight = made.weight;
    this.time = made.time;
    this.qubits = made.qubits;
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

  /** Collects gates and wires between vertices and adds up those that run side by side. */
  public static final class Builder {
    private final int[] weight;
    private final int[] time;
    private final BitSet[] qubits;

    /** By u and then by v. */
    private final SortedMap<Long, Edge> edges = new TreeMap<>();

    /** Begins without anything in any vertex. */
    public Builder(int vertices) {
      this.weight = new int[vertices];
      this.time = new int[vertices];
      this.qubits = new BitSet[vertices];
      Arrays.fill(time, Integer.MAX_VALUE);
      Arrays.setAll(qubits, x -> new BitSet());
    }

    /** A gate end, or an idle qubit, belongs to a vertex. */
    public void place(int vertex, int qubit, int at) {
      weight[vertex]++;
      qubits[vertex].set(qubit);
      time[vertex] = Math.min(time[vertex], at);
    }

    /**
     * A gate between vertices a and b, or a wire from a to b; nothing where one holds both ends.
     *
     * @param cost log κ
     * @param loadA log of what a cut asks of a's side
     * @param loadB the same of b's
     * @param wires 1 for a wire, 0 for a gate
     */
    public void edge(int a, int b, double cost, double loadA, double loadB, int wires) {
      if (a == b) {
        weight[a] -= wires;
        return;
      }
      Edge edge =
          a < b
              ? new Edge(a, b, cost, loadA, loadB, wires, wires)
              : new Edge(b, a, cost, loadB, loadA, wires, 0);
      edges.merge((long) edge.u << Integer.SIZE | edge.v, edge, Edge::plus);
    }

    /** The graph. */
    public CutGraph build() {
      return new CutGraph(this);
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

  /** True where nothing but whole qubits is left: no wire can be cut. */
  boolean wireless() {
    return Arrays.stream(wires).allMatch(w -> w == 0);
  }
}
