package kerf.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.Pauli;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.cut.Partition;
import kerf.qpd.Branching;
import kerf.qpd.OperationTable;
import kerf.sim.Program;

/**
 * One fragment made ready to run, whatever the binding.
 *
 * @param id of the fragment
 * @param steps its gates and cut ends
 * @param cuts ids of the cuts that touch it: the axes of its tensor
 * @param program its gates with a branch point at every cut end
 * @param axis tensor axis of each branch bit, branch bits in time order
 * @param tables operations of each group of cuts, in order of cut id
 * @param observables the distinct restrictions of the query's Pauli strings to this fragment
 * @param settings measurement bases a device needs for them
 * @param features indices of the features its gates use
 * @param weights indices of the weights its gates use
 */
public record FragmentWork(
    int id,
    int steps,
    List<Integer> cuts,
    Program program,
    List<Integer> axis,
    List<OperationTable> tables,
    List<Pauli> observables,
    List<Pauli> settings,
    List<Integer> features,
    List<Integer> weights)
    implements Serializable {

  /** Most branch bits of one fragment: 4^12 leg quantities are 10⁷ numbers for each binding. */
  private static final int MOST_BITS = 12;

  static FragmentWork of(CutPlan plan, Fragment fragment, List<Pauli> observables, boolean slice) {
    List<OperationTable> tables =
        plan.groupsOf(fragment).stream().map(g -> g.table(fragment.id())).toList();
    List<Branching> kinds = new ArrayList<>();
    int[] firstBit = new int[fragment.cuts().size()];
    int bits = 0;
    for (int j = 0; j < firstBit.length; j++) {
      kinds.add(plan.cuts().get(fragment.cuts().get(j)).side(fragment.id()).branching());
      firstBit[j] = bits;
      bits += kinds.get(j).bits();
    }
    if (bits > MOST_BITS) {
      throw new IllegalArgumentException(
          ("%s has %d cuts that branch 2^%d ways, hence 4^%d values for each binding; this engine"
               + " takes up to 2^%d: use a partition with fewer cuts for each fragment, or search"
               + " with --set cut.minimise=contraction")
              .formatted(
                  slice
                      ? "a slice in time of a fragment"
                      : "fragment " + Partition.letter(fragment.id()),
                  firstBit.length,
                  bits,
                  bits,
                  MOST_BITS));
    }
    int[] local = active(fragment, observables);
    int width = (int) Arrays.stream(local).filter(q -> q >= 0).count();
    List<Pauli> seen = observables.stream().map(p -> p.restrict(places(local, width))).toList();
    Program.Builder program = Program.on(width);
    List<Integer> axis = new ArrayList<>();
    SortedSet<Integer> features = new TreeSet<>();
    SortedSet<Integer> weights = new TreeSet<>();
    for (Fragment.Element element : fragment.elements()) {
      if (element instanceof Fragment.CutEnd end) {
        int j = fragment.cuts().indexOf(end.cut());
        branch(program, kinds.get(j), local[end.qubit()]);
        for (int b = 0; b < kinds.get(j).bits(); b++) {
          axis.add(firstBit[j] + b);
        }
      } else if (element instanceof Fragment.LocalGate of) {
        Gate gate = of.gate();
        program.gate(gate.on(gate.qubits().stream().map(q -> local[q]).toList()));
        for (Angle angle : gate.angles()) {
          angle.collect(features, weights);
        }
      }
    }
    return new FragmentWork(
        fragment.id(),
        fragment.elements().size(),
        fragment.cuts(),
        program.build(),
        List.copyOf(axis),
        List.copyOf(tables),
        seen,
        MeasurementBases.of(observables),
        List.copyOf(features),
        List.copyOf(weights));
  }

  /**
   * Qubit of the program for each wire of the fragment, −1 for wires on which nothing happens and
   * nothing is measured. At least one wire is kept.
   */
  private static int[] active(Fragment fragment, List<Pauli> observables) {
    boolean[] used = new boolean[fragment.width()];
    used[0] = true;
    for (Fragment.Element e : fragment.elements()) {
      e.qubits().forEach(q -> used[q] = true);
    }
    int[] local = new int[used.length];
    int next = 0;
    for (int q = 0; q < used.length; q++) {
      int wire = q;
      used[q] |= observables.stream().anyMatch(p -> p.letter(wire) != 'I');
      local[q] = used[q] ? next++ : -1;
    }
    return local;
  }

  private static int[] places(int[] local, int width) {
    int[] places = new int[width];
    for (int q = 0; q < local.length; q++) {
      if (local[q] >= 0) {
        places[local[q]] = q;
      }
    }
    return places;
  }

  private static void branch(Program.Builder program, Branching kind, int qubit) {
    switch (kind) {
      case PROJECTORS -> program.branch(qubit);
      case PAULIS -> program.paulis(qubit);
      case OUT -> program.out(qubit);
      case IN -> program.in(qubit);
    }
  }

  /** Number of leg quantities: 4 for each branch bit. */
  public int legs() {
    return 1 << 2 * axis.size();
  }

  /** Number of combinations of local operations: 5^m where all cuts are of diagonal gates. */
  public long entries() {
    long entries = 1;
    for (OperationTable table : tables) {
      entries *= table.size();
    }
    return entries;
  }

  /**
   * Distinct subexperiments for one binding: local operations × measurement settings; none where
   * nothing happens and nothing is measured.
   */
  public long subexperiments() {
    if (steps == 0 && observables.stream().allMatch(Pauli::isIdentity)) {
      return 0;
    }
    long circuits = settings.size();
    for (OperationTable table : tables) {
      circuits *= table.circuits();
    }
    return circuits;
  }

  /** Rough floating-point operations for one binding; for balancing tasks only. */
  double cost() {
    int k = program.qubits();
    int m = axis.size();
    double state = Math.pow(2, k + m) * (steps + 1);
    return state + observables.size() * (Math.pow(4, m) * Math.pow(2, k) + 2.0 * legs());
  }
}
