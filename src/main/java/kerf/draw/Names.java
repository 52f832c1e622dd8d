package kerf.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the qubits are called, fit to be shown: without control characters, and not too long. */
record Names(List<String> names) {
  /** Longest name beside a wire, in code points. */
  static final int LONGEST = 14;

  private static final int TAIL = 5;

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
    if (Brief.length(name) <= LONGEST) {
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
    Map<Integer, Integer> times = new TreeMap<>();
    qubits.forEach(q -> times.merge(q, 1, Integer::sum));
    List<String> ranges = new ArrayList<>();
    times.forEach(
        (q, n) -> {
          int last = q;
          while (n == 1 && times.getOrDefault(last + 1, 0) == 1) {
            last++;
          }
          if (n > 1) {
            ranges.add(brief(q) + " ×" + n);
          } else if (times.getOrDefault(q - 1, 0) != 1) {
            ranges.add(range(q, last));
          }
        });
    boolean all = ranges.size() <= mostRanges;
    return String.join(", ", all ? ranges : ranges.subList(0, mostRanges)) + (all ? "" : ", …");
  }

  /** Without what moves a cursor, reverses a line or may not stand in XML. */
  static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "\ufffd");
  }
}
