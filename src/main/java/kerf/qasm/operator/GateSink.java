package kerf.qasm.operator;

/** Takes gates in time order. */
public interface GateSink {
  /** One gate on these qubits, which are distinct. */
  void apply(Operator gate, int... on);
}
