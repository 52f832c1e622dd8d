package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which fragment every gate end belongs to, and with that where a circuit is cut: a gate where its
 * two ends differ, a wire where two ends that follow each other do.
 *
 * <p>Fragments are numbered in order of appearance, qubit by qubit, in time order on each.
 */
public final class Assignment {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /**
   * A piece of a wire in one fragment.
   *
   * @param from position in the circuit of the first two-qubit gate on it; 0 for a wire's first
   * @param fragment the fragment
   */
  public record Segment(int from, int fragment) {}

  private final WireGraph circuit;
  private final int[] places;
  private final int fragments;

  private Assignment(WireGraph circuit, int[] places) {
    this.circuit = circuit;
    this.places = new int[places.length];
    int[] number = new int[Arrays.stream(places).max().orElse(0) + 1];
    int count = 0;
    for (int q = 0; q < circuit.qubits(); q++) {
      int[] wire = circuit.idle(q) ? new int[] {circuit.ends() + q} : circuit.wire(q);
      for (int place : wire) {
        if (number[places[place]] == 0) {
          number[places[place]] = ++count;
        }
        this.places[place] = number[places[place]] - 1;
      }
    }
    this.fragments = count;
  }

  /**
   * Any assignment.
   *
   * @param places a label ≥ 0 for every end, then one for every qubit, of which only those of idle
   *     qubits count
   */
  public static Assignment of(WireGraph circuit, int[] places) {
    if (places.length != circuit.ends() + circuit.qubits()
        || Arrays.stream(places).anyMatch(p -> p < 0 || p >= places.length)) {
      throw new IllegalArgumentException(
          "assignment: expected %d labels below that".formatted(circuit.ends() + circuit.qubits()));
    }
    return new Assignment(circuit, places);
  }

  /** Whole qubits: no wire is cut. */
  public static Assignment ofQubits(WireGraph circuit, int[] fragmentOf) {
    if (fragmentOf.length != circuit.qubits()) {
      throw new IllegalArgumentException(
          "assignment: expected %d fragments, one per qubit, got %d"
              .formatted(circuit.qubits(), fragmentOf.length));
    }
    int[] places = new int[circuit.ends() + circuit.qubits()];
    for (int p = 0; p < places.length; p++) {
      places[p] = fragmentOf[p < circuit.ends() ? circuit.qubit(p) : p - circuit.ends()];
    }
    return of(circuit, places);
  }

  /** Blocks of neighbouring qubits whose widths differ by one at most, wider ones first. */
  public static Assignment contiguous(WireGraph circuit, int fragments) {
    int n = circuit.qubits();
    if (fragments < 1 || fragments > n) {
      throw new IllegalArgumentException(
          "fragments: expected 1..%d for %d qubits, got %d".formatted(n, n, fragments));
    }
    int[] fragmentOf = new int[n];
    int q = 0;
    for (int f = 0; f < fragments; f++) {
      int width = n / fragments + (f < n % fragments ? 1 : 0);
      Arrays.fill(fragmentOf, q, q + width, f);
      q += width;
    }
    return ofQubits(circuit, fragmentOf);
  }

  /** The circuit. */
  public WireGraph circuit() {
    return circuit;
  }

  /** Number of fragments. */
  public int fragments() {
    return fragments;
  }

  /** Fragment of a gate end. */
  public int fragmentOf(int end) {
    return places[end];
  }

  /** True where a gate (by its number among the two-qubit gates) is cut. */
  public boolean cutsGate(int gate) {
    return places[2 * gate] != places[2 * gate + 1];
  }

  /** True where the wire that leads to an end is cut just before it. */
  public boolean cutsWireBefore(int end) {
    int previous = circuit.before(end);
    return previous >= 0 && places[previous] != places[end];
  }

  /** Segments of a qubit in time order; more than one where its wire is cut. */
  public List<Segment> segments(int qubit) {
    if (circuit.idle(qubit)) {
      return List.of(new Segment(0, places[circuit.ends() + qubit]));
    }
    List<Segment> segments = new ArrayList<>();
    for (int end : circuit.wire(qubit)) {
      if (segments.isEmpty() || cutsWireBefore(end)) {
        segments.add(new Segment(segments.isEmpty() ? 0 : circuit.position(end), places[end]));
      }
    }
    return List.copyOf(segments);
  }

  /** Wire segments in each fragment. */
  public int[] widths() {
    int[] widths = new int[fragments];
    for (int q = 0; q < circuit.qubits(); q++) {
      segments(q).forEach(s -> widths[s.fragment()]++);
    }
    return widths;
  }

  /** Labels as {@link #of} takes them. */
  int[] places() {
    return places.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Assignment a && Arrays.equals(a.places, places);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(places);
  }

  /**
   * A letter per qubit, {@code AABB}; where wires are cut, a letter per segment and a space between
   * qubits; numbers in brackets beyond 62 fragments.
   */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    for (int q = 0; q < circuit.qubits(); q++) {
      StringBuilder word = new StringBuilder();
      for (Segment s : segments(q)) {
        word.append(letter(s.fragment()));
      }
      words.add(word.toString());
    }
    boolean whole = true;
    for (int e = 0; e < circuit.ends(); e++) {
      whole &= !cutsWireBefore(e);
    }
    return String.join(whole ? "" : " ", words);
  }

  private static String letter(int fragment) {
    return fragment < LETTERS.length()
        ? LETTERS.substring(fragment, fragment + 1)
        : "[" + fragment + "]";
  }
}
