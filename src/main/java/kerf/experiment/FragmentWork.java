package kerf.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.Pauli;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.qpd.OperationTable;
import kerf.sim.Program;

/**
 * One fragment made ready to run, whatever the binding.
 *
 * @param fragment the fragment
 * @param program its gates with a branch point at every cut end
 * @param axis tensor axis of each branch point, branch points in time order
 * @param tables operations of each axis
 * @param observables the distinct restrictions of the query's Pauli strings to this fragment
 * @param settings measurement bases a device needs for them
 * @param features indices of the features its gates use
 * @param weights indices of the weights its gates use
 */
public record FragmentWork(
    Fragment fragment,
    Program program,
    List<Integer> axis,
    List<OperationTable> tables,
    List<Pauli> observables,
    List<Pauli> settings,
    List<Integer> features,
    List<Integer> weights)
    implements Serializable {

  /** Most cuts of one fragment: 5^10 local settings are 10⁷ numbers for each binding. */
  private static final int MOST_CUTS = 10;

  static FragmentWork of(CutPlan plan, Fragment fragment, List<Pauli> observables) {
    if (fragment.cuts().size() > MOST_CUTS) {
      throw new IllegalArgumentException(
          ("fragment %d has %d cuts, hence 5^%d local settings; this engine evaluates fragments of"
                  + " up to %d cuts: use a partition with fewer cuts for each fragment")
              .formatted(fragment.id(), fragment.cuts().size(), fragment.cuts().size(), MOST_CUTS));
    }
    Program.Builder program = Program.on(fragment.width());
    List<Integer> axis = new ArrayList<>();
    SortedSet<Integer> features = new TreeSet<>();
    SortedSet<Integer> weights = new TreeSet<>();
    for (Fragment.Element element : fragment.elements()) {
      if (element.isEnd()) {
        program.branch(element.qubit());
        axis.add(fragment.cuts().indexOf(element.cut()));
      } else {
        Gate gate = element.gate();
        program.gate(gate);
        for (Angle angle : gate.angles()) {
          angle.collect(features, weights);
        }
      }
    }
    List<OperationTable> tables =
        fragment.cuts().stream().map(c -> plan.cuts().get(c).table(fragment.id())).toList();
    return new FragmentWork(
        fragment,
        program.build(),
        List.copyOf(axis),
        tables,
        List.copyOf(observables),
        Settings.of(observables),
        List.copyOf(features),
        List.copyOf(weights));
  }

  /** Number of combinations of local operations: 5^m. */
  public int entries() {
    int entries = 1;
    for (OperationTable table : tables) {
      entries *= table.size();
    }
    return entries;
  }

  /** Distinct subexperiments for one binding: local operations × measurement settings. */
  public long subexperiments() {
    return (long) entries() * settings.size();
  }

  /** Rough floating-point operations for one binding; for balancing tasks only. */
  double cost() {
    int k = fragment.width();
    int m = tables.size();
    double state = Math.pow(2, k + m) * (fragment.elements().size() + 1);
    return state + observables.size() * (Math.pow(4, m) * Math.pow(2, k) + 2.0 * entries());
  }
}
