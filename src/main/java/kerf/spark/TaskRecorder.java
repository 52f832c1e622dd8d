package kerf.spark;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import kerf.schedule.Outcome;
import kerf.trace.TaskRow;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.TaskInfo;

/**
 * Makes a row of every attempt of every task: Spark's own times (whole milliseconds, from the
 * listener) joined with what the task measured itself (nanoseconds, with its outcome). The two
 * arrive in any order.
 */
final class TaskRecorder extends SparkListener {
  /** Local property that carries the query's number to its stage. */
  static final String QUERY = "kerf.query";

  private static final long PATIENCE_MILLIS = 10_000;

  private final Consumer<TaskRow> rows;
  private final Map<Integer, Integer> queryOfStage = new HashMap<>();
  private final Map<Long, SparkListenerTaskEnd> ended = new HashMap<>();
  private final Map<Long, TaskRow.Own> measured = new HashMap<>();

  TaskRecorder(Consumer<TaskRow> rows) {
    this.rows = rows;
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted event) {
    String query = event.properties() == null ? null : event.properties().getProperty(QUERY);
    if (query != null) {
      queryOfStage.put(event.stageInfo().stageId(), Integer.valueOf(query));
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd event) {
    if (!queryOfStage.containsKey(event.stageId())) {
      return;
    }
    long id = event.taskInfo().taskId();
    TaskRow.Own own = measured.remove(id);
    if (own != null || !event.taskInfo().successful()) {
      write(event, own);
    } else {
      ended.put(id, event);
    }
  }

  /** What a successful task measured itself. */
  synchronized void outcome(long taskId, Outcome outcome) {
    TaskRow.Own own =
        new TaskRow.Own(outcome.kernelNanos(), outcome.contractNanos(), outcome.subexperiments());
    SparkListenerTaskEnd event = ended.remove(taskId);
    if (event != null) {
      write(event, own);
    } else {
      measured.put(taskId, own);
    }
  }

  /** Waits, within reason, for the listener events of all outcomes. */
  synchronized void drain() {
    long until = System.currentTimeMillis() + PATIENCE_MILLIS;
    try {
      while (!measured.isEmpty() && System.currentTimeMillis() < until) {
        wait(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Successful attempts whose outcome nobody waited for: their query had failed by then.
    ended.values().forEach(event -> write(event, null));
    ended.clear();
  }

  private void write(SparkListenerTaskEnd event, TaskRow.Own own) {
    TaskInfo info = event.taskInfo();
    TaskMetrics m = event.taskMetrics();
    long run = m == null ? 0 : m.executorRunTime();
    long deserialize = m == null ? 0 : m.executorDeserializeTime();
    long serialize = m == null ? 0 : m.resultSerializationTime();
    long fetch = info.gettingResultTime() == 0 ? 0 : info.finishTime() - info.gettingResultTime();
    long delay = info.finishTime() - info.launchTime() - run - deserialize - serialize - fetch;
    rows.accept(
        new TaskRow(
            queryOfStage.get(event.stageId()),
            new TaskRow.Attempt(
                event.stageId(),
                info.taskId(),
                info.partitionId(),
                info.attemptNumber(),
                info.executorId(),
                info.host()),
            new TaskRow.Clock(
                info.launchTime(),
                info.finishTime(),
                run,
                deserialize,
                serialize,
                fetch,
                Math.max(0, delay),
                m == null ? 0 : m.executorCpuTime()),
            own == null ? new TaskRow.Own(0, 0, 0) : own,
            info.status(),
            event.reason() instanceof TaskFailedReason failed ? failed.toErrorString() : null));
  }
}
