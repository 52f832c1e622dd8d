package kerf.train;

import java.util.function.DoubleBinaryOperator;
import kerf.model.Named;

/** Loss of one sample: from the probability p of class 1 and the label y, 0 or 1. */
public enum Loss implements Named {
  /**
   * −y·ln p − (1 − y)·ln(1 − p) with p clipped to [ε, 1 − ε], ε = 1e-4, for value and slope alike.
   * A probability reconstructed from cuts or samples can touch 0 and 1 or leave them; the clip then
   * keeps the slope's sign and bounds it by 1/ε, so no single sample drowns a batch.
   */
  BINARY_CROSS_ENTROPY(Loss::crossEntropy, (p, y) -> (clip(p) - y) / spread(clip(p))),

  /** (p − y)². */
  SQUARED((p, y) -> (p - y) * (p - y), (p, y) -> 2 * (p - y));

  private static final double CLIP = 1e-4;

  private final DoubleBinaryOperator value;
  private final DoubleBinaryOperator slope;

  Loss(DoubleBinaryOperator value, DoubleBinaryOperator slope) {
    this.value = value;
    this.slope = slope;
  }

  /** L(p, y). */
  public double value(double p, int y) {
    return value.applyAsDouble(p, y);
  }

  /** ∂L/∂p. */
  public double slope(double p, int y) {
    return slope.applyAsDouble(p, y);
  }

  private static double crossEntropy(double p, double y) {
    double q = clip(p);
    return -y * StrictMath.log(q) - (1 - y) * StrictMath.log(1 - q);
  }

  private static double clip(double p) {
    return Math.min(1 - CLIP, Math.max(CLIP, p));
  }

  private static double spread(double p) {
    return p * (1 - p);
  }
}
