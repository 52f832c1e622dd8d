package kerf.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kerf.circuit.Circuit;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.cut.Layout.Segment;
import kerf.cut.WireCut;

/**
 * Improves a plan at its true price, joint cuts counted as such: gives a segment of a wire to
 * another fragment, exchanges two or moves a wire cut as long as that helps; then shakes the best
 * plan and tries again. The seed is fixed.
 */
final class JointMoves {
  /** Segments of all layouts, and gates of all plans built, together. */
  private static final int MOST_LOOKS = 600_000;

  private static final int SHAKEN = 4;

  /** How often in vain before giving up. */
  private static final int SHAKES = 8;

  private final Circuit circuit;
  private final Goal goal;
  private final Set<CutKind> allow;
  private final ToDoubleFunction<CutPlan> value;

  /** Wire, first gate and fragment of each segment; neighbours may be in the same fragment. */
  private Segment[] now;

  private CutPlan plan;
  private double planValue;

  private int left = MOST_LOOKS;

  private JointMoves(
      Circuit circuit, Goal goal, Set<CutKind> allow, ToDoubleFunction<CutPlan> value) {
    this.circuit = circuit;
    this.goal = goal;
    this.allow = allow;
    this.value = value;
  }

  /**
   * The plan itself where no move helps.
   *
   * @param value what to make small
   */
  static CutPlan improve(
      Circuit circuit,
      CutPlan start,
      Goal goal,
      Set<CutKind> allow,
      ToDoubleFunction<CutPlan> value) {
    JointMoves moves = new JointMoves(circuit, goal, allow, value);
    moves.take(start.layout().segments().toArray(new Segment[0]), start);
    moves.descend();
    Segment[] best = moves.now;
    CutPlan bestPlan = moves.plan;
    SplittableRandom random = new SplittableRandom(1);
    for (int vain = 0; vain < SHAKES && moves.left > 0; vain++) {
      moves.shake(random);
      moves.descend();
      if (moves.planValue < value.applyAsDouble(bestPlan) * (1 - 1e-12)) {
        best = moves.now;
        bestPlan = moves.plan;
        vain = 0;
      } else {
        moves.take(best, bestPlan);
      }
    }
    return bestPlan;
  }

  private void take(Segment[] segments, CutPlan itsPlan) {
    now = segments;
    plan = itsPlan;
    planValue = value.applyAsDouble(itsPlan);
  }

  private void descend() {
    int fragments = plan.layout().fragments();
    Segment[] before = null;
    while (now != before && left > 0) {
      before = now;
      for (int s = 0; s < now.length; s++) {
        for (int f = 0; f < fragments; f++) {
          consider(put(now, s, now[s].from(), f));
        }
        for (int other = 0; other < s; other++) {
          consider(exchanged(now, s, other));
        }
        for (int from : starts(s)) {
          consider(put(now, s, from, now[s].fragment()));
        }
      }
    }
  }

  private void consider(Segment[] segments) {
    if (left <= 0 || Arrays.equals(segments, now)) {
      return;
    }
    left -= segments.length;
    Layout layout = new Layout(circuit.qubits(), List.of(segments));
    boolean fits = Arrays.stream(layout.widths()).allMatch(w -> w <= goal.widest(circuit.qubits()));
    if (!fits || goal.counted() && layout.fragments() != goal.fragments()) {
      return;
    }
    left -= circuit.gates().size();
    CutPlan moved = CutPlan.of(circuit, layout);
    if (value.applyAsDouble(moved) < planValue * (1 - 1e-12)
        && moved.cuts().stream().allMatch(this::allowed)) {
      take(segments, moved);
    }
  }

  private boolean allowed(Cut cut) {
    return allow.contains(cut instanceof WireCut ? CutKind.WIRE : CutKind.GATE);
  }

  /** Exchanges some, whatever that takes, if the widths allow it. */
  private void shake(SplittableRandom random) {
    Segment[] shaken = now;
    for (int i = 0; i < SHAKEN; i++) {
      shaken = exchanged(shaken, random.nextInt(now.length), random.nextInt(now.length));
    }
    planValue = Double.POSITIVE_INFINITY;
    consider(shaken);
  }

  private static Segment[] put(Segment[] segments, int s, int from, int fragment) {
    Segment[] changed = segments.clone();
    changed[s] = new Segment(segments[s].qubit(), from, fragment);
    return changed;
  }

  private static Segment[] exchanged(Segment[] segments, int s, int other) {
    Segment[] changed = put(segments, s, segments[s].from(), segments[other].fragment());
    return put(changed, other, segments[other].from(), segments[s].fragment());
  }

  /** The gates of two qubits from which on a segment that is not its wire's first may be. */
  private int[] starts(int s) {
    if (now[s].from() == 0) {
      return new int[0];
    }
    boolean last = s + 1 == now.length || now[s + 1].from() == 0;
    return IntStream.range(now[s - 1].from() + 1, last ? circuit.gates().size() : now[s + 1].from())
        .filter(i -> circuit.gates().get(i).qubits().size() == 2)
        .filter(i -> circuit.gates().get(i).qubits().contains(now[s].qubit()))
        .toArray();
  }
}
