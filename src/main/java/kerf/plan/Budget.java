package kerf.plan;

/** Steps left and the clock, for one search. */
final class Budget {
  private final long deadline;
  private long moves;
  private long states;
  private long used;
  private boolean late;

  private Budget(long deadline, long moves, long states) {
    this.deadline = deadline;
    this.moves = moves;
    this.states = states;
  }

  /** Starts the clock. */
  static Budget of(Effort effort) {
    long deadline = System.nanoTime() + effort.clock().toNanos();
    return new Budget(deadline, effort.moves(), effort.states());
  }

  /** A share of what is left, for one of several things to do. */
  Budget share(double fraction) {
    return new Budget(deadline, (long) (moves * fraction), (long) (states * fraction));
  }

  /** Takes off what a share has used. */
  void settle(Budget share, double fraction) {
    moves -= (long) (moves * fraction) - share.moves;
    states -= (long) (states * fraction) - share.states;
    used += share.used;
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
    used += count;
  }

  /** Takes partial plans off. */
  void looked(long count) {
    states = Math.max(0, states - count);
    used += count;
  }

  /** True once the time is over; to be asked every thousand steps or so. */
  boolean late() {
    if (!late && System.nanoTime() > deadline) {
      late = true;
    }
    return late;
  }

  /** True where the clock has stopped something. */
  boolean struck() {
    return late;
  }

  /** Steps of all kinds. */
  long used() {
    return used;
  }
}
