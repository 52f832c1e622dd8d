package kerf.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;

/**
 * The layout a circuit's author marked: wires split at the marks, what unmarked gates join is one
 * fragment. A mark that leaves both its sides in one fragment has no effect.
 */
final class MarkedLayout {
  private MarkedLayout() {}

  static Layout of(Circuit circuit) {
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
    List<Layout.Segment> joined = new ArrayList<>();
    for (Layout.Segment segment : split.segments()) {
      int f = fragment[joined.size()];
      joined.add(new Layout.Segment(segment.qubit(), segment.from(), f));
    }
    return Layout.of(circuit.qubits(), joined);
  }

  /** A fragment for every piece of every wire. */
  private static Layout split(Circuit circuit) {
    Set<Layout.Segment> segments = new HashSet<>();
    for (int q = 0; q < circuit.qubits(); q++) {
      segments.add(new Layout.Segment(q, 0, q));
    }
    for (Circuit.WireMark mark : circuit.wireMarks()) {
      if (mark.gate() > 0) {
        segments.add(new Layout.Segment(mark.wire(), mark.gate(), circuit.qubits() + mark.gate()));
      }
    }
    return Layout.of(circuit.qubits(), List.copyOf(segments));
  }
}
