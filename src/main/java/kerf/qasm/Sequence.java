package kerf.qasm;

import java.util.ArrayList;
import java.util.List;

/** Takes the gates of one gate's body, to make them one. */
final class Sequence implements Sink {
  private final Budget budget;
  private final List<Many.Part> parts = new ArrayList<>();

  Sequence(Budget budget) {
    this.budget = budget;
  }

  @Override
  public void apply(Operator gate, int... on) {
    budget.steps(1);
    Many.requireSize(parts.size() + 1.0);
    parts.add(new Many.Part(gate, on));
  }

  Many on(int qubits) {
    return new Many(qubits, parts);
  }
}
