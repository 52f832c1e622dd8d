package kerf.plan;

/** Steps left and the clock, for one search. */
final class Budget {
  private final long deadline;
  private long moves;
  private long states;
  private long used;
  private boolean late;

  private Budget(Effort effort) {
    this.deadline = System.nanoTime() + effort.clock().toNanos();
    this.moves = effort.moves();
    this.states = effort.states();
  }

  /** Starts the clock. */
  static Budget of(Effort effort) {
    return new Budget(effort);
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
