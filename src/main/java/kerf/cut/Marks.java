package kerf.cut;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kerf.circuit.Circuit;

/** Carries a circuit's marks over to a circuit made from it, gate by gate. */
final class Marks {
  private final List<Circuit.Mark> marks;
  private final Set<Integer> gates = new HashSet<>();
  private int next;

  Marks(Circuit circuit) {
    this.marks = circuit.marks().stream().filter(m -> m.wire() >= 0).toList();
    circuit.marks().stream().filter(m -> m.wire() < 0).forEach(m -> gates.add(m.gate()));
  }

  /** Marks the wires that are cut before a gate of the old circuit and after the last call's. */
  void wiresBefore(int gate, Circuit.Builder builder) {
    while (next < marks.size() && marks.get(next).gate() <= gate) {
      builder.cutWire(marks.get(next++).wire());
    }
  }

  /** Marks the builder's last gate when it is a marked one of the old circuit. */
  void gate(int gate, Circuit.Builder builder) {
    if (gates.contains(gate)) {
      builder.cutGate();
    }
  }

  boolean isMarked(int gate) {
    return gates.contains(gate);
  }

  /** Wires marked before a gate and after the last call's. */
  Set<Integer> takeBefore(int gate) {
    Set<Integer> wires = new HashSet<>();
    while (next < marks.size() && marks.get(next).gate() <= gate) {
      wires.add(marks.get(next++).wire());
    }
    return wires;
  }
}
