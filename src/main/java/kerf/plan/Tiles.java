package kerf.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan that cuts wires only, for circuits in which everyone meets everyone: qubits in blocks of
 * half the width, a fragment for each pair of blocks, and a new one whenever it would become too
 * wide. Gates are taken in time order; two qubits that are together stay together.
 */
final class Tiles {
  private final WireGraph circuit;
  private final int widest;

  /** Fragment each qubit is in, −1 before its first gate; width of each fragment. */
  private final int[] at;

  private final int[] width;

  /** The last fragment of each pair of blocks. */
  private final Map<List<Integer>, Integer> open = new HashMap<>();

  private int fragments;

  private Tiles(WireGraph circuit, int widest) {
    this.circuit = circuit;
    this.widest = widest;
    this.at = new int[circuit.qubits];
    this.width = new int[circuit.gates.size()];
    Arrays.fill(at, -1);
  }

  /** Labels of places; width two or more. */
  static int[] places(WireGraph circuit, int widest) {
    Tiles tiles = new Tiles(circuit, widest);
    int[] places = new int[circuit.places()];
    for (int g = 0; g < circuit.gates.size(); g++) {
      int a = circuit.gates.get(g).a();
      int b = circuit.gates.get(g).b();
      int fragment = tiles.choose(a, b);
      tiles.width[fragment] += tiles.entering(a, b, fragment);
      tiles.at[a] = fragment;
      tiles.at[b] = fragment;
      places[2 * g] = fragment;
      places[2 * g + 1] = fragment;
    }
    return places;
  }

  private int entering(int a, int b, int fragment) {
    return (at[a] == fragment ? 0 : 1) + (at[b] == fragment ? 0 : 1);
  }

  private boolean fits(int a, int b, int fragment) {
    return fragment >= 0 && width[fragment] + entering(a, b, fragment) <= widest;
  }

  private int choose(int a, int b) {
    int size = Math.max(1, widest / 2);
    List<Integer> blocks = List.of(Math.min(a, b) / size, Math.max(a, b) / size);
    if (blocks.get(0).equals(blocks.get(1))) {
      if (fits(a, b, at[a])) {
        return at[a];
      }
      if (fits(a, b, at[b])) {
        return at[b];
      }
    }
    int tile = at[a] >= 0 && at[a] == at[b] ? at[a] : open.getOrDefault(blocks, -1);
    if (!fits(a, b, tile)) {
      tile = fragments++;
      open.put(blocks, tile);
    }
    return tile;
  }
}
