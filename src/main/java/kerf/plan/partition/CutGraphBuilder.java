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
  private final List<TreeSet<Integer>> qubits = new ArrayList<>();
  private final List<CutGraph.Edge> edges = new ArrayList<>();

  /** Begins without anything in any vertex. */
  public CutGraphBuilder(int vertices) {
    this.weight = new int[vertices];
    this.time = new int[vertices];
    for (int x = 0; x < vertices; x++) {
      qubits.add(new TreeSet<>());
    }
    Arrays.fill(time, Integer.MAX_VALUE);
  }

  /** A gate end, or an idle qubit, belongs to a vertex. */
  public void place(int vertex, int qubit, int at) {
    weight[vertex]++;
    qubits.get(vertex).add(qubit);
    time[vertex] = Math.min(time[vertex], at);
  }

  /** A gate or wire: an edge, or nothing where a vertex holds both ends. */
  public void add(CutGraph.Edge line) {
    if (line.u() != line.v()) {
      edges.add(line);
    } else {
      weight[line.u()] -= line.lines().length;
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
    return new CutGraph(weight, arrays(qubits), time, merged);
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
