/**
 * What commands share: options, files that are read and written, how circuits are to be cut, what a
 * training is about, and how results, numbers and progress are printed.
 *
 * <p>What a reader would get wrong: an option is an override of a setting ({@code --seed 7} is
 * {@code --set seed=7}), so the settings of a run tell all that its options said; and a line of a
 * batch says how to cut by the same settings.
 */
package kerf.job.cli;
