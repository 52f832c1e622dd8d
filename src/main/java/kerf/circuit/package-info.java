/**
 * The words of the project: circuits over a gate table, angles that depend on features and weights,
 * Pauli observables, batches of bindings, and the port {@link kerf.circuit.Estimator}.
 *
 * <p>In: nothing. Out: immutable values. A query is a circuit template, K observables and B
 * bindings; its answer is [B × K] values with standard errors.
 *
 * <p>What a reader would get wrong: qubit 0 is the least significant bit; a dense Pauli label is
 * read with its rightmost letter on qubit 0, while partitions and {@link kerf.circuit.Pauli}'s own
 * storage go in qubit order. A batch is rows and pairs of rows, not B copies.
 */
package kerf.circuit;
