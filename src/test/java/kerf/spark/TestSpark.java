package kerf.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** Small Spark contexts for tests; one at a time in a JVM. */
public final class TestSpark {
  private TestSpark() {}

  /** A context on some threads of this process. */
  public static SparkContext local(String master) {
    return new SparkContext(conf(master));
  }

  /** A context with executors in JVMs of their own, which get this JVM's classpath. */
  public static SparkContext cluster(int executors) {
    return new SparkContext(
        conf("local-cluster[" + executors + ",1,1024]")
            .set("spark.executor.extraClassPath", classPath())
            .set("spark.executor.memory", "512m"));
  }

  /** This JVM's classpath, for JVMs that work in other folders. */
  public static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static SparkConf conf(String master) {
    return new SparkConf()
        .setAppName("kerf test")
        .setMaster(master)
        .set("spark.ui.enabled", "false")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1");
  }
}
