package kerf.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.experiment.BindingGrid;
import kerf.experiment.Bond;
import kerf.experiment.Node;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;
import kerf.price.Price;

/**
 * Contracts fragment tensors along the fragment graph,
 *
 * <pre>E = Σ_v Π_f T_f[v_f] Π_c C_c[v_c^A][v_c^B],</pre>
 *
 * over leg quantities (p, u, w, z) rather than operations: the same sum with 4 for 5, since I + Z =
 * S + S†, or 16 for 22, and with a coefficient matrix of four entries for CZ or a wire. It goes in
 * the order of a {@link Network}. For each weight row the fragment whose class is rarest in the
 * block comes last: in a gradient that is the owner of the shifted weight, so that all other
 * fragments are contracted once per sample and a shift costs one scalar product of 4^m numbers. The
 * choice depends on the block alone and every lane is summed in the same order, so values do not
 * depend on how samples are spread over tasks.
 *
 * <p>Pauli strings share messages wherever they agree on the fragments behind.
 */
final class Contraction implements Reconstruction {
  private static final long serialVersionUID = 1;

  /** Minutes on one core for one binding, an hour for many. */
  private static final double MOST_FLOPS = 1e12;

  /** Copies of a tensor on its way from a task to the driver, itself among them. */
  private static final int COPIES = 4;

  private final TensorNetwork experiment;
  private final Network network;
  private final List<int[]> exchanges = new ArrayList<>();

  /** [message][term]: number of the term's restriction to the fragments behind the message. */
  private final int[][] variant;

  /** The last block's: the next one is mostly alike. */
  private transient volatile Schedule schedule;

  Contraction(TensorNetwork experiment) {
    this.experiment = experiment;
    experiment.bonds().forEach(bond -> exchanges.add(exchange(bond)));
    this.network = new Network(experiment, exchanges);
    this.variant = new int[network.messages().size()][experiment.terms().size()];
    for (int m = 0; m < variant.length; m++) {
      Map<List<Integer>, Integer> seen = new HashMap<>();
      for (int t = 0; t < variant[m].length; t++) {
        List<Integer> restricted = new ArrayList<>();
        List<Integer> local = experiment.terms().get(t).local();
        network.messages().get(m).behind().stream().forEach(f -> restricted.add(local.get(f)));
        variant[m][t] = seen.computeIfAbsent(restricted, r -> seen.size());
      }
    }
  }

  @Override
  public double bytes(Workload workload, int tasks, boolean whole) {
    double bytes = 0;
    for (BindingGrid block : workload.grids()) {
      Schedule of = schedule(block);
      double lanes = Math.ceil((double) block.samples() / tasks);
      double own = isOneBinding(block) ? bytesOfOne(of.root(0), whole) : 0;
      for (Node f : experiment.nodes()) {
        double entries = (double) f.entries() * f.observables().size();
        own += isOneBinding(block) ? 0 : bytes(entries, block.classes(f.id()), lanes);
      }
      for (int m = 0; m < network.messages().size() && !isOneBinding(block); m++) {
        if (of.isAsked(m)) {
          double variants = 1 + Arrays.stream(variant[m]).max().orElse(0);
          own += bytes(network.requireSize(m) * variants, of.join(m).count(), lanes);
        }
      }
      bytes = Math.max(bytes, own);
    }
    return bytes;
  }

  /** Refuses sums whose tensors would not fit, before anything runs. */
  @Override
  public void requireFeasible(Workload workload, int tasks, boolean whole) {
    double bytes = bytes(workload, tasks, whole);
    double flops = network.flops() * experiment.terms().size() * workload.grids().size();
    if (flops > MOST_FLOPS) {
      throw new IllegalArgumentException(
          ("reconstruction contract: %.3g multiply-adds are needed at least, more than %.0e: use a"
                  + " partition with fewer cuts between fragments")
              .formatted(flops, MOST_FLOPS));
    }
    if (bytes > Runtime.getRuntime().maxMemory() / 2.0) {
      throw new IllegalArgumentException(
          ("reconstruction contract: tensors need %.3g bytes in a task, more than half"
                  + " of this process's %.3g: use a plan with fewer cuts between fragments, smaller"
                  + " batches, or a larger heap (KERF_DRIVER_MEMORY=8g, spark.executor.memory)")
              .formatted(bytes, (double) Runtime.getRuntime().maxMemory()));
    }
  }

  /**
   * Fragments' tensors, what is made of them, and the arrays a kernel makes one of them with.
   *
   * @param whole false where tensors travel, copied from buffer to buffer
   */
  private double bytesOfOne(int root, boolean whole) {
    double entries = new Uses(this, root).mostEntries();
    double kernel = 0;
    for (Node f : experiment.nodes()) {
      entries += (double) f.entries() * f.observables().size() * (whole ? 1 : COPIES);
      kernel = Math.max(kernel, Price.KERNEL_ENTRY * f.components());
    }
    return Double.BYTES * entries + kernel;
  }

  private static boolean isOneBinding(BindingGrid block) {
    return block.weightRows() == 1 && block.samples() == 1;
  }

  /** Of a tensor: an array for each entry and class, and the headers of arrays. */
  private static double bytes(double entries, int classes, double lanes) {
    return entries * (24 + classes * (24 + 8 * lanes));
  }

  @Override
  public double[][][] values(Workload workload, int grid, Tensors tensors) {
    BindingGrid block = workload.grids().get(grid);
    Schedule of = schedule(block);
    return isOneBinding(block)
        ? new OneBinding(this, of.root(0), workload, tensors).values()
        : new Sweep(this, of, workload, tensors).values();
  }

  @Override
  public double[][][] variances(Workload workload, int grid, Tensors tensors) {
    throw new UnsupportedOperationException("the backward sweep");
  }

  @Override
  public void gradients(Workload workload, int grid, Tensors tensors, GradientSink sink) {
    throw new UnsupportedOperationException("the backward sweep");
  }

  /** The schedule of a block. */
  Schedule schedule(BindingGrid block) {
    Schedule known = schedule;
    if (known == null || !known.fits(block)) {
      known = new Schedule(experiment, network, block);
      schedule = known;
    }
    return known;
  }

  TensorNetwork experiment() {
    return experiment;
  }

  Network network() {
    return network;
  }

  /**
   * Where each quantity goes when a cut's coupling is a mere exchange of quantities, as that of CZ
   * is; null otherwise. CZ's is its own inverse and the same from both sides.
   */
  int[] exchange(int cut) {
    return exchanges.get(cut);
  }

  private static int[] exchange(Bond bond) {
    int length = bond.lengthA();
    if (!bond.isConstant() || bond.lengthB() != length || bond.terms() != length) {
      return null;
    }
    int[] to = new int[length];
    Arrays.fill(to, -1);
    double[] values = bond.values(null, null);
    for (int t = 0; t < length; t++) {
      if (values[t] != 1 || to[bond.a().get(t)] >= 0) {
        return null;
      }
      to[bond.a().get(t)] = bond.b().get(t);
    }
    for (int q = 0; q < length; q++) {
      if (to[q] < 0 || to[to[q]] != q) {
        return null;
      }
    }
    return to;
  }

  /** Terms with the same variant of a message agree on all fragments behind it. */
  int variant(int message, int term) {
    return variant[message][term];
  }
}
