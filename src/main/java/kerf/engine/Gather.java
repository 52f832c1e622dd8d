package kerf.engine;

import java.util.Arrays;
import java.util.BitSet;
import kerf.circuit.Estimates;
import kerf.contract.Reconstruction;
import kerf.contract.Tensors;
import kerf.device.FragmentTensor;
import kerf.experiment.Basis;
import kerf.experiment.BindingGrid;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Node;
import kerf.experiment.Placement;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;

/**
 * Collects the results of one round of a query on the driver. Finished values are copied to their
 * place; tensors are kept until all fragments of a sample are there. Every value has one place and
 * one way to be computed, so the order of arrival leaves no trace.
 */
final class Gather {
  private final TensorNetwork network;
  private final Reconstruction reconstruction;
  private final Placement placement;
  private final Workload workload;
  private final boolean streaming;

  /** Values [grid][K][weight row · samples + sample], and their variances, null where exact. */
  private final double[][][] values;

  private double[][][] variances;

  private final Tensors[] tensors;

  /** For each grid and sample the subexperiments still to come, −1 once it is contracted. */
  private final long[][] missing;

  /** For each grid the samples whose values have come. */
  private final BitSet[] done;

  /** Starts; when streaming, samples are contracted as soon as all of them is there. */
  Gather(TaskBundle.Evaluation evaluation, Placement placement, boolean streaming) {
    this.network = evaluation.network();
    this.reconstruction = evaluation.reconstruction();
    this.placement = placement;
    this.workload = placement.workload();
    this.streaming = streaming;
    int grids = workload.grids().size();
    this.values = rows();
    this.tensors = new Tensors[grids];
    this.missing = new long[grids][];
    this.done = new BitSet[grids];
    Arrays.setAll(done, g -> new BitSet());
  }

  private double[][][] rows() {
    double[][][] rows = new double[workload.grids().size()][network.observables()][];
    for (int g = 0; g < rows.length; g++) {
      BindingGrid grid = workload.grids().get(g);
      for (int k = 0; k < rows[g].length; k++) {
        rows[g][k] = new double[grid.weightRows() * grid.samples()];
      }
    }
    return rows;
  }

  /** Takes a unit's result; when streaming, contracts the samples that it completed. */
  void take(TaskBundle.UnitResult result) {
    result.values().forEach(this::place);
    for (FragmentTensor tensor : result.tensors()) {
      FragmentBatch batch = tensor.batch();
      int g = batch.grid();
      BindingGrid grid = workload.grids().get(g);
      if (tensors[g] == null) {
        tensors[g] = new Tensors(network, workload, g, 0, grid.samples());
        missing[g] = new long[grid.samples()];
        for (Node node : network.nodes()) {
          long all = grid.node(node.id()).count() * parts(node);
          Arrays.setAll(missing[g], s -> missing[g][s] + all);
        }
      }
      tensors[g].take(tensor);
      Node node = network.nodes().get(batch.node());
      boolean shared = node.features().isEmpty();
      int from = shared ? 0 : batch.sampleFrom();
      int to = shared ? grid.samples() : batch.sampleTo();
      long come = batch.classes() * (batch.isPart() ? batch.to() - batch.from() : parts(node));
      for (int s = from; s < to; s++) {
        missing[g][s] -= come;
      }
      if (streaming) {
        contractReady(g, from, to);
      }
    }
  }

  /** What a node's tensor comes in at most: its subexperiments, where they can come apart. */
  private long parts(Node node) {
    return network.basis() == Basis.OPERATIONS ? Math.max(1, node.subexperiments()) : 1;
  }

  /**
   * Reconstructs whatever has not been, after the last result, and lets go of all tensors.
   *
   * @throws IllegalStateException when some subexperiments were in no unit, or in two
   */
  Estimates finish() {
    for (int g = 0; g < tensors.length; g++) {
      int samples = workload.grids().get(g).samples();
      if (tensors[g] != null) {
        contractReady(g, 0, samples);
      }
      if (done[g].cardinality() < samples) {
        throw new IllegalStateException(
            ("values of %d among %d samples did not come: expected a granularity that puts every"
                    + " subexperiment in exactly one unit")
                .formatted(samples - done[g].cardinality(), samples));
      }
    }
    release();
    int observables = network.observables();
    double[] all = ordered(values);
    if (variances == null) {
      return Estimates.exact(observables, all);
    }
    double[] errors = ordered(variances);
    Arrays.setAll(errors, i -> Math.sqrt(errors[i]));
    return Estimates.of(observables, all, errors);
  }

  /** Lets go of all tensors. */
  void release() {
    Arrays.fill(tensors, null);
  }

  /** Observable k of binding b at b·K + k. */
  private double[] ordered(double[][][] rows) {
    int observables = network.observables();
    double[] result = new double[workload.bindings().size() * observables];
    for (int b = 0, at = 0; at < result.length; b++) {
      int g = placement.gridOf(b);
      int place = placement.rowOf(b) * workload.grids().get(g).samples() + placement.sampleOf(b);
      for (int k = 0; k < observables; k++) {
        result[at++] = rows[g][k][place];
      }
    }
    return result;
  }

  private void contractReady(int g, int from, int to) {
    BindingGrid grid = workload.grids().get(g);
    int s = from;
    while (s < to) {
      if (missing[g][s] != 0) {
        s++;
        continue;
      }
      int end = s;
      while (end < to && missing[g][end] == 0) {
        missing[g][end++] = -1;
      }
      boolean all = s == 0 && end == grid.samples();
      Tensors range = all ? tensors[g] : tensors[g].slice(s, end);
      place(TaskBundle.Values.of(reconstruction, range, g, s, end - s));
      s = end;
    }
  }

  private void place(TaskBundle.Values part) {
    copy(part, part.values(), values);
    done[part.grid()].set(part.sampleFrom(), part.sampleFrom() + part.samples());
    if (part.variances() != null) {
      variances = variances == null ? rows() : variances;
      copy(part, part.variances(), variances);
    }
  }

  private void copy(TaskBundle.Values part, double[][][] from, double[][][] to) {
    int samples = workload.grids().get(part.grid()).samples();
    for (int k = 0; k < from.length; k++) {
      for (int w = 0; w < from[k].length; w++) {
        int at = w * samples + part.sampleFrom();
        System.arraycopy(from[k][w], 0, to[part.grid()][k], at, part.samples());
      }
    }
  }
}
