package kerf.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kerf.circuit.Angle;
import kerf.circuit.Gate;
import kerf.circuit.MeasurementBases;
import kerf.circuit.Pauli;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.price.FragmentSize;
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
    int id = fragment.id();
    List<Branching> kinds =
        fragment.cuts().stream().map(c -> plan.cuts().get(c).side(id).branching()).toList();
    int bits = kinds.stream().mapToInt(Branching::bits).sum();
    requireBits(fragment, bits, slice);
    int[] wires = active(fragment, observables);
    Program.Builder program = Program.on(wires.length);
    List<Integer> axis = new ArrayList<>();
    long shape = fragment.width();
    for (Fragment.Element element : fragment.elements()) {
      List<Integer> on = element.qubits().stream().map(q -> Arrays.binarySearch(wires, q)).toList();
      if (element instanceof Fragment.CutEnd end) {
        int j = fragment.cuts().indexOf(end.cut());
        branch(program, kinds.get(j), on.get(0));
        int first = kinds.subList(0, j).stream().mapToInt(Branching::bits).sum();
        for (int b = 0; b < kinds.get(j).bits(); b++) {
          axis.add(first + b);
        }
        shape = Key.mix(shape, end.qubit());
      } else if (element instanceof Fragment.LocalGate of) {
        program.gate(of.gate().on(on));
        shape = shape(shape, of.gate());
      }
    }
    // A bond for each group.
    List<Bond> bonds = plan.groupIds(fragment).stream().map(all::get).toList();
    SortedSet<Integer> features = new TreeSet<>();
    SortedSet<Integer> weights = new TreeSet<>();
    fragment.collect(features, weights);
    int steps = fragment.elements().size();
    return new Node(
        id,
        program.build(),
        axis,
        bonds.stream().map(Bond::id).toList(),
        bonds.stream().map(b -> b.nodeA() == id ? b.lengthA() : b.lengthB()).toList(),
        basis == Basis.OPERATIONS
            ? plan.groupsOf(fragment).stream().map(g -> g.table(id)).toList()
            : List.of(),
        observables.stream().map(p -> p.restrict(wires)).toList(),
        MeasurementBases.of(observables),
        steps == 0 && observables.stream().allMatch(Pauli::isIdentity),
        List.copyOf(features),
        List.copyOf(weights),
        Price.kernelFlops(wires.length, bits, steps, observables.size()),
        shape);
  }

  private static void requireBits(Fragment fragment, int bits, boolean slice) {
    if (bits > BranchKernel.MAX_BRANCHES) {
      throw new IllegalArgumentException(
          ("%s has %d cuts that branch 2^%d ways, hence 4^%d values for each binding; this engine"
                  + " takes up to 2^%d: use a partition with fewer cuts for each fragment")
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
      long value =
          angle instanceof Angle.Constant c
              ? Double.doubleToLongBits(c.radians())
              : angle.toString().hashCode();
      mixed = Key.mix(mixed, value);
    }
    return mixed;
  }

  /** The wires on which something happens or is measured, at least the first: the program's. */
  private static int[] active(Fragment fragment, List<Pauli> observables) {
    Set<Integer> used = new HashSet<>(Set.of(0));
    fragment.elements().forEach(e -> used.addAll(e.qubits()));
    return IntStream.range(0, fragment.width())
        .filter(q -> used.contains(q) || observables.stream().anyMatch(p -> p.letter(q) != 'I'))
        .toArray();
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

  /** Part of a heap that states may take. */
  public static final double STATES = FragmentSize.STATES;

  /** 2^this amplitudes are held at once. */
  public int rowBits() {
    return program.bits();
  }

  /** Bytes of its branch states for one binding, and of what comes of them. */
  public double stateBytes() {
    return (program.isReal() ? 1 : 2) * BranchKernel.bytes(program.bits(), 1) + legBytes();
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
