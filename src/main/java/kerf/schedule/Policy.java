package kerf.schedule;

import java.io.Serializable;

/**
 * How a query's work becomes tasks, and how their results become values. None of it changes a
 * value.
 *
 * @param granularity how the work of one query is split
 * @param tasks tasks wanted for a query that is split, 0 = one for each slot
 * @param tasksPerSlot most tasks of a job of several queries, for each slot; 0 = no bound, every
 *     unit is a task
 * @param order which tasks are launched first
 * @param reduction where fragments' tensors become values, and when
 * @param inFlight jobs that may run at once
 * @param redundancy copies of each task, of which the first result counts
 * @param delay how long tasks are held up before they begin, for experiments with stragglers
 */
public record Policy(
    Granularity granularity,
    int tasks,
    int tasksPerSlot,
    Order order,
    Reduction reduction,
    int inFlight,
    int redundancy,
    Delay delay) {

  /** Which tasks are launched first. */
  public enum Order {
    /** In the order of queries and units. */
    FIFO,
    /** Longest processing time first, so that short ones even out the end. */
    LPT
  }

  /** Where fragments' tensors become values, and when. */
  public enum Reduction {
    /** On the driver, after the last task: the paper's way. */
    BARRIER,
    /** In a task that holds all fragments of its samples, else on the driver as results arrive. */
    STREAMING,
    /**
     * On the executors alone: work is split by samples only, so that every task holds all fragments
     * of its samples and sends back values; fewer tasks where there are few samples.
     */
    EXECUTORS
  }

  /** How long an attempt of a task is held up before it begins. */
  @FunctionalInterface
  public interface Delay extends Serializable {
    /** Not at all. */
    Delay NONE = new None();

    /** Nanoseconds for an attempt of the task with an index. */
    long nanos(int index, int attempt);
  }

  /** Not a lambda: those are slow to travel, and it travels with every task. */
  record None() implements Delay {
    @Override
    public long nanos(int index, int attempt) {
      return 0;
    }
  }

  /** Checks the numbers. */
  public Policy {
    if (tasks < 0) {
      throw new IllegalArgumentException(
          "tasks per query: expected 0 (one per slot) or more, got " + tasks);
    }
    if (tasksPerSlot < 0 || inFlight < 1 || redundancy < 1) {
      throw new IllegalArgumentException(
          ("policy: expected 0 or more tasks per slot, 1 or more jobs in flight and copies, got %d,"
                  + " %d and %d")
              .formatted(tasksPerSlot, inFlight, redundancy));
    }
  }

  /** Tasks of about equal cost, long ones first, reduced where their results are. */
  public static Policy standard() {
    return new Policy(new EvenGroups(), 0, 3, Order.LPT, Reduction.STREAMING, 1, 1, Delay.NONE);
  }

  /** The same with work split in another way. */
  public Policy withGranularity(Granularity other) {
    return new Policy(other, tasks, tasksPerSlot, order, reduction, inFlight, redundancy, delay);
  }

  /** The same with another number of tasks for a query. */
  public Policy withTasks(int wanted) {
    return new Policy(
        granularity, wanted, tasksPerSlot, order, reduction, inFlight, redundancy, delay);
  }
}
