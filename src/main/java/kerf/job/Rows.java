package kerf.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import kerf.engine.QueryReport;
import kerf.session.RunSettings;
import kerf.trace.QueryRow;
import kerf.trace.RunRow;
import org.apache.spark.SparkContext;

/** Trace rows from what the other packages report. */
final class Rows {
  private Rows() {}

  /** A training run. */
  static RunRow run(
      long startedMs, String command, RunSettings settings, TrainTask task, SparkContext spark) {
    return new RunRow(
        startedMs,
        command,
        settings.json(),
        settings.whole("seed"),
        task.data().source(),
        task.data().sha256(),
        task.split().train().rows(),
        task.split().test().rows(),
        task.qnn().qubits(),
        task.qnn().weights(),
        task.plan().fragments().size(),
        task.plan().layout().toString(),
        task.plan().cuts().size(),
        task.plan().kappa(),
        settings.text("reconstruct.strategy"),
        Main.version(),
        spark.version(),
        System.getProperty("java.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        host(),
        spark.master(),
        spark.defaultParallelism());
  }

  /** A run over circuits: its plans are as many as its queries, whose rows tell of them. */
  static RunRow estimate(String circuits, RunSettings settings, SparkContext spark) {
    return new RunRow(
        System.currentTimeMillis(),
        "estimate",
        settings.json(),
        settings.whole("seed"),
        circuits,
        "",
        0,
        0,
        0,
        0,
        0,
        "",
        0,
        0,
        settings.text("reconstruct.strategy"),
        Main.version(),
        spark.version(),
        System.getProperty("java.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        host(),
        spark.master(),
        spark.defaultParallelism());
  }

  static QueryRow query(QueryReport r) {
    return new QueryRow(
        (int) r.query(),
        r.label().purpose(),
        r.label().epoch(),
        r.label().step(),
        r.startedMs(),
        r.size().bindings(),
        r.size().observables(),
        r.size().cuts(),
        r.size().fragments(),
        r.size().tasks(),
        r.size().strategy().text(),
        (long) Math.min(Long.MAX_VALUE, r.work().nominalSubexperiments()),
        r.work().executedSubexperiments(),
        r.work().shots(),
        r.phases().partitionNanos(),
        r.phases().generateNanos(),
        r.phases().executeNanos(),
        r.phases().reconstructNanos(),
        r.phases().totalNanos(),
        r.inside().overlapNanos(),
        r.inside().kernelNanos(),
        r.inside().contractNanos());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
