package kerf.cut;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.Observable;

/**
 * A circuit without its SWAP gates: after one, the two wires go by each other's names. Cutting a
 * SWAP takes κ = 7, renaming takes nothing; a wire is called after the qubit it begins as.
 */
public final class Renamed implements Serializable {
  private static final long serialVersionUID = 1;

  private final Circuit given;
  private final Circuit circuit;
  private final List<Integer> origin;

  private Renamed(Circuit given, Circuit circuit, List<Integer> origin) {
    this.given = given;
    this.circuit = circuit;
    this.origin = List.copyOf(origin);
  }

  /** Takes the SWAPs out; marks of cuts, too. */
  public static Renamed of(Circuit given) {
    Circuit.Builder circuit = Circuit.on(given.qubits());
    List<Integer> origin = new ArrayList<>();
    int[] wire = IntStream.range(0, given.qubits()).toArray();
    for (int i = 0; i < given.gates().size(); i++) {
      Gate gate = given.gates().get(i);
      if (gate.kind().isSwap()) {
        exchange(wire, gate);
      } else {
        circuit.add(gate.on(gate.qubits().stream().map(q -> wire[q]).toList()));
        origin.add(i);
      }
    }
    return new Renamed(given, circuit.build(), origin);
  }

  /** Everything under the names it has. */
  public static Renamed nothing(Circuit given) {
    return new Renamed(given, given, IntStream.range(0, given.gates().size()).boxed().toList());
  }

  private static void exchange(int[] wire, Gate swap) {
    int kept = wire[swap.qubit(0)];
    wire[swap.qubit(0)] = wire[swap.qubit(1)];
    wire[swap.qubit(1)] = kept;
  }

  /** The circuit as given. */
  public Circuit given() {
    return given;
  }

  /** The circuit without SWAPs. */
  public Circuit circuit() {
    return circuit;
  }

  /** Number of SWAPs taken out. */
  public int swaps() {
    return given.gates().size() - circuit.gates().size();
  }

  /** An observable of the given circuit's qubits, on the wires that are those qubits at the end. */
  public Observable observable(Observable of) {
    if (swaps() == 0) {
      return of;
    }
    int[] places = qubits(given.gates().size());
    List<Observable.Term> terms = new ArrayList<>();
    for (Observable.Term t : of.terms()) {
      terms.add(new Observable.Term(t.coefficient(), t.pauli().restrict(places)));
    }
    return new Observable(of.qubits(), terms);
  }

  /** Index in the given circuit of a gate; of the end of the circuit, its length. */
  public int originOf(int gate) {
    return gate < origin.size() ? origin.get(gate) : given.gates().size();
  }

  /** The qubit that each wire is before a gate of the given circuit. */
  public int[] qubits(int position) {
    int[] wire = IntStream.range(0, given.qubits()).toArray();
    for (int i = 0; i < position; i++) {
      if (given.gates().get(i).kind().isSwap() && swaps() > 0) {
        exchange(wire, given.gates().get(i));
      }
    }
    int[] qubit = new int[wire.length];
    for (int q = 0; q < wire.length; q++) {
      qubit[wire[q]] = q;
    }
    return qubit;
  }
}
