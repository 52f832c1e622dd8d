package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Circuits of CX gates, by who meets whom. */
final class Layouts {
  private Layouts() {}

  /** Pairs in time order, as in {@code 03 13 23}. */
  static WireGraph of(int qubits, String pairs) {
    List<int[]> list = new ArrayList<>();
    for (String pair : pairs.isBlank() ? new String[0] : pairs.trim().split(" +")) {
      list.add(new int[] {pair.charAt(0) - '0', pair.charAt(1) - '0'});
    }
    return of(qubits, list);
  }

  private static WireGraph of(int qubits, List<int[]> pairs) {
    List<WireGraph.Gate> gates = new ArrayList<>();
    for (int[] pair : pairs) {
      gates.add(cx(gates.size(), pair[0], pair[1]));
    }
    return new WireGraph(qubits, gates);
  }

  /** κ 3, five operations and a leg of 4 on either side. */
  static WireGraph.Gate cx(int position, int a, int b) {
    return new WireGraph.Gate(position, a, b, 3, 5, 5, 4, 4);
  }

  private static WireGraph layers(int qubits, int layers, List<int[]> layer) {
    List<int[]> pairs = new ArrayList<>();
    for (int l = 0; l < layers; l++) {
      pairs.addAll(layer);
    }
    return of(qubits, pairs);
  }

  static WireGraph linear(int qubits, int layers) {
    List<int[]> layer = new ArrayList<>();
    for (int q = 0; q + 1 < qubits; q++) {
      layer.add(new int[] {q, q + 1});
    }
    return layers(qubits, layers, layer);
  }

  /** As circular entanglement has it: the last qubit first. */
  static WireGraph ring(int qubits, int layers) {
    List<int[]> layer = new ArrayList<>();
    layer.add(new int[] {qubits - 1, 0});
    for (int q = 0; q + 1 < qubits; q++) {
      layer.add(new int[] {q, q + 1});
    }
    return layers(qubits, layers, layer);
  }

  static WireGraph full(int qubits, int layers) {
    List<int[]> layer = new ArrayList<>();
    for (int a = 0; a < qubits; a++) {
      for (int b = a + 1; b < qubits; b++) {
        layer.add(new int[] {a, b});
      }
    }
    return layers(qubits, layers, layer);
  }

  static WireGraph brickwork(int qubits, int layers) {
    List<int[]> pairs = new ArrayList<>();
    for (int l = 0; l < layers; l++) {
      for (int q = l % 2; q + 1 < qubits; q += 2) {
        pairs.add(new int[] {q, q + 1});
      }
    }
    return of(qubits, pairs);
  }

  static WireGraph grid(int side, int layers) {
    List<int[]> layer = new ArrayList<>();
    for (int q = 0; q < side * side; q++) {
      if (q % side + 1 < side) {
        layer.add(new int[] {q, q + 1});
      }
      if (q + side < side * side) {
        layer.add(new int[] {q, q + side});
      }
    }
    return layers(side * side, layers, layer);
  }

  static WireGraph star(int qubits, int layers) {
    List<int[]> layer = new ArrayList<>();
    for (int q = 1; q < qubits; q++) {
      layer.add(new int[] {0, q});
    }
    return layers(qubits, layers, layer);
  }

  /** A random graph of three partners each, by pairing up stubs until it works out. */
  static WireGraph threeRegular(int qubits, int layers, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    while (true) {
      int[] stubs = new int[3 * qubits];
      Arrays.setAll(stubs, i -> i / 3);
      for (int i = stubs.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = stubs[i];
        stubs[i] = stubs[j];
        stubs[j] = swap;
      }
      List<int[]> layer = new ArrayList<>();
      for (int i = 0; i < stubs.length; i += 2) {
        layer.add(new int[] {Math.min(stubs[i], stubs[i + 1]), Math.max(stubs[i], stubs[i + 1])});
      }
      long distinct = layer.stream().map(p -> p[0] * qubits + p[1]).distinct().count();
      if (distinct == layer.size() && layer.stream().allMatch(p -> p[0] != p[1])) {
        layer.sort((x, y) -> x[0] != y[0] ? x[0] - y[0] : x[1] - y[1]);
        return layers(qubits, layers, layer);
      }
    }
  }

  /** Any pairs, κ between 1 and 7, some of it 1. */
  static WireGraph random(int qubits, int gates, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<WireGraph.Gate> list = new ArrayList<>();
    for (int g = 0; g < gates; g++) {
      int a = random.nextInt(qubits);
      int b = (a + 1 + random.nextInt(qubits - 1)) % qubits;
      list.add(
          switch (random.nextInt(5)) {
            case 0 -> new WireGraph.Gate(3 * g, a, b, 1 + 2 * random.nextDouble(), 5, 5, 4, 4);
            case 1 -> new WireGraph.Gate(3 * g, a, b, 7, 22, 22, 16, 16);
            case 2 -> new WireGraph.Gate(3 * g, a, b, 1, 1, 1, 1, 1);
            default -> cx(3 * g, a, b);
          });
    }
    return new WireGraph(qubits, list);
  }
}
