package kerf.cut;

import java.util.ArrayList;
import java.util.Collection;
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
 */
public final class Prepared {
  private final Circuit given;
  private final Circuit circuit;
  private final List<Observable> observables;
  private final boolean renamed;
  private final int swaps;

  /** For each gate the index, in the circuit as given, of the first gate it stands for. */
  private final List<Integer> origins = new ArrayList<>();

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

  private Prepared(Circuit given, List<Observable> observables, boolean renamed) {
    this.given = given;
    this.renamed = renamed;
    List<Circuit.WireMark> wires = renamed ? List.of() : given.wireMarks();
    List<Item> items = items();
    this.swaps = given.gates().size() - items.size();
    this.observables =
        swaps == 0 ? List.copyOf(observables) : observables.stream().map(this::onWires).toList();
    List<Item> seen = LightCone.of(items, given.qubits(), this.observables);
    this.circuit = build(Fusion.of(seen, given.qubits(), wires), wires);
  }

  /** Prepares a circuit whose wires keep their names: one that is cut where its user says. */
  public static Prepared of(Circuit given, List<Observable> observables) {
    return new Prepared(given, observables, false);
  }

  /** Prepares a circuit for a search: its SWAPs are renamed away, its marks are forgotten. */
  public static Prepared renaming(Circuit given, List<Observable> observables) {
    return new Prepared(given, observables, true);
  }

  private List<Item> items() {
    int[] wires = wires();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < given.gates().size(); i++) {
      Gate gate = given.gates().get(i);
      if (!exchanges(wires, gate)) {
        Gate on = gate.on(gate.qubits().stream().map(q -> wires[q]).toList());
        items.add(new Item(i, !renamed && given.gateMarks().contains(i), on));
      }
    }
    return items;
  }

  /** Makes a circuit, remembering where its gates come from; marks stay between them. */
  private Circuit build(Collection<Item> items, List<Circuit.WireMark> wires) {
    Circuit.Builder builder = Circuit.on(given.qubits());
    int next = 0;
    for (Item item : items) {
      for (; next < wires.size() && wires.get(next).gate() <= item.origin; next++) {
        builder.cutWire(wires.get(next).wire());
      }
      builder.add(item.gate);
      if (item.marked) {
        builder.cutGate();
      }
      origins.add(item.origin);
    }
    wires.subList(next, wires.size()).forEach(m -> builder.cutWire(m.wire()));
    return builder.build();
  }

  private int[] wires() {
    return IntStream.range(0, given.qubits()).toArray();
  }

  /** Takes a SWAP into account; false where the gate is none, or to stay. */
  private boolean exchanges(int[] wires, Gate gate) {
    if (!renamed || !gate.kind().pattern().isSwap()) {
      return false;
    }
    int kept = wires[gate.qubit(0)];
    wires[gate.qubit(0)] = wires[gate.qubit(1)];
    wires[gate.qubit(1)] = kept;
    return true;
  }

  /** The qubit that each wire is before a gate of the circuit as given. */
  private int[] qubits(int position) {
    int[] wires = wires();
    given.gates().subList(0, position).forEach(gate -> exchanges(wires, gate));
    int[] qubits = new int[wires.length];
    for (int q = 0; q < wires.length; q++) {
      qubits[wires[q]] = q;
    }
    return qubits;
  }

  private Observable onWires(Observable of) {
    int[] qubits = qubits(given.gates().size());
    List<Observable.Term> terms = new ArrayList<>();
    of.terms()
        .forEach(t -> terms.add(new Observable.Term(t.coefficient(), t.pauli().restrict(qubits))));
    return new Observable(of.qubits(), terms);
  }

  /** The circuit as given. */
  public Circuit given() {
    return given;
  }

  /** The circuit to cut. */
  public Circuit circuit() {
    return circuit;
  }

  /** The observables on the wires that are their qubits at the end. */
  public List<Observable> observables() {
    return observables;
  }

  /** Number of SWAPs renamed away. */
  public int swaps() {
    return swaps;
  }

  /** Number of gates that became part of another, or were without influence. */
  public int dropped() {
    return given.gates().size() - swaps - circuit.gates().size();
  }

  /**
   * Index, in the circuit as given, of the first gate that a gate of the circuit to cut stands for;
   * of the end of the one the end of the other.
   */
  public int originOf(int gate) {
    return gate < origins.size() ? origins.get(gate) : given.gates().size();
  }

  /** The qubits of the circuit as given that a cut is on, where it is. */
  public List<Integer> qubits(Cut cut) {
    int[] qubits = qubits(originOf(cut.position()));
    return cut.qubits().stream().map(wire -> qubits[wire]).toList();
  }
}
