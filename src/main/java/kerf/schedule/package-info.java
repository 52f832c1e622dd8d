/**
 * How work becomes tasks: a {@link kerf.schedule.Policy} as a value, the {@link
 * kerf.schedule.Scheduler} that follows it, and the port {@link kerf.schedule.Runner} that runs
 * tasks.
 *
 * <p>In: networks and workloads of one or many queries. Out: units, each a list of batches that
 * stay together, and tasks, each a list of units. A unit that holds all fragments of its samples is
 * contracted where it runs.
 *
 * <p>Nothing here changes a value: every subexperiment is in one unit, every lane of a kernel is
 * computed by itself, and sums have an order of their own. Two results for one task are equal to
 * the last bit, hence it does not matter which of them is used.
 *
 * <p>What a reader would get wrong: a fragment without features serves all samples, so that only a
 * task with all of them can own it; work is then split by fragments and contracted on the driver.
 *
 * <p>Cost: linear in units, and a logarithm for packing many queries into few tasks.
 */
package kerf.schedule;
