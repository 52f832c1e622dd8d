package kerf.contract;

import kerf.device.FragmentTensor;
import kerf.experiment.BindingGrid;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Node;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;

/**
 * The tensors of all nodes for one grid and a range of its samples: means and variances,
 * [entries][classes][lanes] for each local observable, one lane for each sample or a single one
 * where the node uses no feature.
 */
public final class Tensors {
  private final TensorNetwork network;
  private final Workload workload;
  private final int grid;
  private final int sampleFrom;
  private final int samples;

  /** Of each node; null while it has not come, or has grown since it was last asked for. */
  private final FragmentTensor[] tensors;

  /** Of each node whose tensor comes in parts; else null. */
  private final FragmentTensor.Builder[] grown;

  /** Room for the tensors of samples sampleFrom..sampleTo−1 of a grid. */
  public Tensors(TensorNetwork network, Workload workload, int grid, int sampleFrom, int sampleTo) {
    this.network = network;
    this.workload = workload;
    this.grid = grid;
    this.sampleFrom = sampleFrom;
    this.samples = sampleTo - sampleFrom;
    this.tensors = new FragmentTensor[network.nodes().size()];
    this.grown = new FragmentTensor.Builder[tensors.length];
  }

  BindingGrid grid() {
    return workload.grids().get(grid);
  }

  /** Features of sample s of the range. */
  double[] features(int s) {
    return workload.bindings().features(grid().featureRow(sampleFrom + s));
  }

  /** Weights of a weight row of the grid. */
  double[] weights(int w) {
    return workload.bindings().weights(grid().weightRow(w));
  }

  int samples() {
    return samples;
  }

  /** A number for each value [K][W][S] of the grid's range. */
  double[][][] zeros() {
    double[][][] zeros = new double[network.observables()][][];
    for (int k = 0; k < zeros.length; k++) {
      zeros[k] = LaneTensor.rows(grid().weightRows(), samples);
    }
    return zeros;
  }

  /** Lanes of a class of a node: the samples, or 1 where they all share it. */
  int lanes(int node) {
    return network.nodes().get(node).features().isEmpty() ? 1 : samples;
  }

  FragmentTensor of(int node) {
    if (tensors[node] == null) {
      tensors[node] = grown[node].build(0);
    }
    return tensors[node];
  }

  /** True where all means are exact. */
  public boolean isExact() {
    return network.nodes().stream().allMatch(node -> of(node.id()).isExact());
  }

  /** Takes a result over as it is, or copies it if it covers some of a node's lanes or entries. */
  public void take(FragmentTensor tensor) {
    FragmentBatch batch = tensor.batch();
    int f = batch.node();
    int classes = grid().node(f).count();
    if (batch.classes() == classes && batch.samples() == lanes(f) && !batch.isPart()) {
      tensors[f] = tensor;
      return;
    }
    if (grown[f] == null) {
      int from = grid().lanes(network.nodes().get(f)) == 1 ? 0 : sampleFrom;
      FragmentBatch all = new FragmentBatch(grid, f, from, from + lanes(f), 0, classes);
      grown[f] = new FragmentTensor.Builder(network, all);
    }
    grown[f].put(tensor);
    tensors[f] = null;
  }

  /** A range of these samples; lanes that all samples share are not copied. */
  public Tensors slice(int from, int to) {
    Tensors part = new Tensors(network, workload, grid, from, to);
    for (Node node : network.nodes()) {
      int f = node.id();
      boolean shared = lanes(f) == 1;
      part.tensors[f] = shared ? of(f) : of(f).slice(from - sampleFrom, to - sampleFrom);
    }
    return part;
  }
}
