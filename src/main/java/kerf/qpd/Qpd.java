package kerf.qpd;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A quasi-probability sum over runnable operations, Σ_t c_t(θ) · A_t ⊗ B_t: what a device runs for
 * one cut, or for several that are cut jointly.
 *
 * @param a operations of the first side
 * @param b operations of the second side
 * @param terms pairs of operations; no two are equal
 * @param coefficients c_t of the angles of all gates concerned, one gate's after the other's
 * @param nominalTerms terms of the sum a device runs with the least κ. Where the angles of a gate
 *     belong to a binding and turn its sides as well, the terms spell out the same map between
 *     fixed operations instead, and may be more
 * @param kappa the least Σ_t |c_t|: a cut takes κ² times the shots in the worst case. Of gates with
 *     parameters the largest value any angles give
 */
public record Qpd(
    OperationTable a,
    OperationTable b,
    List<Term> terms,
    Coefficients coefficients,
    int nominalTerms,
    double kappa)
    implements Serializable {

  /** A pair of operations: row in the first side's table, row in the second's. */
  public record Term(int a, int b) implements Serializable {}

  /** c_t of angles in radians. */
  @FunctionalInterface
  public interface Coefficients extends Serializable {
    /** A coefficient for each term; angles are ignored where there are none. */
    double[] at(double[] angles);
  }

  /** Coefficients that no angle changes. */
  record Fixed(double... values) implements Coefficients {
    @Override
    public double[] at(double[] angles) {
      return values.clone();
    }
  }

  /** Copies the terms. */
  public Qpd {
    terms = List.copyOf(terms);
  }

  /** Pairs of operations whose names are one letter each, as in {@code "II MZ"}. */
  static List<Term> pairs(OperationTable a, OperationTable b, String names) {
    return Arrays.stream(names.split(" "))
        .map(n -> new Term(a.indexOf(n.substring(0, 1)), b.indexOf(n.substring(1))))
        .toList();
  }
}
