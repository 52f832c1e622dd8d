/**
 * Gates on any number of qubits, with inverses, powers and controls, exactly.
 *
 * <p>In: rows of the gate table, and sequences of gates as one gate. Out: an {@link
 * kerf.qasm.operator.Operator}, which {@link kerf.qasm.operator.Operator#emit writes itself} to a
 * {@link kerf.qasm.operator.GateSink} as gates on at most two qubits, global phases included; or an
 * {@link java.lang.ArithmeticException}.
 *
 * <p>A power is U^k = V·diag(e^{ikφ})·V† with φ in (−π, π]; a controlled V·D·V† is V† on the
 * targets, a controlled D, V. Controls come before what they control.
 *
 * <p>What a reader would get wrong: a global phase is part of an operator, as one control more
 * makes it a relative one; only a circuit leaves it out. And a gate keeps its row wherever it has
 * one, so that readers and the cutter know it: a matrix is made only of what is no row. What its
 * inverse, powers and controlled versions are, the row itself says.
 *
 * <p>Cost: without further qubits an X under n controls takes O(n²) gates, O(n) where qubits idle
 * meanwhile; a phase on n ≤ 5 qubits takes at most 2^n − 2 CX.
 *
 * <p>Source: Barenco et al., <em>Elementary gates for quantum computation</em>, quant-ph/9503016.
 */
package kerf.qasm.operator;
