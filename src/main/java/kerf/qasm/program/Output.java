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

  String label(int qubit) {
    return labels.get(qubit);
  }

  /** Adds a qubit, which the text calls so. */
  void addQubit(String label) {
    labels.add(label);
  }

  @Override
  public void apply(Operator gate, int... on) {
    if (!(gate instanceof Small small)) {
      gate.emit(on, this);
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
      if (asked != null && !(on.length == 2 && has(on, asked.a) && has(on, asked.b))) {
        throw unmet(asked, "got %s on line %d".formatted(Words.quote(name), place.line()));
      }
    }
  }

  private static boolean has(int[] on, int qubit) {
    return on[0] == qubit || on[1] == qubit;
  }

  /** A wire is to be cut here. */
  void cutWire(int qubit, Place place) {
    before(new int[] {qubit}, "cut_wire", place);
    wireMarks.add(new Circuit.WireMark(gates.size(), qubit));
  }

  /** The next gate on this pair is to be cut. */
  void cutGate(int a, int b, Place place) {
    before(new int[] {a, b}, "cut_gate", place);
    if (pending.containsKey(a)) {
      throw unmet(pending.get(a), "got another 'cut_gate' on line " + place.line());
    }
    pending.put(a, new Pending(place, a, b));
    pending.put(b, pending.get(a));
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
