package kerf.circuit;

/** What a query returns: expectation values [B × K] with their standard errors (zero = exact). */
public final class Estimates {
  private final double[][] values;
  private final double[][] standardErrors;

  private Estimates(double[][] values, double[][] standardErrors) {
    this.values = values;
    this.standardErrors = standardErrors;
  }

  /** Exact values [B × K]; the arrays are handed over. */
  public static Estimates exact(double[][] values) {
    double[][] zero = new double[values.length][];
    for (int b = 0; b < zero.length; b++) {
      zero[b] = new double[values[b].length];
    }
    return new Estimates(values, zero);
  }

  /** B, the number of bindings. */
  public int size() {
    return values.length;
  }

  /** Expectation value of observable k under binding b. */
  public double value(int b, int k) {
    return values[b][k];
  }

  /** Standard error of that value; 0 when it is exact. */
  public double standardError(int b, int k) {
    return standardErrors[b][k];
  }
}
