package kerf.plan.partition;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Fragments that fall apart. */
public final class Pieces {
  private Pieces() {}

  /** New labels, numbered in order of appearance: vertices that do not hang together differ. */
  public static int[] split(CutGraph graph, int[] labels) {
    DisjointSets pieces = new DisjointSets(graph.vertices);
    for (int e = 0; e < graph.edges; e++) {
      if (labels[graph.u[e]] == labels[graph.v[e]]) {
        pieces.unite(graph.u[e], graph.v[e]);
      }
    }
    return numbered(IntStream.range(0, graph.vertices).map(pieces::find).toArray());
  }

  /** The same labels, numbered in order of appearance. */
  public static int[] numbered(int[] labels) {
    int[] number = new int[Arrays.stream(labels).max().orElse(0) + 1];
    int[] numbered = new int[labels.length];
    int count = 0;
    for (int x = 0; x < labels.length; x++) {
      if (number[labels[x]] == 0) {
        number[labels[x]] = ++count;
      }
      numbered[x] = number[labels[x]] - 1;
    }
    return numbered;
  }
}
