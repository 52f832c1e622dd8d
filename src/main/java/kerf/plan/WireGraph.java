package kerf.plan;

import java.util.Arrays;
import java.util.List;

/**
 * What cutting sees of a circuit: two-qubit gates in time order, and the wires between them.
 * One-qubit gates never matter.
 *
 * <p>Gate g of m has two ends, {@code 2g} on its first qubit and {@code 2g+1} on its second. The
 * ends on a qubit in time order are its wire. A qubit without a gate is idle.
 */
public final class WireGraph {

  /** κ of a wire cut. */
  public static final double WIRE_KAPPA = 4;

  /** Terms of a wire cut. */
  public static final int WIRE_TERMS = 8;

  /** Distinct circuits the fragment before a wire cut runs: bases to measure in. */
  public static final int WIRE_OPS_BEFORE = 3;

  /** Distinct circuits the fragment after a wire cut runs: states to prepare. */
  public static final int WIRE_OPS_AFTER = 6;

  /** Dimension of a wire cut's leg on either side. */
  public static final int WIRE_LEGS = 4;

  /**
   * A two-qubit gate and what cutting it would take.
   *
   * @param position index in the circuit
   * @param a first qubit
   * @param b second qubit
   * @param kappa κ ≥ 1; infinite for a gate that cannot be cut
   * @param opsA distinct local operations on the first qubit's side
   * @param opsB the same on the second's
   * @param legsA dimension of the first side's leg in exact contraction
   * @param legsB the same of the second
   * @param terms terms of the decomposition
   */
  public record Gate(
      int position,
      int a,
      int b,
      double kappa,
      int opsA,
      int opsB,
      int legsA,
      int legsB,
      int terms) {
    /** Checks ranges. */
    public Gate {
      if (position < 0 || a < 0 || b < 0 || a == b || !(kappa >= 1)) {
        throw new IllegalArgumentException(
            "gate %d: expected two qubits and κ of 1 or more, got %d, %d and %s"
                .formatted(position, a, b, kappa));
      }
      if (Math.min(Math.min(opsA, opsB), Math.min(legsA, legsB)) < 1 || terms < 1) {
        throw new IllegalArgumentException(
            "gate %d: expected operations, legs and terms of 1 or more".formatted(position));
      }
    }

    /** A gate of the CX family: κ 3, six terms of five operations a side, legs of 4. */
    public static Gate cx(int position, int a, int b) {
      return new Gate(position, a, b, 3, 5, 5, 4, 4, 6);
    }

    /** The same with another κ, as rotations by an angle have. */
    public static Gate rotation(int position, int a, int b, double kappa) {
      return new Gate(position, a, b, kappa, 5, 5, 4, 4, 6);
    }
  }

  private final int qubits;
  private final List<Gate> gates;
  private final int[] before;
  private final int[] after;
  private final int[][] wires;

  private WireGraph(int qubits, List<Gate> gates) {
    this.qubits = qubits;
    this.gates = List.copyOf(gates);
    this.before = new int[2 * gates.size()];
    this.after = new int[before.length];
    this.wires = new int[qubits][];
    Arrays.fill(before, -1);
    Arrays.fill(after, -1);
    int[] count = new int[qubits];
    for (int e = 0; e < before.length; e++) {
      count[qubit(e)]++;
    }
    for (int q = 0; q < qubits; q++) {
      wires[q] = new int[count[q]];
    }
    Arrays.fill(count, 0);
    for (int e = 0; e < before.length; e++) {
      int q = qubit(e);
      if (count[q] > 0) {
        before[e] = wires[q][count[q] - 1];
        after[before[e]] = e;
      }
      wires[q][count[q]++] = e;
    }
  }

  /**
   * A circuit.
   *
   * @param qubits n ≥ 1
   * @param gates in time order, positions ascending
   */
  public static WireGraph of(int qubits, List<Gate> gates) {
    if (qubits < 1) {
      throw new IllegalArgumentException("circuit: expected 1 qubit or more, got " + qubits);
    }
    int last = -1;
    for (Gate gate : gates) {
      if (Math.max(gate.a(), gate.b()) >= qubits || gate.position() <= last) {
        throw new IllegalArgumentException(
            "%s: expected qubits 0..%d and a position after %d".formatted(gate, qubits - 1, last));
      }
      last = gate.position();
    }
    return new WireGraph(qubits, gates);
  }

  /** n. */
  public int qubits() {
    return qubits;
  }

  /** Gates in time order. */
  public List<Gate> gates() {
    return gates;
  }

  /** Number of gate ends. */
  public int ends() {
    return before.length;
  }

  /** Qubit of an end. */
  public int qubit(int end) {
    Gate gate = gates.get(end / 2);
    return end % 2 == 0 ? gate.a() : gate.b();
  }

  /** Position of an end's gate in the circuit. */
  public int position(int end) {
    return gates.get(end / 2).position();
  }

  /** The previous end on the same wire, −1 at its beginning. */
  public int before(int end) {
    return before[end];
  }

  /** The next end on the same wire, −1 at its end. */
  public int after(int end) {
    return after[end];
  }

  /** Ends on a qubit in time order. */
  public int[] wire(int qubit) {
    return wires[qubit].clone();
  }

  /** True for a qubit without any two-qubit gate. */
  public boolean idle(int qubit) {
    return wires[qubit].length == 0;
  }

  /** Gates {@code from} (inclusive) to {@code to} (exclusive) alone. */
  WireGraph window(int from, int to) {
    return new WireGraph(qubits, gates.subList(from, to));
  }

  /** Some gates alone, ascending. */
  WireGraph part(List<Integer> which) {
    return new WireGraph(qubits, which.stream().map(gates::get).toList());
  }
}
