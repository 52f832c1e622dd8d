package kerf.plan;

import java.util.Arrays;
import java.util.stream.IntStream;
import kerf.circuit.Circuit;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.cut.WireCut;

/**
 * Improves a plan of whole qubits at its true price, joint cuts counted as such: moves a qubit, or
 * exchanges two, as long as that helps.
 */
final class JointMoves {
  /** Gates of all plans looked at together; each is built. */
  private static final int MOST_GATES = 200_000;

  private final Circuit circuit;
  private final Goal goal;
  private CutPlan best;

  /** Fragment of each qubit in the best plan. */
  private int[] fragmentOf;

  /** Plans that may still be built. */
  private int left;

  private JointMoves(Circuit circuit, CutPlan start, Goal goal) {
    this.circuit = circuit;
    this.goal = goal;
    this.left = MOST_GATES / (circuit.gates().size() + 1);
    take(start);
  }

  /** The plan itself where it cuts wires, or where no move helps. */
  static CutPlan improve(Circuit circuit, CutPlan start, Goal goal) {
    JointMoves moves = new JointMoves(circuit, start, goal);
    if (start.cuts().stream().anyMatch(c -> c instanceof WireCut)) {
      return start;
    }
    CutPlan before;
    do {
      before = moves.best;
      moves.round();
    } while (moves.best != before && moves.left > 0);
    return moves.best;
  }

  private void take(CutPlan plan) {
    best = plan;
    fragmentOf =
        IntStream.range(0, circuit.qubits()).map(q -> plan.layout().fragmentAt(q, 0)).toArray();
  }

  private void round() {
    int fragments = best.layout().fragments();
    for (int q = 0; q < fragmentOf.length; q++) {
      for (int f = 0; f < fragments; f++) {
        consider(q, f, q);
      }
      for (int other = 0; other < q; other++) {
        consider(q, fragmentOf[other], other);
      }
    }
  }

  /** Qubit q in fragment f, and another one, if it is another, where q was. */
  private void consider(int q, int f, int other) {
    int from = fragmentOf[q];
    if (f == from || left == 0) {
      return;
    }
    int[] moved = fragmentOf.clone();
    moved[other] = from;
    moved[q] = f;
    long width = Arrays.stream(moved).filter(x -> x == f).count();
    boolean emptied = Arrays.stream(moved).noneMatch(x -> x == from);
    if (width > goal.widest(circuit.qubits()) || emptied && goal.counted()) {
      return;
    }
    left--;
    CutPlan plan = CutPlan.of(circuit, Layout.of(moved));
    if (plan.kappa() < best.kappa() * (1 - 1e-12)) {
      take(plan);
    }
  }
}
