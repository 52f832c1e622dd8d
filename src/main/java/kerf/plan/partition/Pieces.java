package kerf.plan.partition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Fragments that fall apart, and fragments that fit together. */
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

  /**
   * Puts fragments together until there are as many as asked for: widest first, each where the
   * least room is left.
   *
   * @return null where they do not fit that way
   */
  static int[] pack(PartitionProblem problem, int[] labels) {
    int[] pieces = split(problem.graph(), labels);
    Labelling split = new Labelling(problem, pieces);
    if (split.fragments() < problem.fragments()) {
      return null;
    }
    int[] bin = new int[split.fragments()];
    int[] room = new int[problem.fragments()];
    Arrays.fill(room, problem.widest());
    int left = bin.length;
    int empty = room.length;
    for (int piece :
        IntStream.range(0, bin.length)
            .boxed()
            .sorted(Comparator.comparingInt(p -> -split.width[p]))
            .toList()) {
      int best = -1;
      for (int b = 0; b < room.length; b++) {
        // As many pieces must be left as bins are empty.
        boolean may = room[b] == problem.widest() || left > empty;
        if (may && room[b] >= split.width[piece] && (best < 0 || room[b] < room[best])) {
          best = b;
        }
      }
      if (best < 0) {
        return null;
      }
      empty -= room[best] == problem.widest() ? 1 : 0;
      bin[piece] = best;
      room[best] -= split.width[piece];
      left--;
    }
    return Arrays.stream(pieces).map(p -> bin[p]).toArray();
  }
}
