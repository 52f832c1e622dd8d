package kerf.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kerf.circuit.Query;
import kerf.schedule.Outcome;
import kerf.schedule.Runner;
import kerf.schedule.RunnerContract;
import kerf.trace.TaskRow;
import org.apache.spark.SparkContext;
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
    runner = new SparkRunner(spark, "test", row -> {}, () -> {});
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

  private static List<TaskRow> rowsOf(int tasks, Body body) {
    return rowsOf(tasks, 1, body);
  }

  private static List<TaskRow> rowsOf(int tasks, int copies, Body body) {
    List<TaskRow> rows = Collections.synchronizedList(new ArrayList<>());
    List<Runner.Task<Numbers>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      int index = i;
      all.add(attempt -> body.run(index, attempt));
    }
    try (SparkRunner recording = new SparkRunner(spark, "rows", rows::add, () -> {})) {
      Runner.Job job = new Runner.Job(5, Query.Label.of("test"), "a test", copies);
      recording.run(job, all, (i, attempt, outcome, at) -> {});
    }
    return rows;
  }

  private interface Body extends Serializable {
    Numbers run(int index, int attempt);
  }

  @Test
  void everyTaskLeavesARowWithItsOwnTimes() {
    List<TaskRow> rows = rowsOf(3, (i, attempt) -> new Numbers(i));
    assertThat(rows).hasSize(3);
    for (TaskRow row : rows) {
      assertThat(row.query()).isEqualTo(5);
      assertThat(row.status()).isEqualTo("SUCCESS");
      assertThat(row.own().kernelNs()).isEqualTo(100 + row.attempt().partition());
      assertThat(row.own().contractNs()).isEqualTo(7);
      assertThat(row.own().subexperiments()).isEqualTo(30);
      assertThat(row.clock().finishMs()).isGreaterThanOrEqualTo(row.clock().launchMs());
    }
    assertThat(rows.stream().map(row -> row.attempt().partition()))
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void aFailedAttemptIsRetriedAndLeavesARowOfItsOwn() {
    List<TaskRow> rows =
        rowsOf(
            2,
            (i, attempt) -> {
              if (i == 1 && attempt == 0) {
                throw new IllegalStateException("first attempt fails");
              }
              return new Numbers(i);
            });
    assertThat(rows).hasSize(3);
    TaskRow failed = rows.stream().filter(r -> !r.status().equals("SUCCESS")).findFirst().get();
    assertThat(failed.attempt().partition()).isEqualTo(1);
    assertThat(failed.attempt().attempt()).isZero();
    assertThat(failed.error()).contains("first attempt fails");
    assertThat(failed.own().kernelNs()).isZero();
  }

  @Test
  void aTaskThatAlwaysFailsNamesTheQueryAndWhatItWasFor() {
    assertThatThrownBy(
            () ->
                rowsOf(
                    1,
                    (i, attempt) -> {
                      throw new IllegalStateException("always");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("query 5 (a test)")
        .hasMessageContaining("always");
  }

  @Test
  void queriesAreNamedAsJobGroups() {
    rowsOf(1, (i, attempt) -> new Numbers(i));
    assertThat(spark.getLocalProperty("spark.jobGroup.id")).isEqualTo("rows/5");
    assertThat(spark.getLocalProperty("spark.job.description")).isEqualTo("rows query 5, a test");
  }
}
