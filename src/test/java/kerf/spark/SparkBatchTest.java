package kerf.spark;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Estimates;
import kerf.contract.Strategy;
import kerf.engine.MixedQueries;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A batch on Spark gives each query the bits it has alone in this process. */
class SparkBatchTest {

  @ParameterizedTest
  @EnumSource
  void onThreads(Strategy strategy) {
    assertSameBits(TestSpark.local("local[2]"), strategy, MixedQueries.small(11, 300));
  }

  @Test
  @Tag("cluster")
  void onSeparateExecutors() {
    List<MixedQueries.Item> items = new ArrayList<>(MixedQueries.small(12, 100));
    items.add(50, MixedQueries.large(3));
    assertSameBits(TestSpark.cluster(2), Strategy.CONTRACT, items);
  }

  private static void assertSameBits(
      SparkContext spark, Strategy strategy, List<MixedQueries.Item> items) {
    List<Estimates> alone = MixedQueries.alone(items, strategy);
    try (SparkRunner runner = new SparkRunner(spark, "test", row -> {}, () -> {})) {
      // Twice: what a batch shares is let go of, the next one brings its own.
      for (int round = 0; round < 2; round++) {
        MixedQueries.assertSameBits(items, MixedQueries.together(items, runner, strategy), alone);
      }
    } finally {
      spark.stop();
    }
  }
}
