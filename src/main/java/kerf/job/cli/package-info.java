/**
 * What commands share on the command line: options, files read and written, how to cut, numbers and
 * progress as they are printed.
 *
 * <p>What a reader would get wrong: options are overrides of settings ({@code --seed 7} is {@code
 * --set seed=7}), so a run's settings tell all that its options said.
 */
package kerf.job.cli;
