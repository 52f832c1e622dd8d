package kerf.qpd;

import java.io.Serializable;
import java.util.ArrayList;
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

  /**
   * The same sum between leg quantities instead of operations: Σ_t c_t · legs(A_t) ⊗ legs(B_t),
   * rows and columns p, u, w, z. It has fewer terms, and is how exact values are contracted.
   */
  public List<Term> core() {
    List<Term> core = new ArrayList<>();
    for (int i = 0; i < OperationTable.LEGS; i++) {
      for (int j = 0; j < OperationTable.LEGS; j++) {
        double constant = 0;
        double cosine = 0;
        double sine = 0;
        for (Term t : terms) {
          double weight =
              a.operations().get(t.a()).legs().get(i) * b.operations().get(t.b()).legs().get(j);
          constant += weight * t.constant();
          cosine += weight * t.cosine();
          sine += weight * t.sine();
        }
        if (constant != 0 || cosine != 0 || sine != 0) {
          core.add(new Term(i, j, constant, cosine, sine));
        }
      }
    }
    return core;
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
