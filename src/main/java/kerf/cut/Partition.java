package kerf.cut;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which fragment each qubit belongs to; fragments are numbered in order of their first qubit. */
public final class Partition implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final int[] fragmentOf;
  private final int fragments;

  private Partition(int[] fragmentOf) {
    this.fragmentOf = fragmentOf;
    this.fragments = Arrays.stream(fragmentOf).max().orElse(-1) + 1;
  }

  /**
   * One letter per qubit, the first letter for qubit 0: {@code AABB}.
   *
   * @throws IllegalArgumentException when the length is not {@code qubits}
   */
  public static Partition ofLetters(String letters, int qubits) {
    if (letters.length() != qubits) {
      throw new IllegalArgumentException(
          "partition '%s': expected %d letters, one per qubit (first = qubit 0), got %d"
              .formatted(letters, qubits, letters.length()));
    }
    Map<Character, Integer> seen = new LinkedHashMap<>();
    int[] fragmentOf = new int[qubits];
    for (int q = 0; q < qubits; q++) {
      char letter = letters.charAt(q);
      if (!Character.isLetterOrDigit(letter)) {
        throw new IllegalArgumentException(
            "partition '%s': expected letters, got '%s' for qubit %d"
                .formatted(letters, letter, q));
      }
      fragmentOf[q] = seen.computeIfAbsent(letter, l -> seen.size());
    }
    return new Partition(fragmentOf);
  }

  /** Contiguous fragments whose widths differ by one at most, wider ones first. */
  public static Partition contiguous(int fragments, int qubits) {
    if (fragments < 1 || fragments > qubits) {
      throw new IllegalArgumentException(
          "fragments: expected 1..%d for %d qubits, got %d".formatted(qubits, qubits, fragments));
    }
    int[] fragmentOf = new int[qubits];
    int q = 0;
    for (int f = 0; f < fragments; f++) {
      int width = qubits / fragments + (f < qubits % fragments ? 1 : 0);
      Arrays.fill(fragmentOf, q, q + width, f);
      q += width;
    }
    return new Partition(fragmentOf);
  }

  /** Letter of a fragment; beyond {@value #LETTERS} its number in brackets. */
  public static String letter(int fragment) {
    return fragment < LETTERS.length()
        ? LETTERS.substring(fragment, fragment + 1)
        : "[" + fragment + "]";
  }

  /** Number of qubits. */
  public int qubits() {
    return fragmentOf.length;
  }

  /** Number of fragments. */
  public int fragments() {
    return fragments;
  }

  /** Fragment of a qubit. */
  public int fragmentOf(int qubit) {
    return fragmentOf[qubit];
  }

  /** A letter per qubit, first letter = qubit 0; numbers in brackets beyond 62 fragments. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int f : fragmentOf) {
      text.append(letter(f));
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Partition p && Arrays.equals(p.fragmentOf, fragmentOf);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fragmentOf);
  }
}
