package kerf.plan;

import java.util.Set;
import kerf.circuit.Circuit;
import kerf.cut.CutPlan;
import kerf.cut.Partition;

/** Stub. */
public final class Planner {
  private Planner() {}

  public static Planned plan(
      Circuit circuit, Goal goal, Set<CutKind> allow, Objective objective, Effort effort) {
    int f =
        goal.fragments() > 0
            ? goal.fragments()
            : (circuit.qubits() + goal.width() - 1) / goal.width();
    return Planned.given(CutPlan.of(circuit, Partition.contiguous(f, circuit.qubits())));
  }
}
