/**
 * Mains and settings: the only place that wires the other packages together.
 *
 * <p>In: a command line, a job file, the commented reference settings. Out: a result on stdout and
 * nothing else there; progress and errors on stderr; exit status 0 done, 1 the run failed, 2 wrong
 * usage or bad input; traces and models below the {@code out} folder, each file whole or absent.
 *
 * <p>What a reader would get wrong: data, model and plan are checked before Spark starts, so bad
 * input costs no cluster; {@code --set} wins over the job file, which wins over the reference.
 */
package kerf.job;
