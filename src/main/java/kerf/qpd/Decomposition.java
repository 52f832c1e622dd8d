package kerf.qpd;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.GateKind;

/**
 * How one gate or wire is cut, as data: two sides, the exact coupling of their leg quantities, and
 * a quasi-probability sum over runnable operations,
 *
 * <pre>U(θ) = Σ_t c_t(θ) · A_t ⊗ B_t.</pre>
 *
 * Only coupling and coefficients depend on the angles of the cut gate; the subexperiments do not.
 */
public final class Decomposition implements Serializable {
  private static final long serialVersionUID = 1;

  /** A pair of operations: row in the first side's table, row in the second's. */
  public record Term(int a, int b) implements Serializable {}

  private final String name;
  private final Side a;
  private final Side b;
  private final Coupling coupling;
  private final List<Term> terms;
  private final Coefficients coefficients;
  private final int nominalTerms;
  private final double largestKappa;
  private final GateKind kind;

  /** c_t of angles. */
  interface Coefficients extends Serializable {
    double[] at(double[] angles);
  }

  Decomposition(
      String name,
      Side a,
      Side b,
      Coupling coupling,
      List<Term> terms,
      Coefficients coefficients,
      int nominalTerms,
      double largestKappa,
      GateKind kind) {
    this.name = name;
    this.a = a;
    this.b = b;
    this.coupling = coupling;
    this.terms = List.copyOf(terms);
    this.coefficients = coefficients;
    this.nominalTerms = nominalTerms;
    this.largestKappa = largestKappa;
    this.kind = kind;
  }

  /** For messages and traces. */
  public String name() {
    return name;
  }

  /** The side of the gate's first qubit; of a wire, its end. */
  public Side a() {
    return a;
  }

  /** The side of the gate's second qubit; of a wire, its beginning. */
  public Side b() {
    return b;
  }

  /** What exact values are contracted with. */
  public Coupling coupling() {
    return coupling;
  }

  /** The pairs of operations of the sum; no two are equal. */
  public List<Term> terms() {
    return terms;
  }

  /** c_t for each term; angles in radians, ignored where the decomposition has none. */
  public double[] coefficients(double[] angles) {
    return coefficients.at(angles);
  }

  /**
   * Terms of the sum a device runs with the least κ. Where the angles of the gate belong to a
   * binding and turn the sides as well, {@link #terms} spells out the same map between fixed
   * operations instead, and may be longer.
   */
  public int nominalTerms() {
    return nominalTerms;
  }

  /**
   * The least Σ_t |c_t| at some angles: the root of the sampling overhead. A cut costs κ² more
   * shots in the worst case.
   */
  public double kappa(double[] angles) {
    return kind == null || angles.length == 0 ? largestKappa : GateCuts.kappa(kind.matrix(angles));
  }

  /** The largest κ any angles give; of a gate without parameters, its κ. */
  public double largestKappa() {
    return largestKappa;
  }
}
