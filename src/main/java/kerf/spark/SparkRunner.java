package kerf.spark;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import kerf.schedule.Outcome;
import kerf.schedule.Runner;
import kerf.trace.TaskRow;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.ParallelCollectionRDD;
import org.apache.spark.rdd.RDD;
import scala.Function0;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Range$;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/**
 * Runs tasks as one Spark job of one stage over an RDD that holds them, a task in each partition,
 * mapped to their outcomes. What the tasks of many jobs share is broadcast once.
 */
public final class SparkRunner implements Runner {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double MIB = 1 << 20;
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final SparkContext context;
  private final String run;
  private final TaskRecorder recorder;
  private final Runnable before;

  /**
   * A runner on a context, which stays the caller's to stop.
   *
   * @param run run id, names the job groups
   * @param tasks told about every attempt of every task
   * @param before done before every job
   */
  public SparkRunner(SparkContext context, String run, Consumer<TaskRow> tasks, Runnable before) {
    this.context = context;
    this.run = run;
    this.before = before;
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
  public Host host() {
    if (context.isLocal()) {
      return Host.here(slots());
    }
    int executors = Math.max(1, context.getExecutorMemoryStatus().size() - 1);
    return new Host((slots() + executors - 1) / executors, MIB * context.executorMemory());
  }

  @Override
  public <S extends Serializable> Shared<S> share(S value) {
    return new Broadcasted<>(context.broadcast(value, ClassTag$.MODULE$.apply(Object.class)));
  }

  /** A value that executors fetch once; closing it frees their copies and does not wait for it. */
  private record Broadcasted<S>(Broadcast<S> broadcast) implements Shared<S> {
    @Override
    public S value() {
      return broadcast.value();
    }

    @Override
    public void close() {
      if (broadcast.isValid()) {
        broadcast.destroy();
      }
    }
  }

  /** Waits for the listener to catch up, so that no task's row is lost. */
  @Override
  public void close() {
    recorder.drain();
    context.removeSparkListener(recorder);
  }

  /**
   * Scala's function types as Java lambdas implement them. Spark's closure cleaner has nothing to
   * do for them, which is more than half the cost of a small job.
   */
  private interface F0<R> extends Function0<R>, Serializable {}

  private interface F1<A, R> extends Function1<A, R>, Serializable {}

  private interface F2<A, B, R> extends Function2<A, B, R>, Serializable {}

  /** What an attempt of a task sends back. */
  private record Envelope<R>(int index, int attempt, long taskId, R outcome)
      implements Serializable {}

  @Override
  public <R extends Outcome> void run(Job job, List<? extends Task<R>> tasks, Sink<R> sink) {
    before.run();
    BitSet come = new BitSet();
    // What Spark's threads bring, the end of the job too, is dealt with on this one.
    BlockingQueue<Runnable> arrivals = new LinkedBlockingQueue<>();
    F2<Object, Envelope<R>, BoxedUnit> handler =
        (partition, e) -> {
          long now = System.nanoTime();
          arrivals.add(
              () -> {
                come.set(e.index());
                recorder.outcome(e.taskId(), e.outcome());
                sink.accept(e.index(), e.attempt(), e.outcome(), now);
              });
          return BoxedUnit.UNIT;
        };
    F1<Try<BoxedUnit>, BoxedUnit> ended =
        end -> {
          arrivals.add(
              () -> {
                if (end.isFailure()) {
                  Throwable cause = end.failed().get();
                  String why = String.valueOf(cause.getMessage());
                  // A stack trace stands around it.
                  boolean memory = why.contains(OUT_OF_MEMORY);
                  String how = "Spark gave up on a task: " + (memory ? OUT_OF_MEMORY : why);
                  throw job.failed(how, cause);
                }
              });
          return BoxedUnit.UNIT;
        };
    SimpleFutureAction<BoxedUnit> action = submit(job, tasks, handler);
    action.onComplete(ended, ExecutionContext.fromExecutor(Runnable::run));
    try {
      while (come.cardinality() < tasks.size()) {
        arrivals.take().run();
      }
    } catch (InterruptedException e) {
      throw job.interrupted(e);
    } finally {
      if (come.cardinality() < tasks.size() || job.copies() > 1) {
        action.cancel();
      }
    }
  }

  private <R extends Outcome> SimpleFutureAction<BoxedUnit> submit(
      Job job, List<? extends Task<R>> tasks, F2<Object, Envelope<R>, BoxedUnit> handler) {
    context.setJobGroup(
        run + "/" + job.query(), run + " query " + job.query() + ", " + job.description(), true);
    context.setCallSite("kerf query " + job.query());
    context.setLocalProperty(TaskRecorder.QUERY, Long.toString(job.query()));
    int copies = job.copies();
    int count = tasks.size();
    F1<Iterator<Task<R>>, Envelope<R>> body =
        task -> {
          TaskContext of = TaskContext.get();
          // Attempts of one copy are numbered by Spark.
          int attempt = of.partitionId() / count + copies * of.attemptNumber();
          R outcome = task.next().attempt(attempt);
          return new Envelope<>(of.partitionId() % count, attempt, of.taskAttemptId(), outcome);
        };
    F0<BoxedUnit> done = () -> BoxedUnit.UNIT;
    return context.submitJob(
        rdd(tasks, copies), body, Range$.MODULE$.apply(0, count * copies), handler, done);
  }

  /**
   * The tasks of a job, one in each partition: a partition travels with its own task and no other,
   * the RDD itself with none. Copies of the tasks follow one another.
   */
  private <T extends Task<?>> RDD<T> rdd(List<? extends T> tasks, int copies) {
    List<T> all = new ArrayList<>();
    Collections.nCopies(copies, tasks).forEach(all::addAll);
    return new ParallelCollectionRDD<>(
        context,
        CollectionConverters.asScala(all).toSeq(),
        all.size(),
        Map$.MODULE$.empty(),
        ClassTag$.MODULE$.apply(Task.class));
  }
}
