package kerf.plan.partition;

import java.time.Duration;

/**
 * Steps left and the clock, for one search. Moves and partial plans are counted apart; they say
 * when to stop, and the clock only where a step takes longer than expected.
 */
public final class SearchBudget {
  private final long deadline;
  private long moves;
  private long states;
  private boolean late;

  private SearchBudget(long deadline, long moves, long states) {
    this.deadline = deadline;
    this.moves = moves;
    this.states = states;
  }

  /**
   * Starts the clock.
   *
   * @param moves changes tried on plans
   * @param states partial plans looked at in searches that prove
   * @param clock when to stop in any case
   */
  public static SearchBudget of(long moves, long states, Duration clock) {
    return new SearchBudget(System.nanoTime() + clock.toNanos(), moves, states);
  }

  /** A share of what is left, for one of several things to do. */
  public SearchBudget share(double fraction) {
    return new SearchBudget(deadline, (long) (moves * fraction), (long) (states * fraction));
  }

  /** Takes off what a share has used. */
  public void settle(SearchBudget share, double fraction) {
    moves -= (long) (moves * fraction) - share.moves;
    states -= (long) (states * fraction) - share.states;
    late |= share.late;
  }

  /** Moves left. */
  long moves() {
    return moves;
  }

  /** Partial plans left. */
  long states() {
    return states;
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
