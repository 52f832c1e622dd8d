package kerf.qasm.operator;

import java.util.ArrayList;
import java.util.List;

/** Takes the gates of one gate's body, to make them one. */
public final class Sequence implements GateSink {
  private final List<Many.Part> parts = new ArrayList<>();

  @Override
  public void apply(Operator gate, int... on) {
    Many.requireSize(parts.size() + 1.0);
    parts.add(new Many.Part(gate, on));
  }

  /** The gates so far as one gate on this many qubits. */
  public Many on(int qubits) {
    return new Many(qubits, parts);
  }
}
