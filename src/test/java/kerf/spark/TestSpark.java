package kerf.spark;

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
            .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .set("spark.executor.memory", "512m"));
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
