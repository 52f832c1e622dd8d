/**
 * One run of a command: its settings, its Spark context, its traces, an end in order. Shared by all
 * commands.
 *
 * <p>In: the commented reference settings, a job file over them, the command line over both; then
 * the reports of the run's queries and steps. Out: settings that are known and of the right type;
 * Spark with what spark-submit was given; below the {@code out} folder the run's traces and what it
 * leaves in files, each whole or absent.
 *
 * <p>What a reader would get wrong: a session starts nothing. Spark and the traces start when they
 * are first asked for, so what can be checked before costs no cluster and leaves no file.
 */
package kerf.session;
