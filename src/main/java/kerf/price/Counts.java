package kerf.price;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kerf.circuit.MeasurementBases;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.cut.CutGroup;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;

/**
 * How many subexperiments a plan takes for one binding.
 *
 * @param nominal what the flat flow runs: every term of the product of all cuts, on every fragment
 *     (F·6^c for gates of six terms; 1 where nothing is cut), in every basis of the whole circuit
 * @param distinct for each fragment the distinct ones, each run once: local operations ×
 *     measurement bases; none where nothing happens and nothing is measured
 */
public record Counts(double nominal, List<Double> distinct) {

  /** Copies the list. */
  public Counts {
    distinct = List.copyOf(distinct);
  }

  /** Counts for some observables. */
  public static Counts of(CutPlan plan, List<Observable> observables) {
    List<Double> distinct = new ArrayList<>();
    for (Fragment f : plan.fragments()) {
      List<Pauli> local = local(f, observables);
      boolean idle = f.elements().isEmpty() && local.stream().allMatch(Pauli::isIdentity);
      double circuits = idle ? 0 : MeasurementBases.of(local).size();
      for (CutGroup group : plan.groupsOf(f)) {
        circuits *= group.table(f.id()).circuits();
      }
      distinct.add(circuits);
    }
    double nominal = plan.fragments().size();
    for (CutGroup group : plan.groups()) {
      nominal *= group.qpd().nominalTerms();
    }
    return new Counts(nominal * Math.max(1, MeasurementBases.ofAll(observables).size()), distinct);
  }

  /** The distinct ones of all fragments. */
  public double executed() {
    return distinct.stream().mapToDouble(d -> d).sum();
  }

  /** The distinct strings that a fragment sees, in order of their first appearance. */
  static List<Pauli> local(Fragment fragment, List<Observable> observables) {
    if (fragment.wires().stream().noneMatch(Fragment.Wire::last)) {
      return List.of(Pauli.identity(fragment.width()));
    }
    Set<Pauli> local = new LinkedHashSet<>();
    observables.forEach(o -> o.terms().forEach(t -> local.add(fragment.restrict(t.pauli()))));
    return List.copyOf(local);
  }
}
