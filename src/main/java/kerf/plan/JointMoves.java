package kerf.plan;

import java.util.Arrays;
import java.util.List;
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
  private final int widest;
  private final boolean counted;
  private int[] labels;
  private CutPlan best;
  private int left;

  private JointMoves(Circuit circuit, CutPlan start, Goal goal) {
    this.circuit = circuit;
    this.widest = goal.widest(circuit.qubits());
    this.counted = goal.counted();
    this.best = start;
    this.left = MOST_GATES / (circuit.gates().size() + 1);
    this.labels = new int[circuit.qubits()];
    for (int q = 0; q < labels.length; q++) {
      labels[q] = start.layout().segmentsOf(q).get(0).fragment();
    }
  }

  /** The plan itself where it cuts wires, or where no move helps. */
  static CutPlan improve(Circuit circuit, CutPlan start, Goal goal) {
    JointMoves moves = new JointMoves(circuit, start, goal);
    if (start.cuts().stream().anyMatch(c -> c instanceof WireCut)) {
      return start;
    }
    boolean better = true;
    while (better) {
      better = moves.round();
    }
    return moves.best;
  }

  private boolean round() {
    CutPlan before = best;
    int fragments = Arrays.stream(labels).max().orElse(0) + 1;
    for (int q = 0; q < labels.length; q++) {
      for (int f = 0; f < fragments; f++) {
        consider(q, f, -1);
      }
      for (int other = 0; other < q; other++) {
        consider(q, labels[other], other);
      }
    }
    return best != before && left > 0;
  }

  /** Qubit q in fragment f, and another one, if any, where q was. */
  private void consider(int q, int f, int other) {
    if (f == labels[q] || left == 0) {
      return;
    }
    int[] moved = labels.clone();
    moved[q] = f;
    if (other >= 0) {
      moved[other] = labels[q];
    }
    int wide = (int) Arrays.stream(moved).filter(x -> x == f).count();
    boolean emptied = Arrays.stream(moved).noneMatch(x -> x == labels[q]);
    if (wide > widest || emptied && counted) {
      return;
    }
    left--;
    CutPlan plan = CutPlan.of(circuit, layout(numbered(moved)));
    if (plan.kappa() < best.kappa() * (1 - 1e-12)) {
      best = plan;
      labels = numbered(moved);
    }
  }

  private static Layout layout(int[] labels) {
    List<Layout.Segment> segments =
        IntStream.range(0, labels.length)
            .mapToObj(q -> new Layout.Segment(q, 0, labels[q]))
            .toList();
    return Layout.of(labels.length, segments);
  }

  /** Fragments in order of their first qubit. */
  private static int[] numbered(int[] labels) {
    int[] number = new int[labels.length];
    int[] result = new int[labels.length];
    int next = 0;
    for (int q = 0; q < labels.length; q++) {
      if (number[labels[q]] == 0) {
        number[labels[q]] = ++next;
      }
      result[q] = number[labels[q]] - 1;
    }
    return result;
  }
}
