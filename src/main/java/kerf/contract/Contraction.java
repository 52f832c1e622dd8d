package kerf.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.experiment.BindingGrid;
import kerf.experiment.Node;
import kerf.experiment.RowClasses;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;
import kerf.price.Price;

/**
 * Contracts a network,
 *
 * <pre>E = Σ_v Π_f T_f[v_f] Π_bonds c[v_A][v_B],</pre>
 *
 * in the order of a {@link ContractionTree}. For each weight row the node whose class is rarest in
 * the grid comes last: in a gradient that is the owner of the shifted weight, so that all other
 * nodes are contracted once per sample and a shift costs one scalar product. The choice depends on
 * the grid alone and every lane is summed in the same order, so values do not depend on how samples
 * are spread over tasks.
 *
 * <p>Pauli strings share messages wherever they agree on the nodes behind.
 */
final class Contraction implements Reconstruction {
  private static final long serialVersionUID = 1;

  /** Copies of a tensor on its way from a task to the driver, itself among them. */
  private static final int COPIES = 4;

  private final TensorNetwork network;
  private final ContractionTree tree;

  /** The last grid's: the next one is mostly alike. */
  private transient volatile RowSharing last;

  Contraction(TensorNetwork network) {
    this.network = network;
    this.tree = new ContractionTree(network);
  }

  @Override
  public double requireFeasible(Workload workload, int tasks, boolean whole) {
    double bytes = bytes(workload, tasks, whole);
    double flops = tree.flops() * network.terms().size() * workload.grids().size();
    Price.requireFlops(flops);
    if (bytes > Runtime.getRuntime().maxMemory() / 2.0) {
      throw new IllegalArgumentException(
          ("reconstruction contract: tensors need %.3g bytes in a task, more than half"
                  + " of this process's %.3g: use a plan with fewer cuts between fragments, smaller"
                  + " batches, or a larger heap (KERF_DRIVER_MEMORY=8g, spark.executor.memory)")
              .formatted(bytes, (double) Runtime.getRuntime().maxMemory()));
    }
    return bytes;
  }

  private double bytes(Workload workload, int tasks, boolean whole) {
    double most = 0;
    for (BindingGrid grid : workload.grids()) {
      RowSharing rows = rows(grid);
      boolean one = isOneBinding(grid);
      double lanes = Math.ceil((double) grid.samples() / tasks);
      double own = 0;
      double kernel = 0;
      for (Node node : network.nodes()) {
        double entries = (double) tree.size(node.id()) * node.observables().size();
        if (one) {
          // The arrays that a kernel makes a tensor with count as well.
          kernel = Math.max(kernel, node.legBytes());
          own += 8 * entries * (whole ? 1 : COPIES);
        } else {
          own += bytes(entries, grid.node(node.id()).count(), lanes);
        }
      }
      Footprint made =
          new Footprint(
              m -> one ? 8.0 * tree.size(m) : bytes(tree.size(m), rows.classes(m).count(), lanes));
      addValues(made, rows, new double[network.observables()][][]);
      most = Math.max(most, own + kernel + made.most());
    }
    return most;
  }

  /** Of a tensor: an array for each entry and class, and the headers of arrays. */
  private static double bytes(double entries, int classes, double lanes) {
    return entries * (24 + classes * (24 + 8 * lanes));
  }

  private static boolean isOneBinding(BindingGrid grid) {
    return grid.weightRows() == 1 && grid.samples() == 1;
  }

  private RowSharing rows(BindingGrid grid) {
    RowSharing known = last;
    if (known == null || !known.fits(grid)) {
      known = RowSharing.forward(tree, grid);
      last = known;
    }
    return known;
  }

  private Arithmetic<?> arithmetic(Tensors tensors, RowSharing rows) {
    return isOneBinding(tensors.grid())
        ? new OneBinding(tree, tensors)
        : new ManyBindings(tree, rows, tensors);
  }

  @Override
  public double[][][] values(Tensors tensors) {
    RowSharing rows = rows(tensors.grid());
    double[][][] sums = tensors.zeros();
    addValues(arithmetic(tensors, rows), rows, sums);
    return sums;
  }

  private <T> void addValues(Arithmetic<T> arithmetic, RowSharing rows, double[][][] sums) {
    List<TensorNetwork.Term> terms = network.terms();
    MessagePassing<T> messages = new MessagePassing<>(tree, rows, arithmetic);
    for (int f = 0; f < network.nodes().size(); f++) {
      for (int t = 0; t < terms.size() && rows.rows(f).length > 0; t++) {
        T environment = messages.environment(f, t);
        double[][] of = sums[terms.get(t).observable()];
        arithmetic.addValues(environment, f, terms.get(t), rows.rows(f), of);
      }
    }
  }

  @Override
  public void gradients(Tensors tensors, GradientSink sink) {
    RowSharing rows = rows(tensors.grid()).backward();
    passBack(arithmetic(tensors, rows), rows, tensors.samples(), sink);
  }

  private <T> void passBack(
      Arithmetic<T> arithmetic, RowSharing rows, int samples, GradientSink sink) {
    List<TensorNetwork.Term> terms = network.terms();
    MessagePassing<T> messages = new MessagePassing<>(tree, rows, arithmetic);
    for (int f = 0; f < network.nodes().size(); f++) {
      RowClasses classes = rows.classes(tree.environment(f));
      for (List<Integer> alike : alike(f)) {
        double[][] sums =
            LaneTensor.rows(classes.count(), Math.multiplyExact(tree.size(f), samples));
        for (int t : alike) {
          double coefficient = terms.get(t).coefficient();
          arithmetic.addEnvironment(messages.environment(f, t), f, coefficient, sums);
        }
        TensorNetwork.Term term = terms.get(alike.get(0));
        for (int w : rows.rows(f)) {
          sink.take(term.observable(), w, f, term.local().get(f), sums[classes.of(w)]);
        }
      }
    }
  }

  /** Terms of one observable that agree on a node, for all there are. */
  private Collection<List<Integer>> alike(int node) {
    Map<List<Integer>, List<Integer>> alike = new LinkedHashMap<>();
    for (int t = 0; t < network.terms().size(); t++) {
      TensorNetwork.Term term = network.terms().get(t);
      List<Integer> key = List.of(term.observable(), term.local().get(node));
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(t);
    }
    return alike.values();
  }
}
