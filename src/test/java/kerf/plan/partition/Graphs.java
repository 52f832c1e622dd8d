package kerf.plan.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Graphs as circuits of two-qubit gates make them. */
final class Graphs {
  private Graphs() {}

  /** What a vertex holds. */
  enum Kind {
    /** A qubit: gates can be cut. */
    QUBITS,
    /** A gate: wires can be cut. */
    GATES,
    /** Two neighbouring gate ends of a wire: gates can be cut, and every other wire. */
    ENDS
  }

  /** A gate on qubits a and b; as many operations on either side. */
  private record Pair(int a, int b, double kappa, int operations) {}

  /** Every two qubits meet once. */
  static CutGraph full(int qubits, Kind kind) {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < qubits; a++) {
      for (int b = a + 1; b < qubits; b++) {
        pairs.add(new Pair(a, b, 3, 5));
      }
    }
    return of(qubits, pairs, kind);
  }

  /** Every two qubits meet once, those of the same residue modulo {@code groups} at κ 7, not 3. */
  static CutGraph planted(int qubits, int groups) {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < qubits; a++) {
      for (int b = a + 1; b < qubits; b++) {
        pairs.add((b - a) % groups == 0 ? new Pair(a, b, 7, 22) : new Pair(a, b, 3, 5));
      }
    }
    return of(qubits, pairs, Kind.QUBITS);
  }

  /** Layers in which every qubit meets the next. */
  static CutGraph linear(int qubits, int layers, Kind kind) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < layers * (qubits - 1); i++) {
      pairs.add(new Pair(i % (qubits - 1), i % (qubits - 1) + 1, 3, 5));
    }
    return of(qubits, pairs, kind);
  }

  /** Any pairs, κ between 1 and 7, some of it 1. */
  static CutGraph random(int qubits, int gates, Kind kind, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < gates; g++) {
      int a = random.nextInt(qubits);
      int b = (a + 1 + random.nextInt(qubits - 1)) % qubits;
      pairs.add(
          switch (random.nextInt(5)) {
            case 0 -> new Pair(a, b, 1 + 2 * random.nextDouble(), 5);
            case 1 -> new Pair(a, b, 7, 22);
            case 2 -> new Pair(a, b, 1, 1);
            default -> new Pair(a, b, 3, 5);
          });
    }
    return of(qubits, pairs, kind);
  }

  private static CutGraph of(int qubits, List<Pair> pairs, Kind kind) {
    int[] vertexOf = new int[2 * pairs.size()];
    int[] before = new int[vertexOf.length];
    int[] last = new int[qubits];
    int[] length = new int[qubits];
    Arrays.fill(last, -1);
    int vertices = 0;
    for (int e = 0; e < vertexOf.length; e++) {
      int q = qubit(pairs, e);
      before[e] = last[q];
      boolean joined =
          switch (kind) {
            case QUBITS -> before[e] >= 0;
            case GATES -> e % 2 == 1;
            case ENDS -> length[q] % 2 == 1;
          };
      vertexOf[e] = joined ? vertexOf[kind == Kind.GATES ? e - 1 : before[e]] : vertices++;
      last[q] = e;
      length[q]++;
    }
    List<CutGraph.Edge> edges = new ArrayList<>();
    for (int e = 0; e < vertexOf.length; e++) {
      if (e % 2 == 1) {
        Pair pair = pairs.get(e / 2);
        double load = Math.log(pair.operations());
        double cost = Math.log(pair.kappa());
        edges.add(new CutGraph.Edge(vertexOf[e - 1], vertexOf[e], cost, load, load, 0, 0));
      }
      if (before[e] >= 0) {
        double cost = Math.log(4);
        edges.add(
            new CutGraph.Edge(
                vertexOf[before[e]], vertexOf[e], cost, Math.log(3), Math.log(6), 1, 1));
      }
    }
    return new CutGraph(vertexOf, e -> qubit(pairs, e), edges);
  }

  private static int qubit(List<Pair> pairs, int end) {
    Pair pair = pairs.get(end / 2);
    return end % 2 == 0 ? pair.a() : pair.b();
  }
}
