package kerf.session;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import kerf.spark.SparkRunner;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** Spark contexts and the names of runs. */
public final class RunSession {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private RunSession() {}

  /** A context with what spark-submit was given; without a master, all cores of this machine. */
  public static SparkContext open(String name) {
    SparkConf conf = new SparkConf().setAppName("kerf " + name);
    conf.setIfMissing("spark.master", "local[*,4]");
    conf.setIfMissing("spark.ui.enabled", "false");
    // Long runs make thousands of jobs: keep the driver's memory of them short.
    conf.setIfMissing("spark.ui.retainedJobs", "100");
    conf.setIfMissing("spark.ui.retainedStages", "100");
    conf.setIfMissing("spark.ui.retainedTasks", "1000");
    SparkContext spark = SparkContext.getOrCreate(conf);
    SparkRunner.awaitExecutors(spark);
    return spark;
  }

  /** A new run id: command, local time, milliseconds. */
  public static String runId(String command) {
    return command + "-" + LocalDateTime.now().format(STAMP);
  }
}
