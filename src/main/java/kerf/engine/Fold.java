package kerf.engine;

import java.util.Arrays;
import kerf.contract.Reconstruction;
import kerf.contract.Tensors;
import kerf.experiment.BindingGrid;
import kerf.experiment.Experiment;
import kerf.experiment.FragmentBatch;
import kerf.experiment.FragmentTensor;
import kerf.experiment.FragmentWork;
import kerf.experiment.Workload;

/**
 * Collects a query's outcomes on the driver. Finished values are copied to their place; tensors are
 * kept until all fragments of a sample are there. Every value has one place and one way to be
 * computed, so the order of arrival leaves no trace.
 */
final class Fold {
  private final Experiment experiment;
  private final Reconstruction reconstruction;
  private final Workload workload;
  private final double[][][] values;
  private final Tensors[] tensors;
  private final int[][] missing;
  private final boolean streaming;

  Fold(Shared shared, Workload workload, boolean streaming) {
    this.experiment = shared.experiment();
    this.reconstruction = shared.reconstruction();
    this.workload = workload;
    this.streaming = streaming;
    int blocks = workload.blocks().size();
    this.values = new double[blocks][experiment.observables()][];
    this.tensors = new Tensors[blocks];
    this.missing = new int[blocks][];
    for (int b = 0; b < blocks; b++) {
      BindingGrid block = workload.blocks().get(b);
      for (int k = 0; k < experiment.observables(); k++) {
        values[b][k] = new double[block.weightRows() * block.samples()];
      }
    }
  }

  /** Takes a task's outcome; when streaming, contracts the samples it completed. */
  void take(GroupOutcome outcome) {
    outcome.values().forEach(this::place);
    for (FragmentTensor tensor : outcome.tensors()) {
      FragmentBatch piece = tensor.piece();
      int b = piece.block();
      BindingGrid block = workload.blocks().get(b);
      if (tensors[b] == null) {
        tensors[b] = new Tensors(experiment, b, 0, block.samples());
        missing[b] = expected(block);
      }
      tensors[b].copy(tensor, block);
      boolean shared = experiment.fragments().get(piece.fragment()).features().isEmpty();
      int from = shared ? 0 : piece.sampleFrom();
      int to = shared ? block.samples() : piece.sampleTo();
      for (int s = from; s < to; s++) {
        missing[b][s] -= piece.classTo() - piece.classFrom();
      }
      if (streaming) {
        contractReady(b, from, to);
      }
    }
  }

  /** Reconstructs whatever has not been, after the last task. */
  void finish() {
    for (int b = 0; b < tensors.length && !streaming; b++) {
      if (tensors[b] != null) {
        contractReady(b, 0, workload.blocks().get(b).samples());
      }
    }
  }

  /** Lets go of all tensors. */
  void release() {
    Arrays.fill(tensors, null);
  }

  /** Expectation values, observable k of binding b at b·K + k. */
  double[] result() {
    int observables = experiment.observables();
    double[] result = new double[workload.bindings().size() * observables];
    for (int i = 0, at = 0; at < result.length; i++) {
      int b = workload.blockOf(i);
      int place = workload.rowOf(i) * workload.blocks().get(b).samples() + workload.sampleOf(i);
      for (int k = 0; k < observables; k++) {
        result[at++] = values[b][k][place];
      }
    }
    return result;
  }

  private int[] expected(BindingGrid block) {
    int classes = 0;
    for (FragmentWork f : experiment.fragments()) {
      classes += block.classes(f.id());
    }
    int[] expected = new int[block.samples()];
    Arrays.fill(expected, classes);
    return expected;
  }

  private void contractReady(int b, int from, int to) {
    BindingGrid block = workload.blocks().get(b);
    int s = from;
    while (s < to) {
      if (missing[b][s] != 0) {
        s++;
        continue;
      }
      int end = s;
      while (end < to && missing[b][end] == 0) {
        missing[b][end++] = -1;
      }
      boolean all = s == 0 && end == block.samples();
      Tensors range = all ? tensors[b] : tensors[b].slice(block, s, end);
      place(
          new GroupOutcome.Values(
              b, s, end - s, reconstruction.values(workload.bindings(), block, range)));
      s = end;
    }
  }

  private void place(GroupOutcome.Values part) {
    int samples = workload.blocks().get(part.block()).samples();
    int rows = workload.blocks().get(part.block()).weightRows();
    for (int k = 0; k < experiment.observables(); k++) {
      for (int w = 0; w < rows; w++) {
        System.arraycopy(
            part.values()[k][w],
            0,
            values[part.block()][k],
            w * samples + part.sampleFrom(),
            part.samples());
      }
    }
  }
}
