package kerf.qasm;

/** Takes gates in time order. */
interface Sink {
  /** One gate on these qubits, which are distinct. */
  void apply(Operator gate, int... on);
}
