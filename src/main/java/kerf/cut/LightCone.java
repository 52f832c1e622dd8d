package kerf.cut;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import kerf.circuit.Gate;
import kerf.circuit.Observable;

/**
 * Drops gates that leave all observables alone: going backwards, a gate outside the observables'
 * support cancels with its inverse, and so does one that commutes with all of them. A fragment
 * without gates and without measured qubits is worth exactly 1.
 */
final class LightCone {
  /** Qubits on which some observable, carried back to here, is not the identity. */
  private final boolean[] support;

  /** Qubits on which every observable, carried back to here, is diagonal. */
  private final boolean[] diagonal;

  private LightCone(int qubits, List<Observable> observables) {
    this.support = new boolean[qubits];
    this.diagonal = new boolean[qubits];
    Arrays.fill(diagonal, true);
    for (Observable.Term term : observables.stream().flatMap(o -> o.terms().stream()).toList()) {
      for (int q = 0; q < qubits; q++) {
        char letter = term.pauli().letter(q);
        support[q] |= letter != 'I';
        diagonal[q] &= letter == 'I' || letter == 'Z';
      }
    }
  }

  /** The gates that some observable may see. */
  static List<Prepared.Item> of(
      List<Prepared.Item> items, int qubits, List<Observable> observables) {
    LightCone cone = new LightCone(qubits, observables);
    Deque<Prepared.Item> kept = new ArrayDeque<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      Gate gate = items.get(i).gate;
      if (!cone.isIdle(gate)) {
        cone.enter(gate);
        kept.addFirst(items.get(i));
      }
    }
    return List.copyOf(kept);
  }

  /** True when the gate commutes with every observable carried back to just after it. */
  private boolean isIdle(Gate gate) {
    int a = gate.qubit(0);
    if (gate.qubits().size() == 1) {
      return !support[a] || diagonal[a] && gate.kind().pattern().isDiagonal();
    }
    int b = gate.qubit(1);
    if (!support[a] && !support[b]) {
      return true;
    }
    if (gate.kind().pattern().isDiagonal()) {
      return diagonal[a] && diagonal[b];
    }
    return gate.kind().isControlled() && diagonal[a] && !support[b];
  }

  private void enter(Gate gate) {
    boolean all = gate.qubits().stream().allMatch(q -> diagonal[q]);
    for (int q : gate.qubits()) {
      support[q] = true;
      // A permutation of basis states keeps what is diagonal so; a diagonal gate, on each qubit.
      diagonal[q] &=
          gate.kind().pattern().isDiagonal() || gate.kind().pattern().isPermutation() && all;
    }
  }
}
