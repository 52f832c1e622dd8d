/**
 * Runs subexperiments as an RDD on Spark, and turns Spark's task events into trace rows.
 *
 * <p>In: tasks of a query. Out: their outcomes, each exactly once, on the calling thread as they
 * arrive; a row for every attempt.
 *
 * <p>One estimator query is one job of one stage without a shuffle. Its closure carries the query's
 * parameters and grouping; the plan's circuits were broadcast when the plan was made. Retries and
 * speculative copies compute the same bits, and Spark hands over one outcome per partition.
 *
 * <p>What a reader would get wrong: in {@code local[n]} Spark never retries a task; {@code
 * local[n,4]} does. Listener times are whole milliseconds and arrive later than the outcomes.
 *
 * <p>Cost: about 1 ms and 0.3 ms per task of a warm local job.
 */
package kerf.spark;
