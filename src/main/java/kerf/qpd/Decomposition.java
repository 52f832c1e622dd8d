package kerf.qpd;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.Trig;

/**
 * A quasi-probability decomposition: two tables of local operations and the terms that couple them,
 *
 * <pre>gate(θ) = Σ_t c_t(θ) · A_t ⊗ B_t,   c_t(θ) = constant + cosine·cos θ + sine·sin θ.</pre>
 *
 * Only the coefficients depend on the cut gate's angle: the subexperiments do not.
 *
 * @param name for messages and traces
 * @param a operations of the first qubit's side
 * @param b operations of the second qubit's side
 * @param terms the sum; no two terms with the same pair of operations
 */
public record Decomposition(String name, OperationTable a, OperationTable b, List<Term> terms)
    implements Serializable {

  /**
   * One product of local operations.
   *
   * @param a row in the first table
   * @param b row in the second table
   * @param constant part of the coefficient that no angle changes
   * @param cosine factor of cos θ
   * @param sine factor of sin θ
   */
  public record Term(int a, int b, double constant, double cosine, double sine)
      implements Serializable {

    /** c_t(θ). */
    public double coefficient(double theta) {
      if (cosine == 0 && sine == 0) {
        return constant;
      }
      return constant + cosine * Trig.cos(theta) + sine * Trig.sin(theta);
    }
  }

  /** Copies the terms. */
  public Decomposition {
    terms = List.copyOf(terms);
  }

  /** Sampling overhead's root κ(θ) = Σ_t |c_t(θ)|: a cut costs κ² more shots in the worst case. */
  public double kappa(double theta) {
    double sum = 0;
    for (Term t : terms) {
      sum += Math.abs(t.coefficient(theta));
    }
    return sum;
  }

  /** The largest κ any angle gives (π/2 is where it is reached for the rotations). */
  public double largestKappa() {
    return Math.max(kappa(0), kappa(Math.PI / 2));
  }
}
