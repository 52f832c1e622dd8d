package kerf.plan.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Collects gates and wires between vertices and adds up those that run side by side. */
public final class CutGraphBuilder {
  private final int[] weight;
  private final int[] time;
  private final double[] load;
  private final List<TreeSet<Integer>> qubits = new ArrayList<>();
  private final List<TreeSet<Integer>> foes = new ArrayList<>();
  private final List<CutGraph.Edge> edges = new ArrayList<>();

  /** Begins without anything in any vertex. */
  public CutGraphBuilder(int vertices) {
    this.weight = new int[vertices];
    this.time = new int[vertices];
    this.load = new double[vertices];
    for (int x = 0; x < vertices; x++) {
      qubits.add(new TreeSet<>());
      foes.add(new TreeSet<>());
    }
    Arrays.fill(time, Integer.MAX_VALUE);
  }

  /** A gate end, or an idle qubit, belongs to a vertex. */
  public void place(int vertex, int qubit, int at) {
    weight[vertex]++;
    qubits.get(vertex).add(qubit);
    time[vertex] = Math.min(time[vertex], at);
  }

  /**
   * A gate or wire: an edge, or nothing where a vertex holds both ends, or foes where it must be
   * cut.
   *
   * @param name what it is, for messages
   * @throws IllegalArgumentException when it must be cut and a vertex holds both ends
   */
  public void add(CutGraph.Edge line, boolean forced, String name) {
    int u = line.u();
    int v = line.v();
    if (!forced && u != v) {
      edges.add(line);
    } else if (!forced) {
      weight[u] -= line.lines().length;
    } else if (u == v) {
      throw new IllegalArgumentException(
          "marks: "
              + name
              + " must be cut, but what may not be cut holds its two sides together: allow more"
              + " kinds of cuts or mark less");
    } else {
      foes.get(u).add(v);
      foes.get(v).add(u);
      load[u] += line.loadU();
      load[v] += line.loadV();
    }
  }

  /** The graph. */
  public CutGraph build() {
    edges.sort(Comparator.comparingInt(CutGraph.Edge::u).thenComparingInt(CutGraph.Edge::v));
    List<CutGraph.Edge> merged = new ArrayList<>();
    for (CutGraph.Edge e : edges) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).u() == e.u() && merged.get(last).v() == e.v()) {
        merged.set(last, sum(merged.get(last), e));
      } else {
        merged.add(e);
      }
    }
    return new CutGraph(weight, arrays(qubits), time, load, arrays(foes), merged);
  }

  private static CutGraph.Edge sum(CutGraph.Edge a, CutGraph.Edge b) {
    int[] lines = Arrays.copyOf(a.lines(), a.lines().length + b.lines().length);
    System.arraycopy(b.lines(), 0, lines, a.lines().length, b.lines().length);
    return new CutGraph.Edge(
        a.u(), a.v(), a.cost() + b.cost(), a.loadU() + b.loadU(), a.loadV() + b.loadV(), lines);
  }

  private static int[][] arrays(List<TreeSet<Integer>> sets) {
    return sets.stream().map(set -> set.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
  }
}
