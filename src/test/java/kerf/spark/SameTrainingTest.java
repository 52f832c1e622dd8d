package kerf.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kerf.contract.Strategy;
import kerf.schedule.LocalRunner;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training gives the same loss curve cut and uncut, and the same bits wherever it runs. */
class SameTrainingTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void oneToFourFragmentsGiveTheSameLossCurve(int reps) {
    try (LocalRunner runner = new LocalRunner(2)) {
      double[] uncut = Training.run(runner, 1, reps, Strategy.CONTRACT, 2);
      for (int fragments = 2; fragments <= 4; fragments++) {
        double[] cut = Training.run(runner, fragments, reps, Strategy.CONTRACT, 2);
        assertThat(cut).as(fragments + " fragments").containsExactly(uncut, within(1e-8));
      }
    }
  }

  @Test
  void theFlatSumGivesTheSameLossCurve() {
    try (LocalRunner runner = new LocalRunner(2)) {
      double[] contract = Training.run(runner, 4, 1, Strategy.CONTRACT, 2);
      double[] flat = Training.run(runner, 4, 1, Strategy.FLAT, 2);
      assertThat(flat).containsExactly(contract, within(1e-8));
    }
  }

  @Test
  void localSparkGivesTheSameBitsAtAnyGranularity() {
    double[] expected = inProcess();
    for (String master : new String[] {"local[1]", "local[2]"}) {
      SparkContext spark = TestSpark.local(master);
      try (SparkRunner runner = new SparkRunner(spark, "test", row -> {}, () -> {})) {
        for (int tasks : new int[] {0, 1, 3, 100}) {
          assertThat(Training.run(runner, 3, 1, Strategy.CONTRACT, tasks))
              .as(master + ", tasks " + tasks)
              .isEqualTo(expected);
        }
      } finally {
        spark.stop();
      }
    }
  }

  @Test
  @Tag("cluster")
  void separateExecutorsGiveTheSameBits() {
    double[] expected = inProcess();
    SparkContext spark = TestSpark.cluster(2);
    try (SparkRunner runner = new SparkRunner(spark, "test", row -> {}, () -> {})) {
      for (int tasks : new int[] {2, 5}) {
        assertThat(Training.run(runner, 3, 1, Strategy.CONTRACT, tasks))
            .as("tasks " + tasks)
            .isEqualTo(expected);
      }
      assertThat(spark.getExecutorMemoryStatus().size()).as("driver and executors").isEqualTo(3);
    } finally {
      spark.stop();
    }
  }

  private static double[] inProcess() {
    try (LocalRunner runner = new LocalRunner(1)) {
      return Training.run(runner, 3, 1, Strategy.CONTRACT, 1);
    }
  }
}
