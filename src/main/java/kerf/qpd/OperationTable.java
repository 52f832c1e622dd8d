package kerf.qpd;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kerf.circuit.Pauli;

/**
 * The local operations that one end of a cut may be asked for.
 *
 * @param operations rows, as combinations of the same legs
 */
public record OperationTable(List<LocalOperation> operations) implements Serializable {

  private static final Pauli X = new Pauli("X");
  private static final Pauli Y = new Pauli("Y");
  private static final Pauli Z = new Pauli("Z");

  /** I, X, Y and Z: a product is, but for its phase, where the numbers are XORed. */
  static final List<Pauli> PAULIS = List.of(Pauli.identity(1), X, Y, Z);

  /**
   * What the cut of a diagonal gate asks for: identity, Z, S, S† and M, the signed projective Z
   * measurement M(ρ) = P0ρP0 − P1ρP1. They span four dimensions: I + Z = S + S†.
   */
  public static final OperationTable DIAGONAL =
      new OperationTable(
          List.of(
              LocalOperation.of(Branching.PROJECTORS, "I", new Step.Turn(PAULIS.get(0), 2)),
              LocalOperation.of(Branching.PROJECTORS, "Z", new Step.Turn(Z, 2)),
              LocalOperation.of(Branching.PROJECTORS, "S", new Step.Turn(Z, 1)),
              LocalOperation.of(Branching.PROJECTORS, "D", new Step.Turn(Z, -1)),
              LocalOperation.of(Branching.PROJECTORS, "M", new Step.Measure(Z))));

  /** The end of a wire: the Pauli values of what goes out. */
  public static final OperationTable OUT =
      new OperationTable(
          List.of(
              LocalOperation.of(Branching.OUT, "I", new Step.Turn(PAULIS.get(0), 2)).servedBy("Z"),
              LocalOperation.of(Branching.OUT, "X", new Step.Measure(X)),
              LocalOperation.of(Branching.OUT, "Y", new Step.Measure(Y)),
              LocalOperation.of(Branching.OUT, "Z", new Step.Measure(Z))));

  /** The beginning of a wire: |0⟩, |1⟩, |+⟩, |−⟩, |+i⟩ and |−i⟩. */
  public static final OperationTable IN =
      new OperationTable(
          List.of(
              LocalOperation.of(Branching.IN, "0", new Step.Prepare(Z, 1)),
              LocalOperation.of(Branching.IN, "1", new Step.Prepare(Z, -1)),
              LocalOperation.of(Branching.IN, "+", new Step.Prepare(X, 1)),
              LocalOperation.of(Branching.IN, "-", new Step.Prepare(X, -1)),
              LocalOperation.of(Branching.IN, "R", new Step.Prepare(Y, 1)),
              LocalOperation.of(Branching.IN, "L", new Step.Prepare(Y, -1))));

  /**
   * What the cut of any two-qubit gate asks for, 22 operations, as in {@code XMZ} or {@code Y+}.
   */
  public static final OperationTable GENERAL =
      of(Branching.PAULIS, PAULIS, List.of("I", "X", "Y", "Z"), List.of("", "X", "Y", "Z"), "");

  /** Copies the rows. */
  public OperationTable {
    operations = List.copyOf(operations);
  }

  /** Some of the rows. */
  OperationTable with(Collection<Integer> rows) {
    return new OperationTable(rows.stream().map(operations::get).toList());
  }

  /** Pauli components of the branch Gram matrix, of which the operations are combinations. */
  public int legs() {
    return operations.get(0).legs().size();
  }

  /** Branch bits of the exact simulation: the legs are 4^bits. */
  public int bits() {
    return Integer.numberOfTrailingZeros(legs()) / 2;
  }

  /** Number of operations, the length of a fragment tensor's axis. */
  public int size() {
    return operations.size();
  }

  /** Number of distinct circuits that serve them. */
  public int circuits() {
    return (int) circuits(operations).count();
  }

  /** Number of the circuit that serves an operation, circuits counted in order of their rows. */
  public int circuitOf(int row) {
    int serving = indexOf(operations.get(row).circuit());
    return (int) circuits(operations.subList(0, serving)).count();
  }

  /** The operation whose circuit has a number. */
  public LocalOperation circuit(int number) {
    return circuits(operations).skip(number).findFirst().orElseThrow();
  }

  private static Stream<LocalOperation> circuits(List<LocalOperation> operations) {
    return operations.stream().filter(o -> o.name().equals(o.circuit()));
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

  /**
   * Conjugation by strings of Paulis σ; and for each pair k &lt; l, after σ_k, the signed
   * measurement of K ∝ σ_kσ_l and conjugation by exp(∓iπK/4).
   *
   * @param strings where that of the XOR of two numbers is the product of theirs
   * @param flips names of the conjugations
   * @param names of the strings in other operations
   * @param turn begins the names of the turns
   */
  static OperationTable of(
      Branching at, List<Pauli> strings, List<String> flips, List<String> names, String turn) {
    List<LocalOperation> rows = new ArrayList<>();
    for (int k = 0; k < strings.size(); k++) {
      rows.add(LocalOperation.of(at, flips.get(k), new Step.Turn(strings.get(k), 2)));
    }
    for (int k = 0; k < strings.size(); k++) {
      Step first = new Step.Turn(strings.get(k), 2);
      for (int l = k + 1; l < strings.size(); l++) {
        Pauli axis = strings.get(k ^ l);
        String about = turn + names.get(k ^ l);
        String measured = names.get(k) + "M" + names.get(k ^ l);
        rows.add(LocalOperation.of(at, measured, first, new Step.Measure(axis)));
        rows.add(LocalOperation.of(at, names.get(k) + about + "+", first, new Step.Turn(axis, 1)));
        rows.add(LocalOperation.of(at, names.get(k) + about + "-", first, new Step.Turn(axis, -1)));
      }
    }
    return new OperationTable(rows);
  }
}
