package kerf.contract;

import java.util.Arrays;
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
  private final int grid;
  private final int sampleFrom;
  private final int samples;

  /** [nodes][observables][entries][classes][lanes], null for an entry that is zero throughout. */
  private final double[][][][][] means;

  /** As the means, null of nodes whose means are exact. */
  private final double[][][][][] variances;

  /** [nodes][observables][entries] of nodes with one class and lane, as long as that will do. */
  private final double[][][] single;

  /** Room for the tensors of samples sampleFrom..sampleTo−1 of a grid. */
  public Tensors(TensorNetwork network, int grid, int sampleFrom, int sampleTo) {
    this.network = network;
    this.grid = grid;
    this.sampleFrom = sampleFrom;
    this.samples = sampleTo - sampleFrom;
    int nodes = network.nodes().size();
    this.means = new double[nodes][][][][];
    this.variances = new double[nodes][][][][];
    this.single = new double[nodes][][];
  }

  int grid() {
    return grid;
  }

  int sampleFrom() {
    return sampleFrom;
  }

  int samples() {
    return samples;
  }

  /** A number for each value [K][W][S] of the grid's range. */
  double[][][] zeros(Workload workload) {
    double[][][] zeros = new double[network.observables()][][];
    for (int k = 0; k < zeros.length; k++) {
      zeros[k] = LaneTensor.rows(workload.grids().get(grid).weightRows(), samples);
    }
    return zeros;
  }

  /** Lanes of a class of a node: the samples, or 1 where they all share it. */
  int lanes(int node) {
    return network.nodes().get(node).features().isEmpty() ? 1 : samples;
  }

  /** True where all means are exact. */
  public boolean isExact() {
    return Arrays.stream(variances).allMatch(v -> v == null);
  }

  /** [entries][classes][lanes], null for an entry that is zero throughout. */
  double[][][] values(int node, int local) {
    if (means[node] == null) {
      means[node] = Arrays.stream(single[node]).map(Tensors::spread).toArray(double[][][][]::new);
    }
    return means[node][local];
  }

  private static double[][][] spread(double[] entries) {
    return Arrays.stream(entries)
        .mapToObj(e -> e == 0 ? null : new double[][] {{e}})
        .toArray(double[][][]::new);
  }

  /** [entries] of a grid of one binding. */
  double[] entries(int node, int local) {
    if (single[node] != null) {
      return single[node][local];
    }
    return Arrays.stream(means[node][local]).mapToDouble(e -> e == null ? 0 : e[0][0]).toArray();
  }

  /** Variances of {@link #values}; null where these are exact. */
  double[][][] variances(int node, int local) {
    return variances[node] == null ? null : variances[node][local];
  }

  /** Takes over a result that covers a node's lanes exactly, all entries or a part of them. */
  public void take(FragmentTensor tensor) {
    FragmentBatch batch = tensor.batch();
    if (batch.isPart()) {
      merge(tensor, batch.classes());
      return;
    }
    int node = batch.node();
    int locals = network.nodes().get(node).observables().size();
    if (tensor.isSingle()) {
      single[node] = new double[locals][];
      Arrays.setAll(single[node], tensor::entries);
    } else {
      means[node] = new double[locals][][][];
      Arrays.setAll(means[node], tensor::means);
    }
    if (!tensor.isExact()) {
      variances[node] = new double[locals][][][];
      Arrays.setAll(variances[node], tensor::variances);
    }
  }

  /** Copies a result that covers some of a node's lanes or entries; others bring the rest. */
  public void copy(FragmentTensor tensor, BindingGrid of) {
    FragmentBatch batch = tensor.batch();
    int classes = of.node(batch.node()).count();
    if (batch.classes() == classes && batch.samples() == lanes(batch.node())) {
      take(tensor);
    } else {
      merge(tensor, classes);
    }
  }

  /** Copies what a result has, entry by entry: entries it does not cover are zero in it. */
  private void merge(FragmentTensor tensor, int classes) {
    int node = tensor.batch().node();
    int locals = network.nodes().get(node).observables().size();
    if (classes == 1 && lanes(node) == 1) {
      single[node] = single[node] == null ? new double[locals][] : single[node].clone();
      Arrays.setAll(single[node], o -> merge(tensor.entries(o), single[node][o]));
    } else {
      means[node] = means[node] == null ? new double[locals][][][] : means[node];
      Arrays.setAll(
          means[node], o -> merge(tensor.batch(), tensor.means(o), means[node][o], classes));
    }
    if (!tensor.isExact()) {
      variances[node] = variances[node] == null ? new double[locals][][][] : variances[node];
      Arrays.setAll(
          variances[node],
          o -> merge(tensor.batch(), tensor.variances(o), variances[node][o], classes));
    }
  }

  private static double[] merge(double[] from, double[] known) {
    double[] to = from.clone();
    for (int e = 0; e < to.length && known != null; e++) {
      to[e] = to[e] == 0 ? known[e] : to[e];
    }
    return to;
  }

  private double[][][] merge(
      FragmentBatch batch, double[][][] from, double[][][] known, int classes) {
    double[][][] to = known == null ? new double[from.length][][] : known;
    int lanes = lanes(batch.node());
    int at = lanes == 1 ? 0 : batch.sampleFrom() - sampleFrom;
    for (int e = 0; e < to.length; e++) {
      if (from[e] != null) {
        to[e] = to[e] == null ? LaneTensor.rows(classes, lanes) : to[e];
        for (int d = batch.classFrom(); d < batch.classTo(); d++) {
          System.arraycopy(from[e][d - batch.classFrom()], 0, to[e][d], at, batch.samples());
        }
      }
    }
    return to;
  }

  /** A range of these samples; lanes that all samples share are not copied. */
  public Tensors slice(BindingGrid of, int from, int to) {
    Tensors part = new Tensors(network, grid, from, to);
    for (Node node : network.nodes()) {
      int f = node.id();
      part.single[f] = single[f];
      part.means[f] = slice(means[f], node, from - sampleFrom, to - sampleFrom);
      part.variances[f] = slice(variances[f], node, from - sampleFrom, to - sampleFrom);
    }
    return part;
  }

  private static double[][][][] slice(double[][][][] of, Node node, int from, int to) {
    if (of == null || node.features().isEmpty()) {
      return of;
    }
    double[][][][] part = new double[of.length][][][];
    for (int o = 0; o < part.length; o++) {
      part[o] = new double[of[o].length][][];
      for (int e = 0; e < part[o].length; e++) {
        if (of[o][e] != null) {
          double[][] classes = of[o][e].clone();
          Arrays.setAll(classes, d -> Arrays.copyOfRange(classes[d], from, to));
          part[o][e] = classes;
        }
      }
    }
    return part;
  }
}
