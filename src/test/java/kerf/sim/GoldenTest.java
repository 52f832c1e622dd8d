package kerf.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kerf.Golden;
import kerf.circuit.Estimates;
import kerf.circuit.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulator finds the golden expectation values. */
class GoldenTest {

  @ParameterizedTest
  @EnumSource
  void batchedValuesAreTheGoldenOnes(Golden golden) {
    assertGolden(golden, new ExactEstimator(BranchKernel.MAX_LANE_BITS));
  }

  @ParameterizedTest
  @EnumSource
  void valuesOneByOneAreTheGoldenOnes(Golden golden) {
    assertGolden(golden, new ExactEstimator());
  }

  private static void assertGolden(Golden golden, ExactEstimator estimator) {
    Estimates estimates =
        estimator.estimate(Query.of(golden.circuit(), golden.observables(), golden.bindings()));
    for (int k = 0; k < golden.expectations().size(); k++) {
      assertThat(estimates.value(0, k))
          .as(golden.observables().get(k).toString())
          .isCloseTo(golden.expectations().get(k), within(1e-12));
    }
  }
}
