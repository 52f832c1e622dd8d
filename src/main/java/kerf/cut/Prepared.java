package kerf.cut;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.Observable;

/**
 * A circuit made ready to be cut for the sake of some observables, and the way back to the gates
 * and qubits of the circuit as given. Their expectation values stay, cuts are cheaper: gates that
 * cannot influence them are gone, runs of gates on one pair of qubits are one gate, and SWAPs,
 * where a plan is searched for, are renamed away: after one the two wires go by each other's names,
 * which takes nothing, while cutting it takes κ = 7. A wire is called after the qubit it begins as.
 *
 * @param given the circuit as given
 * @param circuit the circuit to cut
 * @param observables on the wires that are their qubits at the end
 * @param renamed true where SWAPs are renamed away and marks forgotten
 * @param origins for each gate the index, in the circuit as given, of the first gate it stands for
 */
public record Prepared(
    Circuit given,
    Circuit circuit,
    List<Observable> observables,
    boolean renamed,
    List<Integer> origins) {

  /** A gate on its way from the circuit as given. */
  static final class Item {
    final int origin;
    final boolean marked;
    Gate gate;

    Item(int origin, boolean marked, Gate gate) {
      this.origin = origin;
      this.marked = marked;
      this.gate = gate;
    }
  }

  /** Prepares a circuit whose wires keep their names: one that is cut where its user says. */
  public static Prepared of(Circuit given, List<Observable> observables) {
    return of(given, observables, false);
  }

  /** Prepares a circuit for a search: its SWAPs are renamed away, its marks are forgotten. */
  public static Prepared renaming(Circuit given, List<Observable> observables) {
    return of(given, observables, true);
  }

  private static Prepared of(Circuit given, List<Observable> observables, boolean renamed) {
    int[] wires = IntStream.range(0, given.qubits()).toArray();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < given.gates().size(); i++) {
      Gate gate = given.gates().get(i);
      if (!renamed || !exchanges(wires, gate)) {
        Gate on = gate.on(gate.qubits().stream().map(q -> wires[q]).toList());
        items.add(new Item(i, !renamed && given.gateMarks().contains(i), on));
      }
    }
    int[] qubits = inverse(wires);
    List<Observable> onWires =
        renamed ? observables.stream().map(o -> onWires(o, qubits)).toList() : observables;
    List<Circuit.WireMark> marks = renamed ? List.of() : given.wireMarks();
    List<Item> seen = LightCone.of(items, given.qubits(), onWires);
    Collection<Item> made = Fusion.of(seen, given.qubits(), marks);
    List<Integer> origins = made.stream().map(item -> item.origin).toList();
    Circuit circuit = build(given.qubits(), made, marks);
    return new Prepared(given, circuit, List.copyOf(onWires), renamed, origins);
  }

  /** Makes a circuit; marks stay between its gates. */
  private static Circuit build(int qubits, Collection<Item> items, List<Circuit.WireMark> wires) {
    Circuit.Builder builder = Circuit.on(qubits);
    int next = 0;
    for (Item item : items) {
      for (; next < wires.size() && wires.get(next).gate() <= item.origin; next++) {
        builder.cutWire(wires.get(next).wire());
      }
      builder.add(item.gate);
      if (item.marked) {
        builder.cutGate();
      }
    }
    wires.subList(next, wires.size()).forEach(m -> builder.cutWire(m.wire()));
    return builder.build();
  }

  /** Takes a SWAP into account; false where the gate is none. */
  private static boolean exchanges(int[] wires, Gate gate) {
    if (!gate.kind().pattern().isSwap()) {
      return false;
    }
    int kept = wires[gate.qubit(0)];
    wires[gate.qubit(0)] = wires[gate.qubit(1)];
    wires[gate.qubit(1)] = kept;
    return true;
  }

  private static int[] inverse(int[] wires) {
    int[] qubits = new int[wires.length];
    for (int q = 0; q < qubits.length; q++) {
      qubits[wires[q]] = q;
    }
    return qubits;
  }

  private static Observable onWires(Observable of, int[] qubits) {
    return new Observable(
        of.qubits(),
        of.terms().stream()
            .map(t -> new Observable.Term(t.coefficient(), t.pauli().restrict(qubits)))
            .toList());
  }

  /** Number of SWAPs renamed away. */
  public int swaps() {
    long swaps = given.gates().stream().filter(g -> g.kind().pattern().isSwap()).count();
    return renamed ? (int) swaps : 0;
  }

  /** Number of gates that became part of another, or were without influence. */
  public int dropped() {
    return given.gates().size() - swaps() - circuit.gates().size();
  }

  /**
   * Index, in the circuit as given, of the first gate that a gate of the circuit to cut stands for;
   * of the end of the one the end of the other.
   */
  public int originOf(int gate) {
    return gate < origins.size() ? origins.get(gate) : given.gates().size();
  }

  /** The qubits of the circuit as given that each of some cuts is on, where it is. */
  public List<List<Integer>> qubits(List<Cut> cuts) {
    List<List<Integer>> on = new ArrayList<>(Collections.nCopies(cuts.size(), List.of()));
    List<Integer> inTime = new ArrayList<>(IntStream.range(0, cuts.size()).boxed().toList());
    inTime.sort(Comparator.comparingInt(i -> cuts.get(i).position()));
    int[] wires = IntStream.range(0, given.qubits()).toArray();
    int gate = 0;
    for (int i : inTime) {
      for (; renamed && gate < originOf(cuts.get(i).position()); gate++) {
        exchanges(wires, given.gates().get(gate));
      }
      int[] qubits = inverse(wires);
      on.set(i, cuts.get(i).qubits().stream().map(wire -> qubits[wire]).toList());
    }
    return on;
  }
}
