package kerf.engine;

import java.io.Serializable;
import java.util.List;
import kerf.contract.Reconstruction;
import kerf.experiment.FragmentTensor;
import kerf.experiment.Outcome;

/**
 * What a task of a query brings back.
 *
 * @param values finished values of the samples it could contract itself
 * @param tensors tensors left for the driver
 */
record GroupOutcome(
    List<Values> values,
    List<FragmentTensor> tensors,
    long kernelNanos,
    long contractNanos,
    long subexperiments)
    implements Outcome {

  /**
   * Expectation values of a range of samples of a block.
   *
   * @param values [K][W][samples], as {@link Reconstruction#values} gives them
   */
  record Values(int block, int sampleFrom, int samples, double[][][] values)
      implements Serializable {}
}
