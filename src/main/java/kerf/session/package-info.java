/**
 * One run of a command: its settings, its Spark context, its name.
 *
 * <p>In: the commented reference settings, a job file over them, the command line over both. Out:
 * settings that are known and of the right type, and a Spark context with what spark-submit was
 * given.
 *
 * <p>What a reader would get wrong: a key that the reference does not hold stops the run; a default
 * never replaces what was misspelt.
 */
package kerf.session;
