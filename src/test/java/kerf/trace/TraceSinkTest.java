package kerf.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows come back as they were added, from parts that are whole; what cannot be written is said. */
@Timeout(60)
class TraceSinkTest {

  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir Path root;

  private TraceSink sink(int flushRows, Duration flushEvery) {
    return TraceSink.open(root.toString(), new Configuration(), "r-1", flushRows, flushEvery);
  }

  private static TraceSink sink(String root, String runId) {
    return TraceSink.open(root, new Configuration(), runId, 100, NEVER);
  }

  @Test
  void aRunComesBackAsItWas() throws IOException {
    try (TraceSink sink = sink(root.toUri().toString(), "r-1")) {
      sink.add(Rows.run());
    }
    assertThat(Parts.rows(root, Table.RUNS, "r-1"))
        .singleElement()
        .asString()
        .isEqualTo(
            "{started_ms=1700000000000, command=train, settings={\"seed\": 7}, seed=7, data=iris,"
                + " data_sha256=ab12, train_rows=70, test_rows=30, qubits=4, weights=8,"
                + " fragments=2, partition=AABB, cuts=1, kappa=3.0, strategy=contract,"
                + " kerf_version=0.1.0, spark_version=4.2.0, java_version=17.0.15,"
                + " os=Linux amd64, host=host, master=local[2,4], slots=2}");
  }

  @Test
  void flushingSoonWritesWithoutWaitingForTheInterval() throws Exception {
    try (TraceSink sink = sink(100, NEVER)) {
      sink.add(Rows.run());
      sink.flushSoon();
      await(Table.RUNS, 1);
    }
  }

  @Test
  void queriesTasksAndStepsComeBackAsTheyWere() throws IOException {
    try (TraceSink sink = sink(100, NEVER)) {
      sink.add(Rows.query(0));
      sink.add(Rows.task(0, "SUCCESS", null));
      sink.add(Rows.task(0, "FAILED", "java.lang.Error: ≠"));
      sink.add(Rows.step(3));
    }
    assertThat(Parts.rows(root, Table.QUERIES, "r-1").get(0))
        .containsEntry("purpose", "train-step")
        .containsEntry("nominal_subexperiments", 192L)
        .containsEntry("total_ns", 4_321L)
        .containsEntry("contract_ns", 30L)
        .containsEntry("kappa", 3.0)
        .hasSize(23);
    List<Map<String, Object>> tasks = Parts.rows(root, Table.TASKS, "r-1");
    assertThat(tasks.get(0)).doesNotContainKey("error").containsEntry("task_id", 1L << 40);
    assertThat(tasks.get(1)).containsEntry("error", "java.lang.Error: ≠").hasSize(20);
    assertThat(Parts.rows(root, Table.STEPS, "r-1").get(0))
        .containsEntry("loss", 0.25)
        .containsEntry("gradient_norm", 0.25);
  }

  @Test
  void countsBeyondALongAreTheLargest() throws IOException {
    QueryRow row = Rows.query(0);
    QueryRow.Work work = new QueryRow.Work(1e15, 1e30, 1, 0);
    try (TraceSink sink = sink(100, NEVER)) {
      sink.add(new QueryRow(0, "q", 0, 0, 0, row.size(), work, row.phases(), row.inside()));
    }
    assertThat(Parts.rows(root, Table.QUERIES, "r-1").get(0))
        .containsEntry("nominal_subexperiments", Long.MAX_VALUE);
  }

  @Test
  void aPartSaysItsSchemaAndNotItsRun() throws IOException {
    try (TraceSink sink = sink(10, NEVER)) {
      sink.add(Rows.step(0));
    }
    Path folder = Parts.folder(root, Table.STEPS, "r-1");
    assertThat(Parts.files(folder)).containsExactly("part-00000.parquet");
    var metadata = Parts.metadata(folder.resolve("part-00000.parquet"));
    assertThat(metadata.getKeyValueMetaData())
        .containsEntry("kerf.schema", "1")
        .containsEntry("kerf.table", "steps");
    assertThat(metadata.getSchema().containsField("run_id")).isFalse();
    assertThat(Parts.files(Parts.folder(root, Table.TASKS, "r-1"))).isEmpty();
  }

  @Test
  void everyFlushIsAPartAndALaterSinkAddsToThem() throws Exception {
    try (TraceSink sink = sink(100, NEVER)) {
      sink.add(Rows.step(0));
      sink.flushSoon();
      sink.flushSoon();
      await(Table.STEPS, 1);
      sink.add(Rows.step(1));
    }
    Path folder = Parts.folder(root, Table.STEPS, "r-1");
    Path left = Files.writeString(root.resolve(".kerf-1.tmp"), "half a fi");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    try (TraceSink sink = sink(100, NEVER)) {
      sink.add(Rows.step(2));
    }
    assertThat(left).doesNotExist();
    assertThat(Parts.files(folder))
        .containsExactly("part-00000.parquet", "part-00001.parquet", "part-00002.parquet");
    assertThat(Parts.rows(root, Table.STEPS, "r-1"))
        .extracting(row -> row.get("step"))
        .containsExactly(0, 1, 2);
  }

