package kerf.price;

import java.util.BitSet;
import java.util.List;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.qpd.Branching;
import kerf.sim.BranchKernel;

/**
 * What a fragment is to the kernels.
 *
 * @param wires those on which something happens
 * @param rows row bits of its branch states: a bit for each such wire and branch, but that a wire's
 *     end is one
 * @param branches branch bits
 * @param bytes of its states and of what comes of them, for one binding
 */
public record FragmentSize(int wires, int rows, int branches, double bytes) {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** Most branch bits there may be. */
  public static final int BRANCHES = BranchKernel.MAX_BRANCHES;

  /** Part of a heap that states may take. */
  public static final double STATES = .85;

  /** Most row bits of fragments of complex amplitudes if all cores have one. */
  public static int rows(double heap) {
    double most = Math.log(STATES * heap / CORES / (2 * Double.BYTES)) / Math.log(2);
    return (int) Math.min(BranchKernel.MAX_BITS, Math.floor(most));
  }

  /** Of a fragment whose cuts are taken one by one. */
  static FragmentSize of(CutPlan plan, Fragment f) {
    BitSet touched = new BitSet();
    boolean real = true;
    int branches = 0;
    int ends = 0;
    for (Fragment.Element element : f.elements()) {
      element.qubits().forEach(touched::set);
      if (element instanceof Fragment.LocalGate local) {
        real &= local.gate().kind().pattern().isReal();
      } else if (element instanceof Fragment.CutEnd end) {
        Cut cut = plan.cuts().get(end.cut());
        Branching branching = cut.side(f.id()).branching();
        branches += branching.bits();
        ends += branching == Branching.OUT ? 1 : 0;
      }
    }
    int wires = touched.cardinality();
    int rows = wires + branches - ends;
    double states = (real ? 1 : 2) * BranchKernel.bytes(rows, 1);
    return new FragmentSize(wires, rows, branches, states + BranchKernel.legBytes(branches, 1));
  }

  /** Refuses more rows or branches than there may be. */
  void requireFeasible() {
    if (wires > BranchKernel.MAX_BITS) {
      throw new IllegalArgumentException(
          ("a fragment of %d qubits needs 2^%d amplitudes, this simulator takes up to 2^%d: use"
                  + " narrower fragments (--max-width, or more of them with --fragments)")
              .formatted(wires, rows, BranchKernel.MAX_BITS));
    }
    if (branches > BRANCHES || rows > BranchKernel.MAX_BITS) {
      throw new IllegalArgumentException(
          ("fragments, or slices in time of some, have up to %d qubits and cuts that branch 2^%d"
                  + " ways, hence 2^%d amplitudes and 4^%d values for each binding; this engine takes"
                  + " up to 2^%d branches and 2^%d amplitudes: use narrower fragments or a partition"
                  + " with fewer cuts for each")
              .formatted(wires, branches, rows, branches, BRANCHES, BranchKernel.MAX_BITS));
    }
  }

  /** Of each the most. */
  static FragmentSize most(List<FragmentSize> sizes) {
    return sizes.stream()
        .reduce(
            (a, b) ->
                new FragmentSize(
                    Math.max(a.wires, b.wires),
                    Math.max(a.rows, b.rows),
                    Math.max(a.branches, b.branches),
                    Math.max(a.bytes, b.bytes)))
        .orElseThrow();
  }

  /** Bytes where every core has one, the largest ones. */
  static double atOnce(List<FragmentSize> sizes) {
    return sizes.stream().mapToDouble(s -> -s.bytes).sorted().limit(CORES).sum() * -1;
  }
}
