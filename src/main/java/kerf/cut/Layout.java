package kerf.cut;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;

/**
 * Which fragment every piece of every wire belongs to. A wire that changes fragments is cut there,
 * a gate whose wires are in different fragments is cut. Fragments are numbered in order of their
 * first segment.
 *
 * @param qubits number of wires
 * @param segments by qubit and then by time; neighbours of one wire are in different fragments
 */
public record Layout(int qubits, List<Segment> segments) implements Serializable {
  private static final Comparator<Segment> BY_WIRE =
      Comparator.comparingInt(Segment::qubit).thenComparingInt(Segment::from);

  private static final Pattern NAME = Pattern.compile("[A-Za-z]|\\[[0-9]+]");

  /**
   * A stretch of one wire.
   *
   * @param qubit the wire
   * @param from index of the first gate of the circuit that may belong to it; 0 for a wire's first
   * @param fragment its fragment
   */
  public record Segment(int qubit, int from, int fragment) implements Serializable {
    /** Refuses negative fragments. */
    public Segment {
      if (fragment < 0) {
        throw new IllegalArgumentException(
            "layout: expected fragments from 0 on, got %d on wire %d".formatted(fragment, qubit));
      }
    }
  }

  /**
   * Any segments. Neighbours of one wire in the same fragment become one; fragments are renumbered.
   *
   * @throws IllegalArgumentException when a wire has no segment from gate 0 on, or two from the
   *     same gate on
   */
  public Layout {
    List<Segment> sorted = new ArrayList<>(segments);
    sorted.sort(BY_WIRE);
    List<Segment> kept = new ArrayList<>();
    Map<Integer, Integer> numbers = new HashMap<>();
    int wires = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Segment s = sorted.get(i);
      Segment before = sorted.get(Math.max(0, i - 1));
      boolean starts = i == 0 || before.qubit() != s.qubit();
      if (starts ? s.qubit() != wires || s.from() != 0 : s.from() <= before.from()) {
        throw new IllegalArgumentException(
            ("layout: expected for each of %d wires segments from gate 0 on, each from a later gate"
                    + " on than the one before, got %s")
                .formatted(qubits, s));
      }
      wires = s.qubit() + 1;
      if (starts || s.fragment() != before.fragment()) {
        int number = numbers.computeIfAbsent(s.fragment(), any -> numbers.size());
        kept.add(new Segment(s.qubit(), s.from(), number));
      }
    }
    if (wires != qubits) {
      throw new IllegalArgumentException(
          "layout: expected segments for %d wires, got %d".formatted(qubits, wires));
    }
    segments = List.copyOf(kept);
  }

  /** Whole wires, nothing but gates to cut: the fragment of each. */
  public static Layout of(int[] fragments) {
    IntStream wires = IntStream.range(0, fragments.length);
    return new Layout(
        fragments.length, wires.mapToObj(q -> new Segment(q, 0, fragments[q])).toList());
  }

  /**
   * Whole wires, a letter for each, the first one for qubit 0: {@code AABB}; beyond 52 fragments
   * numbers in brackets, as {@link Fragment#letter} writes them. Which letters is up to the writer.
   *
   * @throws IllegalArgumentException when there are not as many as qubits, or other signs
   */
  public static Layout ofLetters(String letters, int qubits) {
    if (letters.indexOf(',') >= 0) {
      throw new IllegalArgumentException(
          ("partition '%s': expected a letter for each qubit, got the layout of a plan with wire"
                  + " cuts: give where wires are cut by cut_wire in the circuit")
              .formatted(letters));
    }
    Map<String, Integer> seen = new HashMap<>();
    List<Integer> fragments = new ArrayList<>();
    Matcher name = NAME.matcher(letters);
    for (int at = 0; at < letters.length(); at = name.end()) {
      name.region(at, letters.length());
      if (!name.lookingAt()) {
        throw new IllegalArgumentException(
            "partition '%s': expected letters A-Z and a-z, or numbers as in [52], got '%s' for qubit %d"
                .formatted(letters, Character.toString(letters.codePointAt(at)), fragments.size()));
      }
      fragments.add(seen.computeIfAbsent(name.group(), any -> seen.size()));
    }
    if (fragments.size() != qubits) {
      throw new IllegalArgumentException(
          "partition '%s': expected %d letter%s, one per qubit (first = qubit 0), got %d"
              .formatted(letters, qubits, qubits == 1 ? "" : "s", fragments.size()));
    }
    return of(fragments.stream().mapToInt(f -> f).toArray());
  }

  /** Whole wires in contiguous fragments whose widths differ by one at most, wider ones first. */
  public static Layout contiguous(int fragments, int qubits) {
    if (fragments < 1 || fragments > qubits) {
      throw new IllegalArgumentException(
          "fragments: expected 1..%d for %d qubit%s, got %d"
              .formatted(qubits, qubits, qubits == 1 ? "" : "s", fragments));
    }
    int[] fragmentOf = new int[qubits];
    int wide = qubits % fragments;
    int width = qubits / fragments;
    for (int q = 0; q < qubits; q++) {
      fragmentOf[q] = q < wide * (width + 1) ? q / (width + 1) : (q - wide) / width;
    }
    return of(fragmentOf);
  }

  /**
   * As a circuit's marks say: wires split at the marks, what unmarked gates join is one fragment. A
   * mark that leaves both its sides in one fragment has no effect.
   */
  public static Layout marked(Circuit circuit) {
    Layout split = split(circuit);
    int[] fragment = IntStream.range(0, split.segments().size()).toArray();
    for (int i = 0; i < circuit.gates().size(); i++) {
      Gate gate = circuit.gates().get(i);
      if (gate.qubits().size() == 2 && !circuit.gateMarks().contains(i)) {
        int a = fragment[split.segmentAt(gate.qubit(0), i)];
        int b = fragment[split.segmentAt(gate.qubit(1), i)];
        if (a != b) {
          Arrays.setAll(fragment, s -> fragment[s] == b ? a : fragment[s]);
        }
      }
    }
    List<Segment> joined = new ArrayList<>();
    for (Segment segment : split.segments()) {
      int f = fragment[joined.size()];
      joined.add(new Segment(segment.qubit(), segment.from(), f));
    }
    return new Layout(circuit.qubits(), joined);
  }

  /** A fragment for every piece of every wire. */
  private static Layout split(Circuit circuit) {
    Set<Segment> segments = new HashSet<>();
    for (int q = 0; q < circuit.qubits(); q++) {
      segments.add(new Segment(q, 0, q));
    }
    for (Circuit.WireMark mark : circuit.wireMarks()) {
      if (mark.gate() > 0) {
        segments.add(new Segment(mark.wire(), mark.gate(), circuit.qubits() + mark.gate()));
      }
    }
    return new Layout(circuit.qubits(), List.copyOf(segments));
  }

  /** Number of fragments. */
  public int fragments() {
    return 1 + segments.stream().mapToInt(Segment::fragment).max().orElse(-1);
  }

  /** Index among {@link #segments} of the segment a gate finds on a wire. */
  int segmentAt(int qubit, int gate) {
    int s = Collections.binarySearch(segments, new Segment(qubit, gate, 0), BY_WIRE);
    return s < 0 ? -s - 2 : s;
  }

  /** The fragment a wire is in where a gate finds it. */
  public int fragmentAt(int qubit, int gate) {
    return segments.get(segmentAt(qubit, gate)).fragment();
  }

  /** Number of qubits each fragment needs: one for each of its segments. */
  public int[] widths() {
    int[] widths = new int[fragments()];
    segments.forEach(s -> widths[s.fragment()]++);
    return widths;
  }

  /**
   * A letter per wire, first letter = qubit 0; where wires are cut, the letters of a wire's
   * segments in time order, wires separated by commas: {@code A,AB,B}.
   */
  @Override
  public String toString() {
    boolean whole = segments.size() == qubits;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      boolean starts = i > 0 && segments.get(i).qubit() != segments.get(i - 1).qubit();
      text.append(starts && !whole ? "," : "");
      text.append(Fragment.letter(segments.get(i).fragment()));
    }
    return text.toString();
  }
}
