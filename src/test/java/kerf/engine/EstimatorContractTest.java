package kerf.engine;

import kerf.circuit.Estimator;
import kerf.circuit.EstimatorContract;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.schedule.LocalRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** Cut estimators keep the estimator contract, whatever the strategy and granularity. */
class EstimatorContractTest {
  private static final LocalRunner RUNNER = new LocalRunner(2);

  @AfterAll
  static void close() {
    RUNNER.close();
  }

  private static Estimator cut(Strategy strategy, String partition, int tasks) {
    return Engines.estimator(
        c -> CutPlan.of(c, Layout.ofLetters(partition, 4)), RUNNER, strategy, tasks, r -> {});
  }

  @Nested
  class Contracting extends EstimatorContract {
    @Override
    protected Estimator estimator() {
      return cut(Strategy.CONTRACT, "AABB", 2);
    }
  }

  @Nested
  class ContractingManyFragmentsInManyTasks extends EstimatorContract {
    @Override
    protected Estimator estimator() {
      return cut(Strategy.CONTRACT, "ABCD", 13);
    }
  }

  @Nested
  class Flat extends EstimatorContract {
    @Override
    protected Estimator estimator() {
      return cut(Strategy.FLAT, "ABBA", 3);
    }
  }

  @Nested
  class Uncut extends EstimatorContract {
    @Override
    protected Estimator estimator() {
      return cut(Strategy.CONTRACT, "AAAA", 1);
    }
  }
}
