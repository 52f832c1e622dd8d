package kerf.job;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** Spark contexts and the names of runs. */
final class Sessions {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration QUIET = Duration.ofSeconds(2);

  private Sessions() {}

  /** A context with what spark-submit was given; without a master, all cores of this machine. */
  static SparkContext open(String name) {
    SparkConf conf = new SparkConf().setAppName("kerf " + name);
    conf.setIfMissing("spark.master", "local[*,4]");
    conf.setIfMissing("spark.ui.enabled", "false");
    // Long runs make thousands of jobs: keep the driver's memory of them short.
    conf.setIfMissing("spark.ui.retainedJobs", "100");
    conf.setIfMissing("spark.ui.retainedStages", "100");
    conf.setIfMissing("spark.ui.retainedTasks", "1000");
    SparkContext spark = SparkContext.getOrCreate(conf);
    awaitExecutors(spark);
    return spark;
  }

  /**
   * On a cluster, waits until executors have come and no more have for a while: only then does
   * Spark know its slots.
   */
  private static void awaitExecutors(SparkContext spark) {
    if (spark.isLocal()) {
      return;
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    long quietSince = System.nanoTime();
    int known = 0;
    try {
      while (System.nanoTime() < end
          && (known == 0 || System.nanoTime() - quietSince < QUIET.toNanos())) {
        int executors = spark.getExecutorMemoryStatus().size() - 1;
        if (executors != known) {
          known = executors;
          quietSince = System.nanoTime();
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A new run id: command, local time, milliseconds. */
  static String runId(String command) {
    return command + "-" + LocalDateTime.now().format(STAMP);
  }
}
