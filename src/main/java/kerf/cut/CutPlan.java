package kerf.cut;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.Circuit;

/**
 * Where a circuit is cut and the fragments that result: any number of both, gate and wire cuts
 * mixed, cuts between any pair of fragments.
 *
 * @param circuit what is cut
 * @param layout which fragment every piece of every wire belongs to
 * @param cuts in time order, but that cuts of a group stand together; a cut's id is its index
 * @param groups what a device runs as one sum each: all cuts, in their order
 * @param fragments a fragment's id is its index
 */
public record CutPlan(
    Circuit circuit, Layout layout, List<Cut> cuts, List<CutGroup> groups, List<Fragment> fragments)
    implements Serializable {

  /** Copies the lists. */
  public CutPlan {
    cuts = List.copyOf(cuts);
    groups = List.copyOf(groups);
    fragments = List.copyOf(fragments);
  }

  /**
   * Cuts every wire and gate that goes from one fragment of a layout to another.
   *
   * @throws IllegalArgumentException when sizes differ, or a segment begins beyond the circuit
   */
  public static CutPlan of(Circuit circuit, Layout layout) {
    if (layout.qubits() != circuit.qubits()) {
      throw new IllegalArgumentException(
          "layout %s: expected %d qubits as in the circuit, got %d"
              .formatted(layout, circuit.qubits(), layout.qubits()));
    }
    for (Layout.Segment segment : layout.segments()) {
      if (segment.from() > circuit.gates().size()) {
        throw new IllegalArgumentException(
            "layout %s: expected segments from gate %d on at the latest, got %s"
                .formatted(layout, circuit.gates().size(), segment));
      }
    }
    return Cutter.plan(circuit, layout, true);
  }

  /** The same with a sum of its own for every cut: parallel rotations are not cut jointly. */
  public CutPlan apart() {
    return Cutter.plan(circuit, layout, false);
  }

  /** The groups that touch a fragment, in their order. */
  public List<CutGroup> groupsOf(Fragment fragment) {
    return groupIds(fragment).stream().map(groups::get).toList();
  }

  /** Places of these groups among all. */
  public List<Integer> groupIds(Fragment fragment) {
    return fragment.cuts().stream().map(this::groupId).distinct().toList();
  }

  /** Place of a cut's group among all: cuts of a group stand together, and groups in order. */
  public int groupId(int cut) {
    int low = 0;
    int high = groups.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      boolean beyond = groups.get(middle).cuts().get(0) > cut;
      low = beyond ? low : middle;
      high = beyond ? middle - 1 : high;
    }
    return low;
  }

  /**
   * κ, the product over all groups; sampling takes κ² times the shots in the worst case. Where a
   * cut gate's angle depends on a binding, the largest value.
   */
  public double kappa() {
    return groups.stream().mapToDouble(g -> g.qpd().kappa()).reduce(1, (x, y) -> x * y);
  }

  /** The decimal logarithm of κ, which may be beyond a double. */
  public double logKappa() {
    return groups.stream().mapToDouble(g -> Math.log10(g.qpd().kappa())).sum();
  }

  @Override
  public String toString() {
    return "plan %s: %d fragments, %d cuts, κ %.4g"
        .formatted(layout, fragments.size(), cuts.size(), kappa());
  }
}
