package kerf.experiment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.circuit.Angle;
import kerf.cut.Cut;
import kerf.cut.CutGroup;
import kerf.qpd.Decomposition;
import kerf.qpd.Qpd;

/**
 * What joins an axis of one node to an axis of another: Σ_t c_t(angles) · T_A[a_t] · T_B[b_t].
 *
 * @param id its place among the bonds
 * @param nodeA one node
 * @param nodeB the other
 * @param lengthA length of A's axis
 * @param lengthB length of B's axis
 * @param a for each term the entry along A's axis
 * @param b for each term the entry along B's axis
 * @param angles what the coefficients depend on, empty where they are constant
 * @param coefficients c_t of the angles in radians
 */
public record Bond(
    int id,
    int nodeA,
    int nodeB,
    int lengthA,
    int lengthB,
    List<Integer> a,
    List<Integer> b,
    List<Angle> angles,
    Qpd.Coefficients coefficients)
    implements Serializable {

  /** Copies the lists. */
  public Bond {
    a = List.copyOf(a);
    b = List.copyOf(b);
    angles = List.copyOf(angles);
  }

  /**
   * The quasi-probability sum of a group of cuts, between local operations; or the exact coupling
   * of the Pauli components of its only cut.
   */
  static Bond of(int id, CutGroup group, List<Cut> cuts, Basis basis) {
    Qpd qpd = group.qpd();
    Decomposition only = cuts.get(group.cuts().get(0)).how();
    boolean exact = basis == Basis.COMPONENTS;
    List<Qpd.Term> terms = exact ? only.coupling().terms() : qpd.terms();
    return new Bond(
        id,
        group.fragmentA(),
        group.fragmentB(),
        exact ? only.a().branching().legs() : qpd.a().size(),
        exact ? only.b().branching().legs() : qpd.b().size(),
        terms.stream().map(Qpd.Term::a).toList(),
        terms.stream().map(Qpd.Term::b).toList(),
        group.cuts().stream().flatMap(c -> cuts.get(c).angles().stream()).toList(),
        exact ? only.coupling().coefficients() : qpd.coefficients());
  }

  /** Number of terms. */
  public int terms() {
    return a.size();
  }

  /** Coefficient of each term for one binding. */
  public double[] values(double[] features, double[] weights) {
    double[] values = new double[angles.size()];
    Arrays.setAll(values, i -> angles.get(i).value(features, weights));
    return coefficients.at(values);
  }

  /** Features that the coefficients depend on. */
  public Set<Integer> features() {
    return angles.stream().flatMap(a -> a.features().stream()).collect(Collectors.toSet());
  }

  /** Weights that the coefficients depend on. */
  public Set<Integer> weights() {
    return angles.stream().flatMap(a -> a.weights().stream()).collect(Collectors.toSet());
  }
}
