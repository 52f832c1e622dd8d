package kerf.plan.partition;

import java.time.Duration;

/**
 * Steps left and the clock, for one search. Moves and partial plans are counted apart; they say
 * when to stop, and the clock only where a step takes longer than expected.
 */
public final class SearchBudget {
  private final long deadline;

  /** Moves left. */
  long moves;

  /** Partial plans left. */
  long states;

  private boolean late;

  private SearchBudget(long deadline, long moves, long states) {
    this.deadline = deadline;
    this.moves = moves;
    this.states = states;
  }

  /** Starts the clock; so many changes of plans and partial plans may be tried. */
  public static SearchBudget of(long moves, long states, Duration clock) {
    return new SearchBudget(System.nanoTime() + clock.toNanos(), moves, states);
  }

  /** The same steps once more, and a part of the time that is left. */
  public SearchBudget within(double fraction) {
    long now = System.nanoTime();
    return new SearchBudget(now + (long) (fraction * (deadline - now)), moves, states);
  }

  /** Sets a share of what is left aside, for one of several things to do. */
  public SearchBudget share(double fraction) {
    SearchBudget share =
        new SearchBudget(deadline, (long) (moves * fraction), (long) (states * fraction));
    moves -= share.moves;
    states -= share.states;
    return share;
  }

  /** Takes back what is left of a share. */
  public void settle(SearchBudget share) {
    moves += share.moves;
    states += share.states;
    late |= share.late;
  }

  /** Takes moves off. */
  void moved(long count) {
    moves = Math.max(0, moves - count);
  }

  /** Takes partial plans off. */
  void looked(long count) {
    states = Math.max(0, states - count);
  }

  /** True once the time is over; to be asked every thousand steps or so. */
  public boolean late() {
    late = late || System.nanoTime() > deadline;
    return late;
  }

  /** True where the clock has stopped something. */
  public boolean struck() {
    return late;
  }
}
