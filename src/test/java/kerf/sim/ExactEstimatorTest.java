package kerf.sim;

import kerf.circuit.Estimator;
import kerf.circuit.EstimatorContract;

/** The uncut simulator keeps the estimator contract. */
class ExactEstimatorTest extends EstimatorContract {
  @Override
  protected Estimator estimator() {
    return new ExactEstimator(BranchKernel.MAX_LANE_BITS);
  }
}
