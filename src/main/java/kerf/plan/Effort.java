package kerf.plan;

import java.time.Duration;
import kerf.plan.partition.SearchBudget;

/**
 * How hard to search. Steps are counted, so that two runs find the same plan; the clock is there
 * for the case that a step takes longer than expected, and a result tells when it struck.
 *
 * @param moves changes tried on plans
 * @param states partial plans looked at in searches that prove
 * @param clock when to stop in any case
 */
public record Effort(long moves, long states, Duration clock) {
  /** Checks signs. */
  public Effort {
    if (moves < 0 || states < 0 || clock.isNegative() || clock.isZero()) {
      throw new IllegalArgumentException(
          "effort: expected steps of 0 or more and a time, got %d, %d, %s"
              .formatted(moves, states, clock));
    }
  }

  /** A second or so where a proof is within reach, a few where it is not. */
  public static Effort standard() {
    return new Effort(20_000_000, 1_500_000, Duration.ofSeconds(30));
  }

  /** Starts the clock. */
  SearchBudget start() {
    return SearchBudget.of(moves, states, clock);
  }

  /** The same steps, a part of the time. */
  public Effort part(double fraction) {
    return within(Duration.ofNanos((long) (clock.toNanos() * fraction)));
  }

  /** The same steps, another time limit. */
  public Effort within(Duration limit) {
    return new Effort(moves, states, limit);
  }
}
