package kerf.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan that cuts wires only, for circuits in which everyone meets everyone: qubits in blocks of
 * half the width, a fragment for each pair of blocks, and a new one whenever it would become too
 * wide. Gates are taken in time order; two qubits that are together stay together.
 */
final class Tiles {
  private final WireGraph circuit;
  private final int widest;
  private final int[] at;
  private final int[] places;
  private final Map<Long, Integer> open = new TreeMap<>();
  private int fragments;

  private Tiles(WireGraph circuit, int widest) {
    this.circuit = circuit;
    this.widest = widest;
    this.at = new int[circuit.qubits()];
    this.places = new int[circuit.ends() + circuit.qubits()];
  }

  /** Labels of places; width two or more. */
  static int[] places(WireGraph circuit, int widest) {
    Tiles tiles = new Tiles(circuit, widest);
    int[] width = new int[circuit.gates().size() + 1];
    int block = Math.max(1, widest / 2);
    Arrays.fill(tiles.at, -1);
    for (int g = 0; g < circuit.gates().size(); g++) {
      int a = circuit.gates().get(g).a();
      int b = circuit.gates().get(g).b();
      int fragment = tiles.choose(a, b, block, width);
      width[fragment] += tiles.entering(a, b, fragment);
      tiles.at[a] = fragment;
      tiles.at[b] = fragment;
      tiles.places[2 * g] = fragment;
      tiles.places[2 * g + 1] = fragment;
    }
    return tiles.places;
  }

  private int entering(int a, int b, int fragment) {
    return (at[a] == fragment ? 0 : 1) + (at[b] == fragment ? 0 : 1);
  }

  private int choose(int a, int b, int block, int[] width) {
    int blockA = Math.min(a / block, b / block);
    int blockB = Math.max(a / block, b / block);
    if (blockA == blockB) {
      for (int home : new int[] {at[a], at[b]}) {
        if (home >= 0 && width[home] + entering(a, b, home) <= widest) {
          return home;
        }
      }
    }
    long key = (long) blockA * circuit.qubits() + blockB;
    Integer tile = at[a] >= 0 && at[a] == at[b] ? Integer.valueOf(at[a]) : open.get(key);
    if (tile == null || width[tile] + entering(a, b, tile) > widest) {
      tile = fragments++;
      open.put(key, tile);
    }
    return tile;
  }
}
