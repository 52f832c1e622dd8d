package kerf.spark;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import kerf.experiment.Outcome;
import kerf.experiment.Runner;
import kerf.trace.TaskRow;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/**
 * Runs a query's tasks as one Spark job of one stage over an RDD of subexperiment groups. What a
 * plan's queries share is broadcast once; a query's parameters travel with its closure.
 */
public final class SparkRunner implements Runner {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final SparkContext context;
  private final String run;
  private final TaskRecorder recorder;

  /**
   * A runner on a context, which stays the caller's to stop.
   *
   * @param run run id, names the job groups
   * @param tasks told about every attempt of every task
   */
  public SparkRunner(SparkContext context, String run, Consumer<TaskRow> tasks) {
    this.context = context;
    this.run = run;
    this.recorder = new TaskRecorder(tasks);
    context.addSparkListener(recorder);
  }

  /**
   * On a cluster, waits until executors have come and no more have for a while: only then does
   * Spark know its slots.
   */
  public static void awaitExecutors(SparkContext spark) {
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

  @Override
  public int slots() {
    return context.defaultParallelism();
  }

  @Override
  public <S extends Serializable> Stage<S> prepare(S shared) {
    return new SparkStage<>(context.broadcast(shared, ClassTag$.MODULE$.apply(Object.class)));
  }

  /** Waits for the listener to catch up, so that no task's row is lost. */
  @Override
  public void close() {
    recorder.drain();
    context.removeSparkListener(recorder);
  }

  /** What a task sends back. */
  private record Envelope<R>(int index, long taskId, R outcome) implements Serializable {}

  /** What reaches the driver: an envelope, or the end of the job. */
  private record Arrival<R>(Envelope<R> envelope, Throwable failure, long nanos) {}

  private final class SparkStage<S> implements Stage<S> {
    private final Broadcast<S> shared;
    private RDD<Integer> groups = new GroupRdd(context, slots());
    private boolean closed;

    private SparkStage(Broadcast<S> shared) {
      this.shared = shared;
    }

    /** Frees the executors' copies; does not wait for it. */
    @Override
    public void close() {
      if (!closed) {
        closed = true;
        shared.destroy();
      }
    }

    @Override
    public <R extends Outcome> void run(Job job, Task<S, R> task, Sink<R> sink) {
      if (groups.getNumPartitions() < job.tasks()) {
        groups = new GroupRdd(context, job.tasks());
      }
      BlockingQueue<Arrival<R>> arrivals = new LinkedBlockingQueue<>();
      SimpleFutureAction<BoxedUnit> action = submit(job, body(shared, task), arrivals);
      int left = job.tasks();
      try {
        while (left > 0) {
          Arrival<R> next = arrivals.take();
          if (next.failure() != null) {
            throw failed(job, next.failure());
          }
          if (next.envelope() != null) {
            left--;
            Envelope<R> e = next.envelope();
            recorder.outcome(e.taskId(), e.outcome());
            sink.accept(e.index(), e.outcome(), next.nanos());
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for query " + job.query(), e);
      } finally {
        if (left > 0) {
          action.cancel();
        }
      }
    }

    private <R extends Outcome> SimpleFutureAction<BoxedUnit> submit(
        Job job,
        Functions.F1<Iterator<Integer>, Envelope<R>> body,
        BlockingQueue<Arrival<R>> arrivals) {
      context.setJobGroup(
          run + "/" + job.query(), run + " query " + job.query() + ", " + job.description(), true);
      context.setCallSite("kerf query " + job.query());
      context.setLocalProperty(TaskRecorder.QUERY, Long.toString(job.query()));
      Functions.F2<Object, Envelope<R>, BoxedUnit> handler =
          (index, envelope) -> {
            arrivals.add(new Arrival<>(envelope, null, System.nanoTime()));
            return BoxedUnit.UNIT;
          };
      Functions.F0<BoxedUnit> done = () -> BoxedUnit.UNIT;
      SimpleFutureAction<BoxedUnit> action =
          context.submitJob(groups, body, partitions(job.tasks()), handler, done);
      Functions.F1<Try<BoxedUnit>, BoxedUnit> ended =
          end -> {
            Throwable failure = end.isFailure() ? end.failed().get() : null;
            arrivals.add(new Arrival<>(null, failure, System.nanoTime()));
            return BoxedUnit.UNIT;
          };
      action.onComplete(ended, ExecutionContext.fromExecutor(Runnable::run));
      return action;
    }
  }

  private static <S, R extends Outcome> Functions.F1<Iterator<Integer>, Envelope<R>> body(
      Broadcast<S> shared, Task<S, R> task) {
    return groups -> {
      int index = groups.next();
      R outcome = task.run(shared.value(), index);
      return new Envelope<>(index, TaskContext.get().taskAttemptId(), outcome);
    };
  }

  private static IllegalStateException failed(Job job, Throwable cause) {
    return new IllegalStateException(
        "query %d (%s): Spark gave up on a task: %s"
            .formatted(job.query(), job.description(), cause.getMessage()),
        cause);
  }

  private static Seq<Object> partitions(int n) {
    List<Object> indices = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      indices.add(i);
    }
    return CollectionConverters.asScala(indices).toSeq();
  }
}
