package kerf.experiment;

import java.io.Serializable;
import kerf.circuit.Query;

/**
 * The port that runs tasks: in this process, or on a cluster. What all tasks of a plan share is
 * handed over once; a query then brings its own parameters along with the task's body.
 */
public interface Runner extends AutoCloseable {

  /** Tasks that can run at once. */
  int slots();

  /** Takes over what the tasks of many queries share. */
  <S extends Serializable> Stage<S> prepare(S shared);

  @Override
  void close();

  /** A plan made ready to run queries. */
  interface Stage<S> extends AutoCloseable {
    /** Lets go of what the tasks shared; nothing may run after that. */
    @Override
    default void close() {}

    /**
     * Runs tasks 0..n−1 and hands each outcome over exactly once, on the calling thread, as tasks
     * finish and in no particular order. Returns when all have been handed over.
     *
     * @throws IllegalStateException when a task keeps failing; outcomes handed over by then are to
     *     be dropped
     */
    <R extends Outcome> void run(Job job, Task<S, R> task, Sink<R> sink);
  }

  /**
   * A query's tasks as the runner sees them.
   *
   * @param query 0-based number of the query in the run
   * @param label what the query is for
   * @param description shown to whoever watches: purpose, cuts, counts
   * @param tasks number of tasks
   */
  record Job(long query, Query.Label label, String description, int tasks) {}

  /** The body of a task. */
  @FunctionalInterface
  interface Task<S, R> extends Serializable {
    /** Runs task {@code index}; must not depend on anything but its arguments and itself. */
    R run(S shared, int index);
  }

  /** Takes outcomes. */
  @FunctionalInterface
  interface Sink<R> {
    /**
     * Takes the outcome of one task.
     *
     * @param arrivedNanos when it reached the driver, on the clock of {@link System#nanoTime}
     */
    void accept(int index, R outcome, long arrivedNanos);
  }
}
