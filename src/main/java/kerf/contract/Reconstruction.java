package kerf.contract;

import java.io.Serializable;
import kerf.circuit.Bindings;
import kerf.experiment.BindingGrid;
import kerf.experiment.Experiment;
import kerf.experiment.FragmentBatch;
import kerf.experiment.FragmentTensor;
import kerf.experiment.Workload;

/** How fragment tensors become expectation values. */
public interface Reconstruction extends Serializable {

  /**
   * Refuses work that this strategy would not finish in reasonable time.
   *
   * @throws IllegalArgumentException saying what to do instead
   */
  default void requireFeasible(Workload workload) {}

  /** About the bytes of tensors that some work holds at once, in tasks and on the driver. */
  default double bytes(Workload workload) {
    return 0;
  }

  /** Runs a piece's subexperiments and gives its tensor in the form this strategy sums over. */
  FragmentTensor evaluate(Experiment experiment, Workload workload, FragmentBatch piece);

  /**
   * Expectation values of one block and range of samples, [K][W][S]: observable, weight row,
   * sample. Each value depends on its own sample alone, bit for bit.
   */
  double[][][] values(Bindings bindings, BindingGrid block, Tensors tensors);
}
