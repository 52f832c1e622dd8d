package kerf.qpd;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The local operations that one end of a cut may be asked for.
 *
 * @param bits branch bits of the exact simulation there; the operations' legs are 4^bits
 * @param operations rows
 */
public record OperationTable(int bits, List<LocalOperation> operations) implements Serializable {

  /**
   * What the cut of a diagonal gate asks for: identity, Z, S, S† and M, the signed projective Z
   * measurement M(ρ) = P0ρP0 − P1ρP1. They span four dimensions: I + Z = S + S†.
   */
  public static final OperationTable DIAGONAL =
      new OperationTable(
          Branching.PROJECTORS.bits(),
          List.of(
              LocalOperation.of(Branching.PROJECTORS, "I"),
              LocalOperation.of(Branching.PROJECTORS, "Z", Pauli1.Z.flip()),
              LocalOperation.of(Branching.PROJECTORS, "S", Pauli1.Z.turn(1)),
              LocalOperation.of(Branching.PROJECTORS, "D", Pauli1.Z.turn(-1)),
              LocalOperation.of(Branching.PROJECTORS, "M", Pauli1.Z.measure())));

  /** The end of a wire: the Pauli values of what goes out. */
  public static final OperationTable OUT =
      new OperationTable(
          Branching.OUT.bits(),
          List.of(
              LocalOperation.of(Branching.OUT, "I").servedBy("Z"),
              LocalOperation.of(Branching.OUT, "X", Pauli1.X.measure()),
              LocalOperation.of(Branching.OUT, "Y", Pauli1.Y.measure()),
              LocalOperation.of(Branching.OUT, "Z", Pauli1.Z.measure())));

  /** The beginning of a wire: |0⟩, |1⟩, |+⟩, |−⟩, |+i⟩ and |−i⟩. */
  public static final OperationTable IN =
      new OperationTable(
          Branching.IN.bits(),
          List.of(
              LocalOperation.of(Branching.IN, "0", Pauli1.Z.prepare(1)),
              LocalOperation.of(Branching.IN, "1", Pauli1.Z.prepare(-1)),
              LocalOperation.of(Branching.IN, "+", Pauli1.X.prepare(1)),
              LocalOperation.of(Branching.IN, "-", Pauli1.X.prepare(-1)),
              LocalOperation.of(Branching.IN, "R", Pauli1.Y.prepare(1)),
              LocalOperation.of(Branching.IN, "L", Pauli1.Y.prepare(-1))));

  /**
   * What the cut of any two-qubit gate asks for, 22 operations: conjugation by a Pauli; and for
   * each pair k &lt; l of Paulis, after σ_k when it is not I, the signed measurement of K ∝ σ_kσ_l
   * and conjugation by exp(∓iπK/4).
   */
  public static final OperationTable GENERAL = general();

  /** Copies the rows. */
  public OperationTable {
    operations = List.copyOf(operations);
    for (LocalOperation o : operations) {
      if (o.legs().size() != 1 << 2 * bits) {
        throw new IllegalArgumentException(
            "operation %s: expected %d leg coefficients, got %d"
                .formatted(o.name(), 1 << 2 * bits, o.legs().size()));
      }
    }
  }

  /** Pauli components of the branch Gram matrix, of which the operations are combinations. */
  public int legs() {
    return 1 << 2 * bits;
  }

  /** Number of operations, the length of a fragment tensor's axis. */
  public int size() {
    return operations.size();
  }

  /** Number of distinct circuits that serve them. */
  public int circuits() {
    return (int) operations.stream().map(LocalOperation::circuit).distinct().count();
  }

  /** Number of the circuit that serves an operation, circuits counted in order of their rows. */
  public int circuitOf(int row) {
    String circuit = operations.get(row).circuit();
    int number = 0;
    for (LocalOperation o : operations) {
      if (o.name().equals(circuit)) {
        return number;
      }
      number += o.name().equals(o.circuit()) ? 1 : 0;
    }
    throw new IllegalStateException("no operation " + circuit + " among " + operations);
  }

  /** The operation whose circuit has a number. */
  public LocalOperation circuit(int number) {
    return operations.stream()
        .filter(o -> o.name().equals(o.circuit()))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }

  /** Row of the operation with a name. */
  public int indexOf(String operation) {
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i).name().equals(operation)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "no operation %s, only %s"
            .formatted(operation, operations.stream().map(LocalOperation::name).toList()));
  }

  private static OperationTable general() {
    List<LocalOperation> rows = new ArrayList<>();
    for (Pauli1 k : Pauli1.values()) {
      rows.add(
          k == Pauli1.I
              ? LocalOperation.of(Branching.PAULIS, k.name())
              : LocalOperation.of(Branching.PAULIS, k.name(), k.flip()));
    }
    for (Pauli1 k : Pauli1.values()) {
      for (Pauli1 l : Pauli1.values()) {
        if (k.ordinal() < l.ordinal()) {
          Pauli1 axis = k.times(l);
          rows.add(after(k, "M" + axis, axis.measure()));
          rows.add(after(k, axis + "+", axis.turn(1)));
          rows.add(after(k, axis + "-", axis.turn(-1)));
        }
      }
    }
    return new OperationTable(Branching.PAULIS.bits(), rows);
  }

  /** σ_k, then a step; named as in {@code XMZ}: first X, then a measurement of Z. */
  static LocalOperation after(Pauli1 k, String name, Step step) {
    return k == Pauli1.I
        ? LocalOperation.of(Branching.PAULIS, name, step)
        : LocalOperation.of(Branching.PAULIS, k.name() + name, k.flip(), step);
  }
}
