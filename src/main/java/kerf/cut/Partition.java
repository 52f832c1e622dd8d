package kerf.cut;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which fragment each qubit belongs to; fragments are numbered in order of their first qubit. */
public final class Partition implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final Pattern NAME = Pattern.compile("[A-Za-z]|\\[[0-9]+]");

  private final int[] fragmentOf;
  private final int fragments;

  private Partition(int[] fragmentOf) {
    this.fragmentOf = fragmentOf;
    this.fragments = Arrays.stream(fragmentOf).max().orElse(-1) + 1;
  }

  /**
   * One letter per qubit, the first letter for qubit 0: {@code AABB}. Where letters do not reach,
   * numbers in brackets, as {@link #letter} writes them. Which letters is up to the writer.
   *
   * @throws IllegalArgumentException when there are not as many as qubits, or other signs
   */
  public static Partition ofLetters(String letters, int qubits) {
    if (letters.indexOf(',') >= 0) {
      throw new IllegalArgumentException(
          ("partition '%s': expected a letter for each qubit, got the layout of a plan with wire"
                  + " cuts: give where wires are cut by cut_wire in the circuit")
              .formatted(letters));
    }
    List<String> names = names(letters);
    if (names.size() != qubits) {
      throw new IllegalArgumentException(
          "partition '%s': expected %d letter%s, one per qubit (first = qubit 0), got %d"
              .formatted(letters, qubits, qubits == 1 ? "" : "s", names.size()));
    }
    Map<String, Integer> seen = new LinkedHashMap<>();
    int[] fragmentOf = new int[qubits];
    for (int q = 0; q < qubits; q++) {
      fragmentOf[q] = seen.computeIfAbsent(names.get(q), name -> seen.size());
    }
    return new Partition(fragmentOf);
  }

  private static List<String> names(String letters) {
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(letters);
    for (int at = 0; at < letters.length(); at = name.end()) {
      name.region(at, letters.length());
      if (!name.lookingAt()) {
        throw new IllegalArgumentException(
            "partition '%s': expected letters A-Z and a-z, or numbers as in [%d], got '%s' for qubit %d"
                .formatted(
                    letters,
                    LETTERS.length(),
                    Character.toString(letters.codePointAt(at)),
                    names.size()));
      }
      names.add(name.group());
    }
    return names;
  }

  /** Contiguous fragments whose widths differ by one at most, wider ones first. */
  public static Partition contiguous(int fragments, int qubits) {
    if (fragments < 1 || fragments > qubits) {
      throw new IllegalArgumentException(
          "fragments: expected 1..%d for %d qubit%s, got %d"
              .formatted(qubits, qubits, qubits == 1 ? "" : "s", fragments));
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

  /** A letter per qubit, first letter = qubit 0; numbers in brackets beyond 52 fragments. */
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
