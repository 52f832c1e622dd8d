package kerf.circuit;

/**
 * Sine and cosine in plain Java arithmetic: the same bits on every machine and JVM, which {@link
 * Math} does not promise, and several times faster than {@link StrictMath}. Errors stay below 1.5
 * units in the last place (of 1) up to |x| = 10⁵; larger arguments go to StrictMath.
 */
public final class Trig {
  /** π/2 in three parts of 33 bits and the rest, so that n·part is exact for |n| below 2^20. */
  private static final double HALF_PI_1 = 0x1.921fb544p0;

  private static final double HALF_PI_2 = 0x1.0b4611a6p-34;
  private static final double HALF_PI_3 = 0x1.3198a2e037073p-69;

  private static final double TWO_OVER_PI = 2 / Math.PI;
  private static final double LARGEST = 1e5;

  private Trig() {}

  /** Cosine of x radians. */
  public static double cos(double x) {
    double[] cos = new double[1];
    both(x, cos, new double[1], 0);
    return cos[0];
  }

  /** Sine of x radians. */
  public static double sin(double x) {
    double[] sin = new double[1];
    both(x, new double[1], sin, 0);
    return sin[0];
  }

  /** cos[at] and sin[at] ← cosine and sine of x radians. */
  public static void both(double x, double[] cos, double[] sin, int at) {
    if (!(Math.abs(x) <= LARGEST)) {
      cos[at] = StrictMath.cos(x);
      sin[at] = StrictMath.sin(x);
      return;
    }
    double n = Math.rint(x * TWO_OVER_PI);
    double r = x - n * HALF_PI_1 - n * HALF_PI_2 - n * HALF_PI_3;
    int q = (int) n;
    double s = sinNearZero(r);
    double c = cosNearZero(r);
    boolean swap = (q & 1) != 0;
    double u = swap ? c : s;
    double v = swap ? s : c;
    sin[at] = (q & 2) == 0 ? u : -u;
    cos[at] = (q + 1 & 2) == 0 ? v : -v;
  }

  /** Taylor series on |r| ≤ π/4: the first term left out is below 10⁻¹⁹. */
  private static double sinNearZero(double r) {
    double z = r * r;
    double p = 1 / 355687428096000.0;
    p = p * z - 1 / 1307674368000.0;
    p = p * z + 1 / 6227020800.0;
    p = p * z - 1 / 39916800.0;
    p = p * z + 1 / 362880.0;
    p = p * z - 1 / 5040.0;
    p = p * z + 1 / 120.0;
    p = p * z - 1 / 6.0;
    return r + r * z * p;
  }

  private static double cosNearZero(double r) {
    double z = r * r;
    double p = 1 / 20922789888000.0;
    p = p * z - 1 / 87178291200.0;
    p = p * z + 1 / 479001600.0;
    p = p * z - 1 / 3628800.0;
    p = p * z + 1 / 40320.0;
    p = p * z - 1 / 720.0;
    p = p * z + 1 / 24.0;
    return 1 - 0.5 * z + z * z * p;
  }
}
