package kerf.circuit;

import java.io.Serializable;

/** How precise a query's values shall be. */
public sealed interface Precision extends Serializable {
  /** As exact as doubles are: what a simulator gives. */
  Precision EXACT = new Exact();

  /** As exact as doubles are. */
  record Exact() implements Precision {
    @Override
    public String toString() {
      return "exact";
    }
  }

  /**
   * A number of shots.
   *
   * @param perBinding shots for each binding, spread over its distinct subexperiments
   */
  record Shots(long perBinding) implements Precision {
    /** Refuses none. */
    public Shots {
      if (perBinding < 1) {
        throw new IllegalArgumentException("shots: expected 1 or more, got " + perBinding);
      }
    }

    @Override
    public String toString() {
      return perBinding + " shots";
    }
  }

  /**
   * A standard error to reach.
   *
   * @param standardError largest standard error of any value
   */
  record TargetError(double standardError) implements Precision {
    /** Refuses zero and less. */
    public TargetError {
      if (!(standardError > 0) || Double.isInfinite(standardError)) {
        throw new IllegalArgumentException(
            "target error: expected a positive number, got " + standardError);
      }
    }

    @Override
    public String toString() {
      return "standard error " + standardError;
    }
  }
}
