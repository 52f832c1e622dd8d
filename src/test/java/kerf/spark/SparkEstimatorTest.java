package kerf.spark;

import kerf.circuit.Estimator;
import kerf.circuit.EstimatorContract;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.engine.Engines;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The cut estimator keeps its contract on Spark. */
class SparkEstimatorTest {
  private static SparkContext spark;
  private static SparkRunner runner;

  @BeforeAll
  static void open() {
    spark = TestSpark.local("local[2,4]");
    runner = new SparkRunner(spark, "test", row -> {}, () -> {});
  }

  @AfterAll
  static void close() {
    runner.close();
    spark.stop();
  }

  private static Estimator cut(Strategy strategy, String partition, int tasks) {
    return Engines.estimator(
        c -> CutPlan.of(c, Layout.ofLetters(partition, 4)), runner, strategy, tasks, r -> {});
  }

  @Nested
  class Contracting extends EstimatorContract {
    @Override
    protected Estimator estimator() {
      return cut(Strategy.CONTRACT, "AABB", 0);
    }
  }

  @Nested
  class ContractingOnTheDriver extends EstimatorContract {
    @Override
    protected Estimator estimator() {
      return cut(Strategy.CONTRACT, "ABCD", 40);
    }
  }

  @Nested
  class Flat extends EstimatorContract {
    @Override
    protected Estimator estimator() {
      return cut(Strategy.FLAT, "ABBA", 3);
    }
  }
}