  @Test
  void enoughRowsStartAFlush() throws Exception {
    try (TraceSink sink = sink(5, NEVER)) {
      IntStream.range(0, 5).forEach(i -> sink.add(Rows.step(i)));
      await(Table.STEPS, 5);
    }
  }

  @Test
  void enoughTimeStartsAFlush() throws Exception {
    try (TraceSink sink = sink(1_000_000, Duration.ofMillis(20))) {
      sink.add(Rows.step(0));
      await(Table.STEPS, 1);
    }
  }

  private static void addUntilItFails(TraceSink sink) throws InterruptedException {
    while (true) {
      sink.add(Rows.step(0));
      Thread.sleep(1);
    }
  }

  private void await(Table table, int rows) throws Exception {
    while (Parts.rows(root, table, "r-1").size() < rows) {
      Thread.sleep(10);
    }
  }

  @Test
  void manyThreadsLoseNoRow() throws Exception {
    try (TraceSink sink = sink(97, Duration.ofMillis(5))) {
      List<Thread> threads =
          IntStream.range(0, 8)
              .mapToObj(
                  t ->
                      new Thread(
                          () ->
                              IntStream.range(0, 500)
                                  .forEach(i -> sink.add(Rows.step(500 * t + i)))))
              .toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(Parts.rows(root, Table.STEPS, "r-1").stream().map(row -> (int) row.get("step")))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 4000).boxed().toList());
    assertThat(Parts.files(Parts.folder(root, Table.STEPS, "r-1")))
        .allMatch(name -> name.matches("part-\\d{5}\\.parquet"));
  }

  @Test
  void aFailureSurfacesAtTheNextCallAndAtClose() throws IOException {
    Files.writeString(root.resolve("steps"), "a file where the folder should be");
    TraceSink sink = sink(100, NEVER);
    sink.add(Rows.step(0));
    sink.add(Rows.query(0));
    sink.flushSoon();
    for (Throwable thrown :
        List.of(
            catchThrowable(() -> addUntilItFails(sink)),
            catchThrowable(() -> sink.add(Rows.step(1))),
            catchThrowable(sink::close))) {
      assertThat(thrown)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("traces cannot be written to")
          .hasMessageContaining("steps/run_id=r-1");
    }
    assertThat(Parts.rows(root, Table.QUERIES, "r-1")).hasSize(1);
  }

  @Test
  void aFullDiskKeepsFinishedPartsAndNoOthers() throws IOException {
    Configuration conf = new Configuration();
    conf.setClass(Disk.SETTING, Disk.class, FileSystem.class);
    try {
      Disk.ROOM.set(10_000);
      TraceSink sink = TraceSink.open("disk://" + root, conf, "r-1", 100, NEVER);
      assertThatThrownBy(
              () -> {
                for (int i = 0; true; i++) {
                  sink.add(Rows.step(i));
                  sink.flushSoon();
                  sink.await();
                }
              })
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("steps/run_id=r-1/part-")
          .hasMessageEndingWith("parquet: No space left on device");
      assertThatThrownBy(sink::close).hasMessageEndingWith("No space left on device");
    } finally {
      Disk.reset();
    }
    assertThat(Parts.rows(root, Table.STEPS, "r-1")).hasSizeGreaterThan(1);
    assertThat(Parts.files(root)).containsExactly("steps");
    assertThat(Parts.files(Parts.folder(root, Table.STEPS, "r-1")))
        .allMatch(name -> name.endsWith(".parquet"));
  }

  @Test
  void aFailureBeforeCloseAndAtCloseIsOneException() throws IOException {
    Files.writeString(root.resolve("steps"), "");
    assertThatThrownBy(
            () -> {
              try (TraceSink sink = sink(100, NEVER)) {
                sink.add(Rows.step(0));
                sink.flushSoon();
                addUntilItFails(sink);
              }
            })
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void anUnusableRootStopsTheRunAtOnce() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "");
    assertThatThrownBy(() -> sink(file.toString(), "r"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
    assertThatThrownBy(() -> sink("nosuch://x/y", "r"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nosuch");
    assertThatThrownBy(() -> sink("", "r")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a b", "ä", "a=b", "a\nb"})
  void wantsAPlainRunId(String runId) {
    assertThatThrownBy(() -> sink(root.toString(), runId))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got '" + runId + "'");
    assertThat(Parts.files(root)).isEmpty();
  }

  @Test
  void refusesABadRowWhereItIsAdded() {
    try (TraceSink sink = sink(10, NEVER)) {
      assertThatThrownBy(() -> sink.add(Rows.task(0, null, null)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("tasks: column 'status': expected a text, got null");
    }
  }

  @Test
  void closesOnceAndTakesNothingAfter() {
    TraceSink sink = sink(10, NEVER);
    sink.close();
    sink.close();
    sink.flushSoon();
    assertThatThrownBy(() -> sink.add(Rows.step(0))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sink(0, NEVER)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sink(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noneTakesEveryRowAndWritesNothing() {
    try (TraceSink none = TraceSink.none()) {
      none.add(Rows.step(0));
      none.flushSoon();
    }
    assertThat(Parts.files(root)).isEmpty();
  }
}
