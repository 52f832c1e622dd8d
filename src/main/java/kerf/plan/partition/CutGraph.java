package kerf.plan.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
  /** Number of vertices. */
  public final int vertices;

  /** Number of edges. */
  public final int edges;

  /** Wire segments of each vertex. */
  public final int[] weight;

  /** Qubits that each vertex touches, ascending. */
  final int[][] qubits;

  /** First position of each vertex in time. */
  final int[] time;

  /** Lower end of each edge. */
  final int[] u;

  /** Upper end of each edge. */
  final int[] v;

  /** Wires in each edge. */
  public final int[] wires;

  /** What they are: qubit·2, plus 1 where time runs from the lower end to the upper. */
  final int[][] lines;

  /** Σ log κ of each edge. */
  final double[] cost;

  /** log of what a cut of each edge asks of its lower end. */
  final double[] loadU;

  /** log of what a cut of each edge asks of its upper end. */
  final double[] loadV;

  private final int[] first;
  private final int[] incident;

  /**
   * A gate or a wire between two vertices, or several of them.
   *
   * @param u one vertex
   * @param v another, above u in an edge of a graph
   * @param cost Σ log κ
   * @param loadU log of what a cut asks of u
   * @param loadV the same of v
   * @param lines the wires in it: qubit·2, plus 1 where time runs from u to v
   */
  public record Edge(int u, int v, double cost, double loadU, double loadV, int[] lines) {

    /** A gate between two vertices. */
    public static Edge gate(int a, int b, double cost, double loadA, double loadB) {
      int[] none = {};
      return a < b
          ? new Edge(a, b, cost, loadA, loadB, none)
          : new Edge(b, a, cost, loadB, loadA, none);
    }

    /** A qubit's wire from one vertex to another. */
    public static Edge wire(
        int before, int after, int qubit, double cost, double loadBefore, double loadAfter) {
      return before < after
          ? new Edge(before, after, cost, loadBefore, loadAfter, new int[] {2 * qubit + 1})
          : new Edge(after, before, cost, loadAfter, loadBefore, new int[] {2 * qubit});
    }
  }

  /** Vertices, then edges sorted by u and v. */
  CutGraph(int[] weight, int[][] qubits, int[] time, List<Edge> list) {
    this.vertices = weight.length;
    this.edges = list.size();
    this.weight = weight;
    this.qubits = qubits;
    this.time = time;
    this.u = list.stream().mapToInt(Edge::u).toArray();
    this.v = list.stream().mapToInt(Edge::v).toArray();
    this.lines = list.stream().map(Edge::lines).toArray(int[][]::new);
    this.wires = Arrays.stream(lines).mapToInt(l -> l.length).toArray();
    this.cost = list.stream().mapToDouble(Edge::cost).toArray();
    this.loadU = list.stream().mapToDouble(Edge::loadU).toArray();
    this.loadV = list.stream().mapToDouble(Edge::loadV).toArray();
    this.first = new int[vertices + 1];
    for (int e = 0; e < edges; e++) {
      first[u[e] + 1]++;
      first[v[e] + 1]++;
    }
    for (int x = 0; x < vertices; x++) {
      first[x + 1] += first[x];
    }
    this.incident = new int[2 * edges];
    int[] at = first.clone();
    for (int e = 0; e < edges; e++) {
      incident[at[u[e]]++] = e;
      incident[at[v[e]]++] = e;
    }
  }

  /** Index of a vertex's first entry in {@link #incident}. */
  int first(int vertex) {
    return first[vertex];
  }

  /** Index after a vertex's last entry. */
  int last(int vertex) {
    return first[vertex + 1];
  }

  /** Edge at an entry. */
  int edge(int entry) {
    return incident[entry];
  }

  /** The other end of an edge. */
  int across(int edge, int vertex) {
    return u[edge] == vertex ? v[edge] : u[edge];
  }

  /** What a cut of an edge asks of one of its ends. */
  double loadOf(int edge, int vertex) {
    return u[edge] == vertex ? loadU[edge] : loadV[edge];
  }

  /** Distinct qubits that vertices touch. */
  int touched(int[] of) {
    return (int) Arrays.stream(of).flatMap(x -> Arrays.stream(qubits[x])).distinct().count();
  }

  /** Width of the set of all vertices. */
  public int width() {
    return Arrays.stream(weight).sum() - Arrays.stream(wires).sum();
  }

  /** True where nothing but whole qubits is left: no wire can be cut. */
  public boolean wireless() {
    return Arrays.stream(wires).allMatch(w -> w == 0);
  }

  /** Sets of vertices that hang together, each ascending, in order of their first vertex. */
  public List<int[]> components() {
    List<int[]> components = new ArrayList<>();
    boolean[] seen = new boolean[vertices];
    int[] queue = new int[vertices];
    for (int start = 0; start < vertices; start++) {
      if (seen[start]) {
        continue;
      }
      seen[start] = true;
      queue[0] = start;
      int size = 1;
      for (int i = 0; i < size; i++) {
        for (int k = first(queue[i]); k < last(queue[i]); k++) {
          int other = across(edge(k), queue[i]);
          if (!seen[other]) {
            seen[other] = true;
            queue[size++] = other;
          }
        }
      }
      int[] component = Arrays.copyOf(queue, size);
      Arrays.sort(component);
      components.add(component);
    }
    return components;
  }

  /** The graph of some vertices, ascending, which become 0, 1, …. */
  public CutGraph part(int[] of) {
    int[] local = new int[vertices];
    Arrays.fill(local, -1);
    for (int i = 0; i < of.length; i++) {
      local[of[i]] = i;
    }
    List<Edge> inside = new ArrayList<>();
    for (int x : of) {
      for (int k = first(x); k < last(x); k++) {
        int e = edge(k);
        if (u[e] == x && local[v[e]] >= 0) {
          inside.add(new Edge(local[x], local[v[e]], cost[e], loadU[e], loadV[e], lines[e]));
        }
      }
    }
    return new CutGraph(
        Arrays.stream(of).map(x -> weight[x]).toArray(),
        Arrays.stream(of).mapToObj(x -> qubits[x]).toArray(int[][]::new),
        Arrays.stream(of).map(x -> time[x]).toArray(),
        inside);
  }

  /** The same graph with what cuts ask of both sides, as a sum of logarithms, for a cost. */
  CutGraph withLoadsForCost() {
    List<Edge> list = new ArrayList<>();
    for (int e = 0; e < edges; e++) {
      list.add(new Edge(u[e], v[e], loadU[e] + loadV[e], loadU[e], loadV[e], lines[e]));
    }
    return new CutGraph(weight, qubits, time, list);
  }
}
