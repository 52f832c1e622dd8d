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
import kerf.plan.partition.SearchBudget;

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
  private final SearchBudget budget;
  private int left = MOST_LOOKS;

  /** A plan and its segments, of which neighbours may be in the same fragment. */
  private record State(Segment[] segments, CutPlan plan, double value) {}

  private JointMoves(
      Circuit circuit,
      Goal goal,
      Set<CutKind> allow,
      ToDoubleFunction<CutPlan> value,
      SearchBudget budget) {
    this.circuit = circuit;
    this.goal = goal;
    this.allow = allow;
    this.value = value;
    this.budget = budget;
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
      ToDoubleFunction<CutPlan> value,
      SearchBudget budget) {
    JointMoves moves = new JointMoves(circuit, goal, allow, value, budget);
    Segment[] segments = start.layout().segments().toArray(new Segment[0]);
    State best = moves.descend(new State(segments, start, value.applyAsDouble(start)));
    SplittableRandom random = new SplittableRandom(1);
    for (int vain = 0; vain < SHAKES && moves.more(); vain++) {
      State tried = moves.descend(moves.shaken(best, random));
      if (tried.value() < best.value() * (1 - 1e-12)) {
        best = tried;
        vain = 0;
      }
    }
    return best.plan();
  }

  private State descend(State start) {
    int fragments = start.plan().layout().fragments();
    State before = null;
    State now = start;
    while (now != before && more()) {
      before = now;
      for (int s = 0; s < now.segments().length && more(); s++) {
        for (int f = 0; f < fragments && more(); f++) {
          now = better(now, put(now.segments(), s, now.segments()[s].from(), f));
        }
        for (int other = 0; other < s && more(); other++) {
          now = better(now, exchanged(now.segments(), s, other));
        }
        for (int from : starts(now.segments(), s)) {
          now = better(now, put(now.segments(), s, from, now.segments()[s].fragment()));
        }
      }
    }
    return now;
  }

  private boolean more() {
    return left > 0 && !budget.late();
  }

  /** The other segments if they make a better plan. */
  private State better(State now, Segment[] segments) {
    if (!more() || Arrays.equals(segments, now.segments())) {
      return now;
    }
    left -= segments.length;
    Layout layout = new Layout(circuit.qubits(), List.of(segments));
    boolean fits = Arrays.stream(layout.widths()).allMatch(w -> w <= goal.widest(circuit.qubits()));
    if (!fits || goal.counted() && layout.fragments() != goal.fragments()) {
      return now;
    }
    left -= circuit.gates().size();
    CutPlan plan = CutPlan.of(circuit, layout);
    double itsValue = value.applyAsDouble(plan);
    return itsValue < now.value() * (1 - 1e-12) && plan.cuts().stream().allMatch(this::allowed)
        ? new State(segments, plan, itsValue)
        : now;
  }

  private boolean allowed(Cut cut) {
    return allow.contains(cut instanceof WireCut ? CutKind.WIRE : CutKind.GATE);
  }

  /** Some exchanged, whatever that takes, if the widths allow it. */
  private State shaken(State now, SplittableRandom random) {
    Segment[] shaken = now.segments();
    for (int i = 0; i < SHAKEN; i++) {
      shaken = exchanged(shaken, random.nextInt(shaken.length), random.nextInt(shaken.length));
    }
    return better(new State(now.segments(), now.plan(), Double.POSITIVE_INFINITY), shaken);
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
  private int[] starts(Segment[] all, int s) {
    if (all[s].from() == 0) {
      return new int[0];
    }
    boolean last = s + 1 == all.length || all[s + 1].from() == 0;
    return IntStream.range(all[s - 1].from() + 1, last ? circuit.gates().size() : all[s + 1].from())
        .filter(i -> circuit.gates().get(i).qubits().size() == 2)
        .filter(i -> circuit.gates().get(i).qubits().contains(all[s].qubit()))
        .toArray();
  }
}
