package kerf.circuit;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;

/**
 * A Pauli string on n qubits, without a coefficient.
 *
 * @param letters I, X, Y or Z for each qubit, in qubit order: the <em>first</em> letter acts on
 *     qubit 0
 */
public record Pauli(String letters) implements Serializable, Comparable<Pauli> {
  /**
   * Checks the letters.
   *
   * @throws IllegalArgumentException on a letter other than I, X, Y, Z
   */
  public Pauli {
    for (char c : letters.toCharArray()) {
      if ("IXYZ".indexOf(c) < 0) {
        throw new IllegalArgumentException(
            "Pauli string '" + letters + "': expected letters I, X, Y, Z, got '" + c + "'");
      }
    }
  }

  /** From a dense label as Qiskit reads it: the <em>rightmost</em> letter acts on qubit 0. */
  public static Pauli ofLabel(String label) {
    return new Pauli(new StringBuilder(label).reverse().toString());
  }

  /** From named qubits; the others get I. */
  public static Pauli of(int qubits, Map<Integer, Character> letters) {
    char[] all = new char[qubits];
    Arrays.fill(all, 'I');
    letters.forEach(
        (q, c) -> {
          if (q < 0 || q >= qubits) {
            throw new IllegalArgumentException(
                "observable: expected qubits 0..%d, got %s%d".formatted(qubits - 1, c, q));
          }
          all[q] = c;
        });
    return new Pauli(new String(all));
  }

  /** The identity on n qubits. */
  public static Pauli identity(int qubits) {
    return new Pauli("I".repeat(qubits));
  }

  /** Number of qubits. */
  public int qubits() {
    return letters.length();
  }

  /** The letter on a qubit: I, X, Y or Z. */
  public char letter(int qubit) {
    return letters.charAt(qubit);
  }

  /** True when every letter is I. */
  public boolean isIdentity() {
    return letters.chars().allMatch(c -> c == 'I');
  }

  /** This string restricted to some qubits; qubit {@code qubits[i]} becomes qubit i. */
  public Pauli restrict(int[] qubits) {
    StringBuilder kept = new StringBuilder();
    for (int q : qubits) {
      kept.append(letter(q));
    }
    return new Pauli(kept.toString());
  }

  /** Dense label, rightmost letter = qubit 0. */
  public String label() {
    return new StringBuilder(letters).reverse().toString();
  }

  @Override
  public int compareTo(Pauli other) {
    return letters.compareTo(other.letters);
  }

  @Override
  public String toString() {
    return label();
  }
}
