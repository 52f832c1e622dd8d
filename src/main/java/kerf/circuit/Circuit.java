package kerf.circuit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A circuit template: gates in time order on qubits 0..n−1 (qubit 0 is the least significant bit),
 * starting from |0…0⟩, with angles that may depend on features x_i and weights θ_k.
 *
 * @param qubits n ≥ 1
 * @param gates in time order
 * @param gateMarks indices of the gates that the circuit's author wants cut
 * @param wireMarks where the circuit's author wants wires cut, in time order
 */
public record Circuit(
    int qubits, List<Gate> gates, SortedSet<Integer> gateMarks, List<WireMark> wireMarks)
    implements Serializable {

  /**
   * A place where the circuit's author wants a wire cut; nobody but the cutter looks at it.
   *
   * @param gate index of the gate it is cut before
   * @param wire the qubit whose wire is cut
   */
  public record WireMark(int gate, int wire) implements Serializable {}

  /** Checks all qubits and copies the lists. */
  public Circuit {
    if (qubits < 1) {
      throw new IllegalArgumentException("circuit: expected 1 qubit or more, got " + qubits);
    }
    for (Gate gate : gates) {
      gate.qubits().forEach(q -> requireQubit(gate, q, qubits));
    }
    wireMarks.forEach(mark -> requireQubit("wire cut", mark.wire(), qubits));
    gates = List.copyOf(gates);
    gateMarks = Collections.unmodifiableSortedSet(new TreeSet<>(gateMarks));
    wireMarks = List.copyOf(wireMarks);
  }

  private static void requireQubit(Object of, int qubit, int qubits) {
    if (qubit < 0 || qubit >= qubits) {
      throw new IllegalArgumentException(
          "%s: expected qubits 0..%d, got %d".formatted(of, qubits - 1, qubit));
    }
  }

  /** Starts a circuit on {@code qubits} ≥ 1 qubits. */
  public static Builder on(int qubits) {
    return new Builder(qubits);
  }

  /** Length a feature row must have: one more than the highest feature index used. */
  public int features() {
    return length(Angle::features);
  }

  /** Length a weight row must have: one more than the highest weight index used. */
  public int weights() {
    return length(Angle::weights);
  }

  private int length(Function<Angle, SortedSet<Integer>> used) {
    Stream<Angle> angles = gates.stream().flatMap(g -> g.angles().stream());
    return angles.flatMap(a -> used.apply(a).stream()).mapToInt(i -> i + 1).max().orElse(0);
  }

  /** True where its author wants it cut anywhere. */
  public boolean isMarked() {
    return !gateMarks.isEmpty() || !wireMarks.isEmpty();
  }

  /** True when every gate's matrix is real for all angles: amplitudes then stay real. */
  public boolean isReal() {
    return gates.stream().allMatch(g -> g.kind().pattern().isReal());
  }

  @Override
  public String toString() {
    return "circuit of " + qubits + " qubits, " + gates.size() + " gates";
  }

  /** Collects gates in time order. */
  public static final class Builder {
    private final int qubits;
    private final List<Gate> gates = new ArrayList<>();
    private final SortedSet<Integer> gateMarks = new TreeSet<>();
    private final List<WireMark> wireMarks = new ArrayList<>();

    private Builder(int qubits) {
      this.qubits = qubits;
    }

    /** Appends a gate. */
    public Builder add(Gate gate) {
      gates.add(gate);
      return this;
    }

    /** Appends a gate without angles. */
    public Builder add(GateKind kind, Integer... on) {
      return add(Gate.of(kind, on));
    }

    /** Appends a gate with one angle. */
    public Builder add(GateKind kind, Angle angle, Integer... on) {
      return add(Gate.of(kind, angle, on));
    }

    /** Marks the last gate to be cut. */
    public Builder cutGate() {
      if (gates.isEmpty() || gates.get(gates.size() - 1).qubits().size() != 2) {
        throw new IllegalStateException("expected a two-qubit gate before the mark of a gate cut");
      }
      gateMarks.add(gates.size() - 1);
      return this;
    }

    /** Marks a wire to be cut here, after the gates so far. */
    public Builder cutWire(int qubit) {
      wireMarks.add(new WireMark(gates.size(), qubit));
      return this;
    }

    /** The circuit. */
    public Circuit build() {
      return new Circuit(qubits, gates, gateMarks, wireMarks);
    }
  }
}
