/**
 * The words of the project: circuits over a gate table, angles that depend on features and weights,
 * Pauli observables, batches of bindings, and the port {@link kerf.circuit.Estimator}.
 *
 * <p>In: nothing. Out: immutable values. A query is a circuit template, K observables and B
 * bindings; its answer is [B × K] values with standard errors.
 *
 * <p>A gate is one row of the table {@link kerf.circuit.GateKind}. A row says its names, its matrix
 * and of which form it is (a phase or rotation about an axis, a row under a control, or just a
 * matrix); the bases in which it is diagonal and so its cut, inverse, powers, controlled row, shift
 * rule, what a simulator runs and what a drawing shows follow from that, or are said in the row.
 *
 * <p>What a reader would get wrong: qubit 0 is the least significant bit; a dense Pauli label is
 * read with its rightmost letter on qubit 0, while partitions and {@link kerf.circuit.Pauli}'s own
 * storage go in qubit order. A batch is rows and pairs of rows, not B copies.
 */
package kerf.circuit;
