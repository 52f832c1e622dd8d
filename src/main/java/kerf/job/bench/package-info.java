/**
 * Measurements: ratios of two things that take turns in one run, never bare times.
 *
 * <p>In: settings. Out: a table of named figures, as text or as a JSON object a case.
 *
 * <p>What a reader would get wrong: figures are medians after a warm-up, and say nothing of a run's
 * first query. The two sides of a ratio take turns, so that what else the machine does meets both.
 */
package kerf.job.bench;
