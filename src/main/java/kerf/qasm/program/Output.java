package kerf.qasm.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.qasm.operator.GateSink;
import kerf.qasm.operator.Operator;
import kerf.qasm.operator.Small;

/** The circuit as it grows: qubits, gates, marks, and what has been measured. */
final class Output implements GateSink {
  private final Limits limits;
  private final List<String> labels = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private final SortedSet<Integer> gateMarks = new TreeSet<>();
  private final List<Circuit.WireMark> wireMarks = new ArrayList<>();
  private final Map<List<Double>, Small> matrices = new HashMap<>();

  /** By qubit: where it was measured, whether a gate was there, what is asked. */
  private final Map<Integer, Place> measured = new HashMap<>();

  private final BitSet used = new BitSet();
  private final Map<Integer, Pending> pending = new TreeMap<>();

  /** A pair of qubits whose next gate is to be cut. */
  private record Pending(Place place, int a, int b) {}

  /** Gates so far, matrices of their own counted as many. */
  private long counted;

  private int measurements;
  private int resets;

  Output(Limits limits) {
    this.limits = limits;
  }

  /** Number of qubits so far. */
  int qubits() {
    return labels.size();
  }

  List<String> labels() {
    return labels;
  }

  /** What a qubit is called; in the matrix of a gate qubits have numbers only. */
  String label(int qubit) {
    return qubit < labels.size() ? labels.get(qubit) : Integer.toString(qubit);
  }

  /** Refuses qubits of which one is there twice; the refusal is given its name in quotes. */
  void requireDistinct(int[] qubits, Function<String, Refusal> refusal) {
    BitSet seen = new BitSet();
    for (int qubit : qubits) {
      if (seen.get(qubit)) {
        throw refusal.apply(Words.quote(label(qubit)));
      }
      seen.set(qubit);
    }
  }

  /** Adds a qubit, which the text calls so. */
  void addQubit(String label) {
    labels.add(label);
  }

  @Override
  public void apply(Operator gate, int... on) {
    if (!(gate instanceof Small small)) {
      gate.emit(new int[0], on, this);
    } else if (small.kind() != null) {
      Small shared = small.kind() == GateKind.UNITARY2 ? shared(small) : small;
      counted += shared.isNewMatrix() ? Limits.MATRIX : 1;
      if (counted > limits.gates()) {
        throw new Refusal(
            ("expected at most %,d gates, got more (a new two-qubit matrix counts as"
                    + " %d); read a smaller circuit")
                .formatted(limits.gates(), Limits.MATRIX));
      }
      gates.add(shared.gate(on));
    }
  }

  private Small shared(Small matrix) {
    return matrices.computeIfAbsent(Arrays.stream(matrix.angles()).boxed().toList(), key -> matrix);
  }

  /** A gate of the text acts on these qubits. */
  void act(int[] on, String name, Place place, Runnable gate) {
    before(on, name, place);
    int first = gates.size();
    gate.run();
    Pending asked = on.length == 2 ? pending.get(on[0]) : null;
    if (asked != null) {
      int last = gates.size() - 1;
      if (last < first || gates.get(last).qubits().size() != 2) {
        throw unmet(asked, "got one that does not join them");
      }
      gateMarks.add(last);
      pending.remove(asked.a);
      pending.remove(asked.b);
    }
  }

  private void before(int[] on, String name, Place place) {
    for (int q : on) {
      if (measured.containsKey(q)) {
        throw place.refusal(
            "expected no gate on %s after its measurement on line %d, got %s; measure at the end",
            label(q), measured.get(q).line(), Words.quote(name));
      }
      used.set(q);
      Pending asked = pending.get(q);
      if (asked != null && !(on.length == 2 && pending.get(on[0]) == pending.get(on[1]))) {
        throw unmet(asked, "got %s on line %d".formatted(Words.quote(name), place.line()));
      }
    }
  }

  /** A wire is to be cut here, or the next gate on a pair of qubits. */
  void mark(int[] on, String name, Place place) {
    before(on, name, place);
    Pending earlier = pending.get(on[0]);
    if (on.length == 1) {
      wireMarks.add(new Circuit.WireMark(gates.size(), on[0]));
    } else if (earlier != null) {
      throw unmet(earlier, "got another 'cut_gate' on line " + place.line());
    } else {
      Pending asked = new Pending(place, on[0], on[1]);
      pending.put(asked.a, asked);
      pending.put(asked.b, asked);
    }
  }

  /** A final measurement. */
  void measure(int qubit, Place place) {
    if (pending.containsKey(qubit)) {
      throw unmet(pending.get(qubit), "got a measurement on line " + place.line());
    }
    measured.put(qubit, place);
    measurements++;
  }

  /** A reset, which does nothing to a qubit that is still |0⟩. */
  void reset(int qubit, Place place) {
    if (used.get(qubit) || measured.containsKey(qubit)) {
      throw place.refusal(
          "expected 'reset' before any gate on %s only, got it after one; take a new qubit",
          label(qubit));
    }
    resets++;
  }

  /** What is left out of the circuit, in words. */
  void note(List<String> notes) {
    if (measurements > 0) {
      notes.add(
          "%s left out: the circuit ends before them"
              .formatted(Words.count(measurements, "final measurement")));
    }
    if (resets > 0) {
      notes.add(
          "%s left out: the qubits are |0⟩ there anyway".formatted(Words.count(resets, "reset")));
    }
  }

  private Refusal unmet(Pending asked, String got) {
    return asked.place.refusal(
        "cut_gate: expected the next gate on %s or %s to be one on both, %s; put"
            + " 'cut_gate' right before the gate to cut",
        label(asked.a), label(asked.b), got);
  }

  /** The circuit. */
  Circuit circuit() {
    for (Pending asked : pending.values()) {
      throw unmet(asked, "got the end of the file");
    }
    if (labels.isEmpty()) {
      throw Place.START.refusal(
          "expected at least one qubit, got none; declare 'qubit[n] q;' or 'qreg q[n];'");
    }
    return new Circuit(labels.size(), gates, gateMarks, wireMarks);
  }
}
