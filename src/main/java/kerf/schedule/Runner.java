package kerf.schedule;

import java.io.Serializable;
import java.util.List;
import kerf.circuit.Query;

/**
 * The port that runs tasks: in this process, or on a cluster. What the tasks of many jobs share is
 * handed over once; a task brings all else along. Jobs may run side by side, from several threads.
 */
public interface Runner extends AutoCloseable {

  /** What is said when memory is used up. */
  String OUT_OF_MEMORY =
      "this process's memory is used up: give it more, as in KERF_DRIVER_MEMORY=8g or"
          + " spark.executor.memory, or use narrower fragments, fewer cuts or smaller batches";

  /** Tasks that can run at once. */
  int slots();

  /** Where tasks run. */
  default Host host() {
    return Host.here(slots());
  }

  /**
   * A process that runs tasks.
   *
   * @param slots tasks that it runs at once, which share its memory
   * @param heap bytes it may use
   */
  record Host(int slots, double heap) {
    /** This process. */
    public static Host here(int slots) {
      return new Host(slots, Runtime.getRuntime().maxMemory());
    }
  }

  /** Takes over what the tasks of many jobs share. */
  <S extends Serializable> Shared<S> share(S value);

  /**
   * Runs tasks and hands their outcomes over, on the calling thread, as they finish and in no
   * particular order. Returns when there is one of every task. Where a task runs in several
   * attempts, more than one of its outcomes may be handed over; all of them are equal.
   *
   * @throws IllegalStateException when a task keeps failing; outcomes handed over by then are to be
   *     dropped
   */
  <R extends Outcome> void run(Job job, List<? extends Task<R>> tasks, Sink<R> sink);

  @Override
  void close();

  /** Something that tasks share, wherever they run. */
  interface Shared<S> extends Serializable, AutoCloseable {
    /** What was shared. */
    S value();

    /** Lets go of it; no task may use it after that. */
    @Override
    default void close() {}

    /** Something that travels with each task. */
    static <S extends Serializable> Shared<S> with(S value) {
      return new Enclosed<>(value);
    }
  }

  /**
   * A job as whoever watches sees it.
   *
   * @param query 0-based number of its first query in the run
   * @param label what that query is for
   * @param description purpose, cuts, counts
   * @param copies how often each task is launched, 1 or more
   */
  record Job(long query, Query.Label label, String description, int copies) {

    /** That the job ended without all of its outcomes. */
    public IllegalStateException failed(String how, Throwable cause) {
      return new IllegalStateException(
          "query %d (%s): %s".formatted(query, description, how), cause);
    }

    /** That whoever waited for the job was interrupted, and still is. */
    public IllegalStateException interrupted(InterruptedException cause) {
      Thread.currentThread().interrupt();
      return new IllegalStateException("interrupted while waiting for query " + query, cause);
    }
  }

  /** The body of a task. */
  @FunctionalInterface
  interface Task<R> extends Serializable {
    /**
     * Runs.
     *
     * @param attempt number of this attempt among all of the task, from 0; nothing in the outcome
     *     but times may depend on it
     */
    R run(int attempt);

    /**
     * Runs; an attempt for which there is no memory fails, and nothing else does.
     *
     * @throws IllegalStateException saying what to do, in place of an OutOfMemoryError
     */
    default R attempt(int attempt) {
      try {
        return run(attempt);
      } catch (OutOfMemoryError e) {
        // Without its cause, for which Spark would end the process.
        throw new IllegalStateException(OUT_OF_MEMORY);
      }
    }
  }

  /** Takes outcomes. */
  @FunctionalInterface
  interface Sink<R> {
    /**
     * Takes the outcome of one attempt of a task.
     *
     * @param index of the task in its list
     * @param attempt number of the attempt
     * @param arrivedNanos when it reached the driver, on the clock of {@link System#nanoTime}
     */
    void accept(int index, int attempt, R outcome, long arrivedNanos);
  }

  /** A value that travels with each task. */
  record Enclosed<S extends Serializable>(S value) implements Shared<S> {}
}
