/**
 * Measurements: ratios of two things that take turns in one run, never bare times.
 *
 * <p>In: settings. Out: a table of named figures, as text or as a JSON object a case.
 *
 * <p>What a reader would get wrong: figures are medians after a warm-up, and each case starts in
 * the same state, so two runs on a machine that others use too still agree within some per cent.
 */
package kerf.job.bench;
