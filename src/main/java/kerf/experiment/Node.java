package kerf.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.MeasurementBases;
import kerf.circuit.Pauli;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.price.Price;
import kerf.qpd.Branching;
import kerf.qpd.LocalOperation;
import kerf.qpd.OperationTable;
import kerf.sim.BranchKernel;
import kerf.sim.Program;

/**
 * One tensor of a network: a fragment, or a slice of one, made ready to run whatever the binding.
 *
 * @param id its place among the nodes
 * @param program its gates with a branch point at every cut end
 * @param axis for each branch bit, in time order, its place in an index of Pauli components
 * @param bonds ids of the bonds that touch it, ascending: the axes of its tensor, first axis
 *     fastest
 * @param lengths length of each axis
 * @param tables for each axis what it is asked for there; none in Pauli components, where there are
 *     no single subexperiments
 * @param observables the distinct restrictions of the query's Pauli strings to it
 * @param bases measurement bases that a device needs for them, a letter for each of its wires
 * @param idle true where nothing happens and nothing is measured
 * @param features indices of the features its gates use
 * @param weights indices of the weights its gates use
 * @param flops floating-point operations of its exact simulation for one binding
 * @param shape hash of its gates, their angles as functions of a binding, and its cut ends
 */
public record Node(
    int id,
    Program program,
    List<Integer> axis,
    List<Integer> bonds,
    List<Integer> lengths,
    List<OperationTable> tables,
    List<Pauli> observables,
    MeasurementBases bases,
    boolean idle,
    List<Integer> features,
    List<Integer> weights,
    double flops,
    long shape)
    implements Serializable {

  /** Copies the lists. */
  public Node {
    axis = List.copyOf(axis);
    bonds = List.copyOf(bonds);
    lengths = List.copyOf(lengths);
    tables = List.copyOf(tables);
    observables = List.copyOf(observables);
    features = List.copyOf(features);
    weights = List.copyOf(weights);
  }

  /**
   * The node of a fragment.
   *
   * @param all the bonds of the network
   * @param basis what the axes count
   * @param slice true where fragments are sliced in time
   */
  static Node of(
      CutPlan plan,
      Fragment fragment,
      List<Pauli> observables,
      List<Bond> all,
      Basis basis,
      boolean slice) {
    List<Branching> kinds = new ArrayList<>();
    int[] firstBit = new int[fragment.cuts().size()];
    int bits = 0;
    for (int j = 0; j < firstBit.length; j++) {
      kinds.add(plan.cuts().get(fragment.cuts().get(j)).side(fragment.id()).branching());
      firstBit[j] = bits;
      bits += kinds.get(j).bits();
    }
    requireBits(fragment, bits, slice);
    int[] local = active(fragment, observables);
    int width = (int) Arrays.stream(local).filter(q -> q >= 0).count();
    Program.Builder program = Program.on(width);
    List<Integer> axis = new ArrayList<>();
    long shape = fragment.width();
    for (Fragment.Element element : fragment.elements()) {
      if (element instanceof Fragment.CutEnd end) {
        int j = fragment.cuts().indexOf(end.cut());
        branch(program, kinds.get(j), local[end.qubit()]);
        for (int b = 0; b < kinds.get(j).bits(); b++) {
          axis.add(firstBit[j] + b);
        }
        shape = Key.mix(shape, end.qubit());
      } else if (element instanceof Fragment.LocalGate of) {
        Gate gate = of.gate();
        program.gate(gate.on(gate.qubits().stream().map(q -> local[q]).toList()));
        shape = shape(shape, gate);
      }
    }
    int id = fragment.id();
    List<Integer> bonds = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (Bond bond : all) {
      if (bond.nodeA() == id || bond.nodeB() == id) {
        bonds.add(bond.id());
        lengths.add(bond.nodeA() == id ? bond.lengthA() : bond.lengthB());
      }
    }
    SortedSet<Integer> features = new TreeSet<>();
    SortedSet<Integer> weights = new TreeSet<>();
    fragment.collect(features, weights);
    int steps = fragment.elements().size();
    return new Node(
        id,
        program.build(),
        axis,
        bonds,
        lengths,
        basis == Basis.OPERATIONS
            ? plan.groupsOf(fragment).stream().map(g -> g.table(id)).toList()
            : List.of(),
        observables.stream().map(p -> p.restrict(places(local, width))).toList(),
        MeasurementBases.of(observables),
        steps == 0 && observables.stream().allMatch(Pauli::isIdentity),
        List.copyOf(features),
        List.copyOf(weights),
        Price.kernelFlops(width, bits, steps, observables.size()),
        shape);
  }

  private static void requireBits(Fragment fragment, int bits, boolean slice) {
    if (bits > BranchKernel.MAX_BRANCHES) {
      throw new IllegalArgumentException(
          ("%s has %d cuts that branch 2^%d ways, hence 4^%d values for each binding; this engine"
               + " takes up to 2^%d: use a partition with fewer cuts for each fragment, or search"
               + " with --set cut.minimise=contraction")
              .formatted(
                  slice
                      ? "a slice in time of a fragment"
                      : "fragment " + Fragment.letter(fragment.id()),
                  fragment.cuts().size(),
                  bits,
                  bits,
                  BranchKernel.MAX_BRANCHES));
    }
  }

  private static long shape(long shape, Gate gate) {
    long mixed = Key.mix(shape, gate.kind().text().hashCode());
    for (int q : gate.qubits()) {
      mixed = Key.mix(mixed, q);
    }
    for (Angle angle : gate.angles()) {
      mixed =
          Key.mix(
              mixed,
              angle instanceof Angle.Constant c
                  ? Double.doubleToLongBits(c.radians())
                  : angle.toString().hashCode());
    }
    return mixed;
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

  /** Number of Pauli components: 4 for each branch bit. */
  public int components() {
    return 1 << 2 * axis.size();
  }

  /** Bytes that it takes to make its Pauli components for one binding, branch states apart. */
  public double legBytes() {
    return BranchKernel.legBytes(axis.size(), 1);
  }

  /** Number of entries of its tensor. */
  public int entries() {
    return lengths.stream().reduce(1, Math::multiplyExact);
  }

  /** Combinations of local operations that are circuits of their own. */
  private long circuits() {
    return tables.stream().mapToLong(OperationTable::circuits).reduce(1, Math::multiplyExact);
  }

  /**
   * Distinct subexperiments for one binding, numbered c · bases + basis, where c counts
   * combinations of circuits at its groups of cuts, the first fastest; none where it is idle.
   */
  public long subexperiments() {
    return idle ? 0 : circuits() * bases.size();
  }

  /** The subexperiment that measures a local observable for an entry in local operations. */
  public long subexperiment(int entry, int observable) {
    long circuit = 0;
    long stride = 1;
    int rest = entry;
    for (OperationTable table : tables) {
      circuit += stride * table.circuitOf(rest % table.size());
      stride *= table.circuits();
      rest /= table.size();
    }
    return circuit * bases.size() + bases.home().get(observable);
  }

  /** The local operations of a subexperiment, one for each group of cuts. */
  List<LocalOperation> operations(long subexperiment) {
    List<LocalOperation> operations = new ArrayList<>();
    long rest = subexperiment / bases.size();
    for (OperationTable table : tables) {
      operations.add(table.circuit((int) (rest % table.circuits())));
      rest /= table.circuits();
    }
    return operations;
  }

  /** The basis that a subexperiment measures in, a letter for each wire. */
  Pauli basis(long subexperiment) {
    return bases.bases().get((int) (subexperiment % bases.size()));
  }
}
