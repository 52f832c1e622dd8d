/**
 * Labelled examples: where they come from, how they are split, scaled to angles and dealt into
 * batches.
 *
 * <p>In goes the name of a {@link kerf.data.Source} or a CSV file; out comes a {@link
 * kerf.data.Dataset}: features [rows × columns] of finite doubles, labels [rows] as indices into
 * the class names, and the SHA-256 of the bytes they were read from. A {@link kerf.data.Split}
 * parts the rows into train and test, an {@link kerf.data.AngleScaler} fitted on the training part
 * maps each column to angles in radians.
 *
 * <p>The decision a reader would get wrong: a test value outside the range seen in training is
 * clamped to the ends of the angle interval, not extrapolated. A rotation is periodic, so an
 * extrapolated angle would wrap around and read as its opposite.
 *
 * <p>All randomness derives from (seed, purpose) and nothing else: the same seed gives the same
 * rows in the same order on every machine. Cost: linear in the number of cells; a data set lies in
 * memory once, and {@link kerf.data.Dataset#subset} shares its rows.
 */
package kerf.data;
