/**
 * Quasi-probability decompositions: how a two-qubit gate or a wire becomes a weighted sum of local
 * operations.
 *
 * <p>In: a gate, which its row of the gate table says how to cut: diagonal between two axes, or
 * not. Out: data, namely two tables of local operations (V_A and V_B rows), a list of coefficients
 * between them and the local gates that stay. Values then follow from
 *
 * <pre>E = Σ_{v,w} T_A[v] · C[v][w] · T_B[w]</pre>
 *
 * with T[v] the expectation value of a fragment with local operation v in place of its half of the
 * gate. A further kind of cut adds rows here and nothing elsewhere.
 *
 * <p>What a device does for a local operation is a list of typed {@link kerf.qpd.Step}s: prepare,
 * turn, measure, weakly measure, each said by a Pauli string. What an exact simulation needs of it
 * is its row of leg coefficients, legs being the Pauli components of the branch Gram matrix; an
 * exact value takes the {@link kerf.qpd.Coupling} of legs instead of C.
 *
 * <p>What a reader would get wrong: the six terms of CZ or RZZ use only five distinct operations a
 * side, so a fragment with m cuts has 5^m distinct subexperiments and not 6^m; a measurement keeps
 * the qubit and multiplies the result by the outcome's sign. Where a gate's angles belong to a
 * binding, all of them are in C and in the coupling, none in the operations.
 *
 * <p>Cost: a Cartan decomposition for each gate that is fixed and not yet known; n joint rotations
 * take 2^n + 3·C(2^n, 2) operations a side.
 *
 * <p>Sources: Mitarai and Fujii, arXiv 1909.07534 (gates); Peng et al., arXiv 1904.00102 (wires);
 * Schmitt, Piveteau and Sutter, arXiv 2312.11638 (joint cuts, least κ). κ² is the sampling overhead
 * in the worst case.
 */
package kerf.qpd;
