package kerf.qasm.operator;

/**
 * A gate with modifiers, exactly: its global phase too, as a control turns that into a relative
 * one.
 */
public sealed interface Operator permits Small, Many, Controlled {
  /** Number of qubits it acts on. */
  int qubits();

  /** About the number of gates it is made of. */
  int size();

  /** The whole matrix of a gate on at most two qubits. */
  double[] matrix();

  /** The inverse. */
  Operator inverse();

  /** The k-th power; for fractions the principal one, with eigenvalues e^{iφ}, φ in (−π, π]. */
  Operator power(double k);

  /** Controlled by one more qubit, which comes first, being 1 or, where not {@code on}, 0. */
  default Operator controlled(boolean on) {
    return new Controlled(new boolean[] {on}, this);
  }

  /** Writes it as gates on at most two qubits, to act where all the controls are 1. */
  void emit(int[] controls, int[] on, GateSink sink);
}
