package kerf.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimator;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.cut.CutPlan;
import kerf.cut.Layout;
import kerf.engine.Partitioner;
import kerf.engine.QueryEngine;
import kerf.schedule.Outcome;
import kerf.schedule.Runner;
import kerf.trace.Disk;
import kerf.trace.RunRow;
import org.apache.spark.SparkEnv;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run starts Spark and traces when they are needed, and leaves both in order. */
class RunSessionTest {
  @TempDir private Path out;

  @BeforeEach
  void master() {
    System.setProperty("spark.master", "local[2]");
  }

  @AfterEach
  void nothingRunsOn() {
    System.clearProperty("spark.master");
    assertThat(SparkEnv.get()).as("Spark is stopped").isNull();
  }

  private static RunSession traced(Path out, String... more) {
    List<String> overrides = Stream.concat(Stream.of("out=" + out), Stream.of(more)).toList();
    return RunSession.traced("test", RunSettings.of(null, overrides), RunRow.About.of("none"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static void query(RunSession session) {
    Circuit bell = Circuit.on(2).add(GateKind.H, 0).add(GateKind.CX, 0, 1).build();
    Bindings none = Bindings.single(new double[0], new double[0]);
    Partitioner halves = Partitioner.of(circuit -> CutPlan.of(circuit, Layout.contiguous(2, 2)));
    try (Estimator estimator =
        new QueryEngine(RunSettings.of(null, List.of()).tools(), session.runner())
            .estimator(halves, session::add)) {
      estimator.estimate(Query.of(bell, List.of(Observable.parity(2)), none));
    }
  }

  @Test
  void whatIsNotAskedForDoesNotStart() throws IOException {
    try (RunSession session = traced(out)) {
      assertThat(session.id()).startsWith("test-");
      assertThat(session.totals().queries()).isZero();
      assertThat(SparkEnv.get()).isNull();
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void aRunLeavesItsRowItsQueriesAndTheirTasks() throws IOException {
    String id;
    try (RunSession session = traced(out)) {
      query(session);
      query(session);
      id = session.id();
      assertThat(session.totals().queries()).isEqualTo(2);
      assertThat(session.totals().executed()).isPositive();
    }
    for (String table : List.of("runs", "queries", "tasks")) {
      assertThat(files())
          .anyMatch(file -> file.startsWith("traces/%s/run_id=%s/part-".formatted(table, id)));
    }
  }

  @Test
  void theRunHasItsRowBeforeItsFirstTask() throws IOException {
    System.setProperty("spark.hadoop." + Disk.SETTING, Disk.class.getName());
    Disk.DELAY.set(1000);
    try (RunSession session =
        RunSession.traced(
            "test", RunSettings.of(null, List.of("out=disk://" + out)), RunRow.About.of("none"))) {
      Runner.Job job = new Runner.Job(0, Query.Label.of("look"), "look", 1);
      String folder = out.toString();
      session
          .runner()
          .run(
              job,
              List.of((Runner.Task<Seen>) attempt -> new Seen(parts(folder))),
              (index, attempt, seen, nanos) -> assertThat(seen.parts()).hasSize(1));
    } finally {
      Disk.reset();
      System.clearProperty("spark.hadoop." + Disk.SETTING);
    }
  }

  /** What a task saw. */
  private record Seen(List<String> parts) implements Outcome {
    @Override
    public long kernelNanos() {
      return 0;
    }

    @Override
    public long contractNanos() {
      return 0;
    }

    @Override
    public long subexperiments() {
      return 0;
    }
  }

  private static List<String> parts(String folder) {
    try (Stream<Path> files = Files.walk(Path.of(folder, "traces", "runs"))) {
      return files.map(Path::toString).filter(file -> file.endsWith(".parquet")).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  @Test
  void runsThatStartAtOnceHaveDifferentIds() {
    List<String> ids = Stream.generate(() -> traced(out).id()).limit(1000).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("test-[0-9a-f-]{28}"));
  }

  @Test
  void anUntracedRunLeavesNothing() throws IOException {
    RunSettings settings = RunSettings.of(null, List.of("out=" + out));
    try (RunSession session = RunSession.untraced("test", settings)) {
      query(session);
      assertThat(session.totals().queries()).isEqualTo(1);
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void whereTracesCannotBeWrittenTheRunStops() throws IOException {
    Path file = Files.writeString(out.resolve("file"), "");
    try (RunSession session = traced(file)) {
      assertThatThrownBy(session::runner)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(file.toString());
    }
  }

  @Test
  void aFileSystemWithoutItsJarsIsRefusedBeforeSparkStarts() {
    for (String uri : List.of("s3a://bucket/runs", "nosuch://x/y")) {
      RunSettings settings = RunSettings.of(null, List.of("out=" + uri));
      assertThatThrownBy(() -> RunSession.traced("test", settings, RunRow.About.of("none")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'out'")
          .hasMessageContaining(uri)
          .hasMessageContaining("--packages org.apache.hadoop:");
    }
    RunSettings settings = RunSettings.of(null, List.of("out=a:b"));
    assertThatThrownBy(() -> RunSession.traced("test", settings, RunRow.About.of("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a folder or a URI, got 'a:b'");
  }

  @Test
  void whatSparkDoesNotStartWithIsSaid() {
    Map<String, String> wrong =
        Map.of(
            "spark.master", "local[0]",
            "spark.executor.memory", "abc",
            "spark.task.cpus", "7",
            "spark.serializer", "nonsense");
    wrong.forEach(
        (key, value) -> {
          String before = System.getProperty(key);
          System.setProperty(key, value);
          try (RunSession session = traced(out)) {
            assertThatThrownBy(session::spark)
                .as(key)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Spark does not start: ")
                .hasMessageContaining(key.equals("spark.master") ? "0 threads" : value);
          } finally {
            if (before == null) {
              System.clearProperty(key);
            } else {
              System.setProperty(key, before);
            }
          }
        });
  }

  @Test
  void settingsOfTracesAreCheckedBeforeSparkStarts() {
    assertThatThrownBy(() -> traced(out, "trace.flush-rows=0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trace.flush-rows");
  }

  @Test
  void aFileIsThereWholeOrNotAtAll() throws IOException {
    try (RunSession session = traced(out)) {
      assertThat(session.write("model", "a.json", "{}"))
          .isEqualTo(out.resolve("models/a.json").toString());
      assertThat(out.resolve("models/a.json")).hasContent("{}");
      Path file = Files.writeString(out.resolve("files"), "");
      assertThatThrownBy(() -> session.write("file", "b.json", "{}"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("writing file " + file);
    }
    assertThat(files()).noneMatch(file -> file.endsWith(".tmp") || file.endsWith(".crc"));
  }
}
