package kerf.session;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import kerf.spark.SparkRunner;
import kerf.trace.QueryRow;
import kerf.trace.RunRow;
import kerf.trace.StepRow;
import kerf.trace.TraceSink;
import kerf.trace.WholeFiles;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.net.NetUtils;
import org.apache.hadoop.util.VersionInfo;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * One run of a command: its id, its traces, its Spark, its end.
 *
 * <p>Spark and the traces start with the first call of {@link #spark} or {@link #runner}; what is
 * found wrong before that costs no cluster and leaves no file.
 */
public final class RunSession implements AutoCloseable {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final String command;
  private final RunSettings settings;
  private final RunRow.About about;
  private final String id;
  private final long startedMs = System.currentTimeMillis();
  private RunTotals totals = RunTotals.NONE;
  private SparkContext spark;
  private SparkRunner runner;
  private TraceSink traces = TraceSink.none();
  private volatile boolean begun;

  private RunSession(String command, RunSettings settings, RunRow.About about) {
    this.command = command;
    this.settings = settings;
    this.about = about;
    this.id = "%s-%s-%.8s".formatted(command, LocalDateTime.now().format(STAMP), UUID.randomUUID());
    flushRows();
    flushEvery();
    if (about != null) {
      requireFileSystem(settings.text("out"));
    }
  }

  /** What is no folder is said before Spark starts. */
  private static void requireFileSystem(String out) {
    String wanted = "setting 'out': expected a folder or a URI, got '%s'".formatted(out);
    String scheme;
    try {
      scheme = new Path(out).toUri().getScheme();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(wanted + "; a colon stands behind a scheme only", e);
    }
    if (scheme != null && !scheme.equals("file")) {
      try {
        FileSystem.getFileSystemClass(
            scheme, SparkHadoopUtil.get().newConfiguration(new SparkConf()));
      } catch (IOException | RuntimeException e) {
        throw new IllegalArgumentException(
            ("%s; Spark knows no %s: give it jars, as in KERF_SPARK_OPTS='--packages"
                    + " org.apache.hadoop:%s:%s'")
                .formatted(
                    wanted,
                    scheme,
                    Map.of("s3a", "hadoop-aws", "abfs", "hadoop-azure")
                        .getOrDefault(scheme, "NAME"),
                    VersionInfo.getVersion()),
            e);
      }
    }
  }

  /** A run that leaves no traces. */
  public static RunSession untraced(String command, RunSettings settings) {
    return new RunSession(command, settings, null);
  }

  /** A run that leaves its provenance, its queries, tasks and steps in traces. */
  public static RunSession traced(String command, RunSettings settings, RunRow.About about) {
    return new RunSession(command, settings, about);
  }

  /** The version in the jar's manifest. */
  public static String version() {
    String version = RunSession.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** The run's id: command, local time to the millisecond, and what tells it from all others. */
  public String id() {
    return id;
  }

  /** Folder of the traces. */
  public String traces() {
    return settings.text("out") + "/traces";
  }

  /** Seconds since the run started. */
  public double seconds() {
    return (System.currentTimeMillis() - startedMs) / 1e3;
  }

  /** What the queries recorded so far add up to. */
  public RunTotals totals() {
    return totals;
  }

  /** True where tasks run in this process; known before Spark starts. */
  public static boolean isLocal() {
    String master = System.getProperty("spark.master", "local");
    return master.startsWith("local") && !master.startsWith("local-cluster");
  }

  /** A context with what spark-submit was given; without a master, all cores of this machine. */
  public SparkContext spark() {
    if (spark == null) {
      SparkConf conf = new SparkConf().setAppName("kerf " + command);
      conf.setIfMissing("spark.master", "local[*,4]");
      conf.setIfMissing("spark.ui.enabled", "false");
      // Long runs make thousands of jobs: keep the driver's memory of them short.
      conf.setIfMissing("spark.ui.retainedJobs", "100");
      conf.setIfMissing("spark.ui.retainedStages", "100");
      conf.setIfMissing("spark.ui.retainedTasks", "1000");
      spark = started(conf);
      SparkRunner.awaitExecutors(spark);
      if (about != null) {
        traces =
            TraceSink.open(traces(), spark.hadoopConfiguration(), id, flushRows(), flushEvery());
        traces.add(row());
        traces.flushSoon();
      }
    }
    return spark;
  }

  /** What does not fit Spark's settings is told apart from what fails. */
  private static SparkContext started(SparkConf conf) {
    try {
      return SparkContext.getOrCreate(conf);
    } catch (Exception e) {
      // Also checked ones, of which Scala says nothing.
      String why = e instanceof ReflectiveOperationException ? e.toString() : e.getMessage();
      String message = "Spark does not start: " + why;
      throw e instanceof IOException io
          ? new UncheckedIOException(message, io)
          : new IllegalArgumentException(message, e);
    }
  }

  /** Runs tasks on Spark; their attempts are traced. The session closes it. */
  public SparkRunner runner() {
    if (runner == null) {
      runner = new SparkRunner(spark(), id, row -> traces.add(row), this::awaitRow);
    }
    return runner;
  }

  /** Traces a query that has been answered. */
  public void add(QueryRow query) {
    totals = totals.plus(query);
    traces.add(query);
  }

  /** Traces a step of training; the first is written soon, for those who watch. */
  public void add(StepRow step) {
    traces.add(step);
    if (step.step() == 0) {
      traces.flushSoon();
    }
  }

  /** Writes {@code OUT/kinds/name}, whole or not at all, on any Hadoop file system; its path. */
  public String write(String kind, String name, String text) {
    Path path = new Path(settings.text("out") + "/" + kind + "s", name);
    try {
      WholeFiles folder = WholeFiles.in(path.getParent(), spark().hadoopConfiguration());
      folder.sweep();
      folder.create(
          path,
          (files, hidden) -> {
            try (OutputStream out = files.create(hidden, false)) {
              out.write(text.getBytes(StandardCharsets.UTF_8));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("writing %s %s: %s".formatted(kind, path, e.getMessage()), e);
    }
    return path.toString();
  }

  /**
   * Ends the run: the rows of its tasks, then Spark, then the traces.
   *
   * @throws UncheckedIOException where a row could not be written
   */
  @Override
  public void close() {
    try (TraceSink sink = traces) {
      try {
        if (runner != null) {
          runner.close();
        }
      } finally {
        // The last rows are written while Spark shuts down.
        sink.flushSoon();
        if (spark != null) {
          spark.stop();
        }
      }
    }
  }

  /** Whatever becomes of the first query, there is a row of the run. */
  private void awaitRow() {
    if (!begun) {
      traces.await();
      begun = true;
    }
  }

  private int flushRows() {
    return settings.count("trace.flush-rows", 1);
  }

  private Duration flushEvery() {
    return Duration.ofSeconds(settings.count("trace.flush-seconds", 1));
  }

  private RunRow row() {
    return new RunRow(
        startedMs,
        command,
        settings.json(),
        settings.whole("seed"),
        about,
        settings.text("reconstruct.strategy"),
        new RunRow.Platform(
            version(),
            spark.version(),
            System.getProperty("java.version"),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            NetUtils.getLocalHostname(),
            spark.master(),
            spark.defaultParallelism()));
  }
}
