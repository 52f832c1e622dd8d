/**
 * The commands, a class each: the only place that wires the other packages together.
 *
 * <p>In: a command line. Out: a result on stdout and nothing else there; progress and errors on
 * stderr; exit status 0 done, 1 the run failed, 2 wrong usage or bad input; traces and models below
 * the {@code out} folder, each file whole or absent.
 *
 * <p>What a reader would get wrong: {@code train} checks its data, model and plan before it asks
 * its session for Spark, and {@code estimate} reads all its files before: bad input costs no
 * cluster. The lines of a batch are read and planned while Spark runs those before them, so a line
 * that is wrong is an answer like any other.
 */
package kerf.job;
