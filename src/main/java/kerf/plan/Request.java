package kerf.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to search for.
 *
 * @param circuit the circuit
 * @param goal how far to cut it
 * @param allow what may be cut
 * @param objective what to keep small
 * @param start a plan to begin with, kept where none is better; null for none
 * @param effort how hard to search
 */
public record Request(
    WireGraph circuit,
    Goal goal,
    Set<CutKind> allow,
    Objective objective,
    Assignment start,
    Effort effort) {

  /** Checks that parts fit each other. */
  public Request {
    allow = Collections.unmodifiableSet(allow.isEmpty() ? Set.of() : EnumSet.copyOf(allow));
    if (start != null && start.circuit() != circuit) {
      throw new IllegalArgumentException("start: expected a plan of the same circuit");
    }
    if (goal.fragments() > circuit.qubits()) {
      throw new IllegalArgumentException(
          "fragments: expected at most %d, the number of qubits, got %d"
              .formatted(circuit.qubits(), goal.fragments()));
    }
  }

  /** Gates and wires may be cut, κ is to be small. */
  public static Request of(WireGraph circuit, Goal goal) {
    return new Request(
        circuit, goal, EnumSet.allOf(CutKind.class), Objective.OVERHEAD, null, Effort.standard());
  }

  /** The same, and only these kinds may be cut. */
  public Request allowing(Collection<CutKind> kinds) {
    return new Request(circuit, goal, Set.copyOf(kinds), objective, start, effort);
  }

  /** The same for another objective. */
  public Request minimising(Objective other) {
    return new Request(circuit, goal, allow, other, start, effort);
  }

  /** The same from a plan on. */
  public Request startingFrom(Assignment other) {
    return new Request(circuit, goal, allow, objective, other, effort);
  }

  /** The same with another effort. */
  public Request with(Effort other) {
    return new Request(circuit, goal, allow, objective, start, other);
  }

  /** Widest fragment allowed. */
  int widest() {
    return goal.widest(circuit.qubits());
  }
}
