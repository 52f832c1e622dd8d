package kerf.plan;

import java.util.Set;

/**
 * What to search for.
 *
 * @param circuit the circuit, or a part of it on the same qubits
 * @param goal how far to cut it
 * @param allow what may be cut
 * @param objective what to keep small
 */
record Request(WireGraph circuit, Goal goal, Set<CutKind> allow, Objective objective) {

  /** Checks that there are qubits for all fragments. */
  Request {
    if (goal.fragments() > circuit.qubits) {
      throw new IllegalArgumentException(
          "fragments: expected at most %d, the number of qubits, got %d"
              .formatted(circuit.qubits, goal.fragments()));
    }
  }

  /** The same of a part of the circuit. */
  Request of(WireGraph part) {
    return new Request(part, goal, allow, objective);
  }

  /** The same where only some kinds may be cut. */
  Request allowing(Set<CutKind> kinds) {
    return new Request(circuit, goal, kinds, objective);
  }

  boolean allows(CutKind kind) {
    return allow.contains(kind);
  }

  /** Widest fragment allowed. */
  int widest() {
    return goal.widest(circuit.qubits);
  }
}
