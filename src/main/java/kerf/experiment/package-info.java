/**
 * What has to run: the subexperiments of a plan, keyed by value, and the bindings they run for.
 *
 * <p>In: a cut plan, K observables and B bindings. Out: a {@link kerf.experiment.TensorNetwork},
 * one tensor T_f for each fragment with one axis per cut, and a {@link kerf.experiment.Workload}
 * that says for which distinct bindings each is needed. How that becomes tasks is for {@code
 * schedule}, what evaluates it for {@code device}, how it is summed for {@code contract}.
 *
 * <p>A subexperiment is keyed by (fragment, local operations at its cuts, measurement basis, hash
 * of its angles, draw): values, not rows of a batch. Its binding is a sample (the features) and the
 * weights <em>the fragment uses</em>: a parameter shift therefore re-runs one fragment, the owner
 * of the parameter.
 *
 * <p>A network counts its axes in one of two bases: local operations, which any device can measure,
 * or the Pauli components that only a simulator knows, fewer of them, fragments with many cuts
 * sliced in time. Counts ({@link kerf.experiment.Experiment}) are those of local operations in the
 * plan as it stands, whatever the basis.
 *
 * <p>What a reader would get wrong: samples are told apart by the whole feature row, not by the
 * part that a fragment reads, so that all fragments of a sample stay together and the task that ran
 * them can contract them on the spot. Executed counts follow that rule: Σ_f S·classes_f·5^m_f, a
 * fragment without features counting one sample.
 *
 * <p>An experiment and a placement stay with the driver; a network, a workload and batches travel.
 */
package kerf.experiment;
