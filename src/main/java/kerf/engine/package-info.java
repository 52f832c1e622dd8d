/**
 * Estimator queries through cuts, in four timed phases.
 *
 * <p>In: a circuit, K observables, B bindings. Out: values [B × K] and a report of what was done
 * and how long each phase took: partitioning, subexperiment generation, parallel execution,
 * classical reconstruction.
 *
 * <p>A task that holds all fragments of its samples contracts them itself where the strategy
 * allows; the rest is folded in on the driver as tasks finish, or, by the flat strategy, after the
 * last one.
 *
 * <p>A batch is many queries in one job. Each of its tasks travels packed, in bytes that only that
 * task unpacks: a batch costs no walk through the objects of all.
 *
 * <p>What a reader would get wrong: the reconstruct phase is only what is left after the last
 * task's outcome has arrived; folding before that is reported as overlap.
 *
 * <p>Source: arXiv 2602.16233 (staged queries).
 */
package kerf.engine;
