package kerf.engine;

import java.util.Arrays;
import kerf.circuit.Estimates;
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
 * Collects the results of one round of a query on the driver: finished values, and tensors until
 * all fragments of a sample are there. Every value has one place and one way to be computed, so the
 * order of arrival leaves no trace.
 */
final class Gather {
  private final TaskBundle.Evaluation evaluation;
  private final TensorNetwork network;
  private final Placement placement;
  private final Workload workload;
  private final boolean streaming;

  /** For each grid and sample what has its values; null until they have come. */
  private final TaskBundle.Values[][] done;

  private boolean exact = true;
  private final Tensors[] tensors;

  /** For each grid and sample the subexperiments still to come. */
  private final long[][] missing;

  /** Starts; when streaming, samples are contracted as soon as all of them is there. */
  Gather(TaskBundle.Evaluation evaluation, Placement placement, boolean streaming) {
    this.evaluation = evaluation;
    this.network = evaluation.network();
    this.placement = placement;
    this.workload = placement.workload();
    this.streaming = streaming;
    int grids = workload.grids().size();
    this.done = new TaskBundle.Values[grids][];
    Arrays.setAll(done, g -> new TaskBundle.Values[workload.grids().get(g).samples()]);
    this.tensors = new Tensors[grids];
    this.missing = new long[grids][];
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
   * @return observable k of binding b at b·K + k
   * @throws IllegalStateException when some subexperiments were in no unit, or in two
   */
  Estimates finish() {
    for (int g = 0; g < done.length; g++) {
      if (tensors[g] != null) {
        contractReady(g, 0, done[g].length);
      }
      requireAll(done[g]);
    }
    release();
    int observables = network.observables();
    double[] values = new double[workload.bindings().size() * observables];
    double[] errors = exact ? null : new double[values.length];
    for (int b = 0, at = 0; at < values.length; b++) {
      TaskBundle.Values of = done[placement.gridOf(b)][placement.sampleOf(b)];
      int s = placement.sampleOf(b) - of.sampleFrom();
      int w = placement.rowOf(b);
      for (int k = 0; k < observables; k++, at++) {
        values[at] = of.values()[k][w][s];
        if (of.variances() != null) {
          errors[at] = Math.sqrt(of.variances()[k][w][s]);
        }
      }
    }
    return exact
        ? Estimates.exact(observables, values)
        : new Estimates(observables, values, errors);
  }

  private static void requireAll(TaskBundle.Values[] samples) {
    int lost = 0;
    for (TaskBundle.Values values : samples) {
      lost += values == null ? 1 : 0;
    }
    if (lost > 0) {
      throw new IllegalStateException(
          ("values of %d among %d samples did not come: expected a granularity that puts every"
                  + " subexperiment in exactly one unit")
              .formatted(lost, samples.length));
    }
  }

  /** Lets go of all tensors. */
  void release() {
    Arrays.fill(tensors, null);
  }

  private void contractReady(int g, int from, int to) {
    int s = from;
    while (s < to) {
      int end = s;
      while (end < to && missing[g][end] == 0 && done[g][end] == null) {
        end++;
      }
      if (end > s) {
        boolean all = end - s == done[g].length;
        Tensors range = all ? tensors[g] : tensors[g].slice(s, end);
        place(TaskBundle.Values.of(evaluation.reconstruction(), range, g, s, end - s));
      }
      s = Math.max(end, s + 1);
    }
  }

  private void place(TaskBundle.Values part) {
    exact &= part.variances() == null;
    Arrays.fill(done[part.grid()], part.sampleFrom(), part.sampleFrom() + part.samples(), part);
  }
}
