package kerf.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the qubits are called, fit to be shown: without control characters, and not too long. */
final class Names {
  /** Longest name beside a wire, in code points. */
  static final int LONGEST = 14;

  private static final int TAIL = 5;

  private final List<String> names;

  private Names(List<String> names) {
    this.names = names;
  }

  /**
   * Names for all qubits of a circuit.
   *
   * @param given a name per qubit, null for q0, q1, …
   */
  static Names of(int qubits, List<String> given) {
    if (given != null && given.size() != qubits) {
      throw new IllegalArgumentException(
          "qubit names: expected %d, one per qubit, got %d".formatted(qubits, given.size()));
    }
    List<String> names = new ArrayList<>();
    for (int q = 0; q < qubits; q++) {
      names.add(given == null ? "q" + q : clean(Objects.requireNonNull(given.get(q), "name")));
    }
    return new Names(names);
  }

  /** The whole name. */
  String full(int qubit) {
    return names.get(qubit);
  }

  /** The name in at most {@link #LONGEST} code points; of a long one both ends. */
  String brief(int qubit) {
    String name = names.get(qubit);
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST) {
      return name;
    }
    int tail = name.offsetByCodePoints(name.length(), -TAIL);
    return Brief.head(name, LONGEST - TAIL) + name.substring(tail);
  }

  /** One name, or the first and the last of several. */
  String range(int first, int last) {
    return first == last ? brief(first) : brief(first) + "–" + brief(last);
  }

  /** The names of some qubits in ascending order: ranges, and how often one is there twice. */
  String list(List<Integer> qubits, int mostRanges) {
    List<String> ranges = new ArrayList<>();
    int i = 0;
    while (i < qubits.size()) {
      int q = qubits.get(i);
      int times = times(qubits, i);
      int end = i + times;
      int last = q;
      while (times == 1 && end < qubits.size() && qubits.get(end) == last + 1) {
        if (times(qubits, end) > 1) {
          break;
        }
        last++;
        end++;
      }
      ranges.add(range(q, last) + (times > 1 ? " ×" + times : ""));
      i = end;
    }
    boolean all = ranges.size() <= mostRanges;
    return String.join(", ", all ? ranges : ranges.subList(0, mostRanges)) + (all ? "" : ", …");
  }

  private static int times(List<Integer> qubits, int from) {
    int end = from;
    while (end < qubits.size() && qubits.get(end).equals(qubits.get(from))) {
      end++;
    }
    return end - from;
  }

  /** Without what moves a cursor, reverses a line or may not stand in XML. */
  static String clean(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints().map(c -> isShown(c) ? c : 0xFFFD).forEach(c -> kept.appendCodePoint(c));
    return kept.toString();
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
