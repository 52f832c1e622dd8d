package kerf.qpd;

import java.util.ArrayList;
import java.util.List;

/** The terms of a quasi-probability sum as they come, with their coefficients. */
final class TermList {
  private final List<Qpd.Term> terms = new ArrayList<>();
  private final List<Double> coefficients = new ArrayList<>();

  void add(int a, int b, double coefficient) {
    terms.add(new Qpd.Term(a, b));
    coefficients.add(coefficient);
  }

  /**
   * What two Pauli strings σ_k and σ_l of an operator Σ u_k σ_k⊗σ_k add to its map: 2 re (M⊗M −
   * D⊗D) + 2 im (M⊗D + D⊗M), where only one part of u_k u_l* is other than 0.
   *
   * @param m row of M, the signed measurement of K ∝ σ_kσ_l after σ_k; the next two are turns about
   *     K by ±π/4, D half their difference
   */
  void addPair(int m, boolean real, double part) {
    int plus = m + 1;
    int minus = m + 2;
    if (real) {
      add(m, m, 2 * part);
      add(plus, plus, -part / 2);
      add(plus, minus, part / 2);
      add(minus, plus, part / 2);
      add(minus, minus, -part / 2);
    } else {
      add(m, plus, part);
      add(plus, m, part);
      add(m, minus, -part);
      add(minus, m, -part);
    }
  }

  List<Qpd.Term> terms() {
    return terms;
  }

  double[] coefficients() {
    return coefficients.stream().mapToDouble(c -> c).toArray();
  }
}
