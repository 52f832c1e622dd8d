/**
 * What evaluates subexperiments: the port {@link kerf.device.Device} and its implementations.
 *
 * <p>In: some subexperiments of a fragment for some bindings, how precise their values shall be,
 * and a seed. Out: a {@link kerf.device.FragmentTensor}, mean and variance of every entry and the
 * shots spent. How work is cut into requests ({@code schedule}) and how tensors are summed ({@code
 * contract}) are chosen apart from it.
 *
 * <p>The exact simulator answers with zero variance from one branch state per fragment and binding:
 * 2^(k+m) amplitudes for k qubits and m cuts give all 5^m values. A device that samples draws each
 * subexperiment's shots from a stream of its own, derived from the run's seed and the
 * subexperiment's key ({@link kerf.experiment.Key#stream}): retries and other groupings of the work
 * then give the same bits.
 *
 * <p>What a reader would get wrong: Pauli components are a simulator's shortcut, no results of
 * circuits; a network is counted in them only where device, strategy and policy all agree to it.
 */
package kerf.device;
