package kerf.cut;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;

/**
 * The layout a circuit's author marked: wires split at the marks, what unmarked gates join is one
 * fragment. A mark that leaves both its sides in one fragment has no effect.
 */
public final class MarkedLayout {
  private final List<List<Integer>> starts = new ArrayList<>();
  private final int[] firstSegment;
  private final int[] parent;

  private MarkedLayout(Circuit circuit) {
    for (int q = 0; q < circuit.qubits(); q++) {
      starts.add(new ArrayList<>(List.of(0)));
    }
    for (Circuit.Mark mark : circuit.marks()) {
      if (mark.wire() >= 0 && mark.gate() > 0) {
        List<Integer> own = starts.get(mark.wire());
        if (own.get(own.size() - 1) < mark.gate()) {
          own.add(mark.gate());
        }
      }
    }
    this.firstSegment = new int[circuit.qubits() + 1];
    for (int q = 0; q < circuit.qubits(); q++) {
      firstSegment[q + 1] = firstSegment[q] + starts.get(q).size();
    }
    this.parent = new int[firstSegment[circuit.qubits()]];
    for (int s = 0; s < parent.length; s++) {
      parent[s] = s;
    }
  }

  /** The layout of a circuit's marks; without marks, a fragment for each connected part. */
  public static Layout of(Circuit circuit) {
    MarkedLayout marked = new MarkedLayout(circuit);
    Set<Integer> cut = new HashSet<>();
    circuit.marks().stream().filter(m -> m.wire() < 0).forEach(m -> cut.add(m.gate()));
    for (int i = 0; i < circuit.gates().size(); i++) {
      Gate gate = circuit.gates().get(i);
      if (gate.qubits().size() == 2 && !cut.contains(i)) {
        int a = marked.find(marked.segmentAt(gate.qubit(0), i));
        marked.parent[a] = marked.find(marked.segmentAt(gate.qubit(1), i));
      }
    }
    List<Layout.Segment> segments = new ArrayList<>();
    for (int q = 0; q < circuit.qubits(); q++) {
      for (int j = 0; j < marked.starts.get(q).size(); j++) {
        int fragment = marked.find(marked.firstSegment[q] + j);
        segments.add(new Layout.Segment(q, marked.starts.get(q).get(j), fragment));
      }
    }
    return Layout.of(circuit.qubits(), segments);
  }

  private int segmentAt(int qubit, int gate) {
    int j = starts.get(qubit).size() - 1;
    while (starts.get(qubit).get(j) > gate) {
      j--;
    }
    return firstSegment[qubit] + j;
  }

  private int find(int s) {
    int root = s;
    while (parent[root] != root) {
      root = parent[root];
    }
    int at = s;
    while (parent[at] != root) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }
}
