package kerf.circuit;

import java.util.Arrays;

/** What a query returns: expectation values [B × K] with their standard errors (zero = exact). */
public final class Estimates {
  private final int observables;
  private final double[] values;
  private final double[] standardErrors;

  /**
   * The arrays are handed over.
   *
   * @param observables K, at least 1
   * @param values value of observable k under binding b at b·K + k
   * @param standardErrors their standard errors, in the same places; null where values are exact
   */
  public Estimates(int observables, double[] values, double[] standardErrors) {
    if (observables < 1
        || values.length % observables != 0
        || standardErrors != null && standardErrors.length != values.length) {
      throw new IllegalArgumentException(
          "estimates: expected a multiple of %d values, got %d"
              .formatted(observables, values.length));
    }
    this.observables = observables;
    this.values = values;
    this.standardErrors = standardErrors;
  }

  /** Exact values; the array is handed over. */
  public static Estimates exact(int observables, double[] values) {
    return new Estimates(observables, values, null);
  }

  /** Those of one binding. */
  public Estimates of(int b) {
    int from = b * observables;
    double[] own = Arrays.copyOfRange(values, from, from + observables);
    return new Estimates(
        observables,
        own,
        standardErrors == null
            ? null
            : Arrays.copyOfRange(standardErrors, from, from + observables));
  }

  /** B, the number of bindings. */
  public int size() {
    return values.length / observables;
  }

  /** Expectation value of observable k under binding b. */
  public double value(int b, int k) {
    return values[b * observables + k];
  }

  /** False where a value is beyond a double, or none: that is no result. */
  public boolean isFinite() {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }

  /** Standard error of that value; 0 when it is exact. */
  public double standardError(int b, int k) {
    return standardErrors == null ? 0 : standardErrors[b * observables + k];
  }
}
