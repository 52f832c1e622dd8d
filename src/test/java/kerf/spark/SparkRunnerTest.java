package kerf.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kerf.circuit.Query;
import kerf.experiment.Outcome;
import kerf.experiment.Runner;
import kerf.experiment.RunnerContract;
import kerf.trace.TaskRow;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spark keeps the runner contract, and every attempt of every task leaves a row. */
class SparkRunnerTest extends RunnerContract {
  private static SparkContext spark;
  private static SparkRunner runner;

  @BeforeAll
  static void open() {
    spark = TestSpark.local("local[2,4]");
    runner = new SparkRunner(spark, "test", row -> {});
  }

  @AfterAll
  static void close() {
    runner.close();
    spark.stop();
  }

  @Override
  protected Runner runner() {
    return runner;
  }

  private record Numbers(int index) implements Outcome {
    @Override
    public long kernelNanos() {
      return 100 + index;
    }

    @Override
    public long contractNanos() {
      return 7;
    }

    @Override
    public long subexperiments() {
      return 30;
    }
  }

  private static List<TaskRow> rowsOf(int tasks, Runner.Task<String, Numbers> body) {
    List<TaskRow> rows = Collections.synchronizedList(new ArrayList<>());
    try (SparkRunner recording = new SparkRunner(spark, "rows", rows::add)) {
      recording
          .prepare("shared")
          .run(
              new Runner.Job(5, Query.Label.of("test"), "a test", tasks),
              body,
              (i, outcome, at) -> {});
    }
    return rows;
  }

  @Test
  void everyTaskLeavesARowWithItsOwnTimes() {
    List<TaskRow> rows = rowsOf(3, (shared, i) -> new Numbers(i));
    assertThat(rows).hasSize(3);
    for (TaskRow row : rows) {
      assertThat(row.query()).isEqualTo(5);
      assertThat(row.status()).isEqualTo("SUCCESS");
      assertThat(row.kernelNs()).isEqualTo(100 + row.partition());
      assertThat(row.contractNs()).isEqualTo(7);
      assertThat(row.subexperiments()).isEqualTo(30);
      assertThat(row.finishMs()).isGreaterThanOrEqualTo(row.launchMs());
    }
    assertThat(rows.stream().map(TaskRow::partition)).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void aFailedAttemptIsRetriedAndLeavesARowOfItsOwn() {
    List<TaskRow> rows =
        rowsOf(
            2,
            (shared, i) -> {
              if (i == 1 && TaskContext.get().attemptNumber() == 0) {
                throw new IllegalStateException("first attempt fails");
              }
              return new Numbers(i);
            });
    assertThat(rows).hasSize(3);
    TaskRow failed = rows.stream().filter(r -> !r.status().equals("SUCCESS")).findFirst().get();
    assertThat(failed.partition()).isEqualTo(1);
    assertThat(failed.attempt()).isZero();
    assertThat(failed.error()).contains("first attempt fails");
    assertThat(failed.kernelNs()).isZero();
  }

  @Test
  void aTaskThatAlwaysFailsNamesTheQueryAndWhatItWasFor() {
    assertThatThrownBy(
            () ->
                rowsOf(
                    1,
                    (shared, i) -> {
                      throw new IllegalStateException("always");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("query 5 (a test)")
        .hasMessageContaining("always");
  }

  @Test
  void queriesAreNamedAsJobGroups() {
    rowsOf(1, (shared, i) -> new Numbers(i));
    assertThat(spark.getLocalProperty("spark.jobGroup.id")).isEqualTo("rows/5");
    assertThat(spark.getLocalProperty("spark.job.description")).isEqualTo("rows query 5, a test");
  }
}
