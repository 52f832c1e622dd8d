/**
 * Quasi-probability decompositions: how a two-qubit gate becomes a weighted sum of local
 * operations.
 *
 * <p>In: a gate. Out: data, namely two tables of local operations (V_A and V_B rows), a list of
 * coefficients between them and the local gates that stay. Values then follow from
 *
 * <pre>E = Σ_{v,w} T_A[v] · C[v][w] · T_B[w]</pre>
 *
 * with T[v] the expectation value of a fragment with local operation v in place of its half of the
 * gate. A further kind of cut adds rows here and nothing elsewhere.
 *
 * <p>What a device does for a local operation is a list of typed {@link kerf.qpd.Step}s: prepare,
 * turn, measure, weakly measure, each said by a Pauli string. What an exact simulation needs of it
 * is its row of leg coefficients, legs being the Pauli components of the branch Gram matrix.
 *
 * <p>What a reader would get wrong: the six terms of CZ or RZZ use only five distinct operations a
 * side, so a fragment with m cuts has 5^m distinct subexperiments and not 6^m; M keeps the qubit
 * and multiplies the result by the outcome's sign.
 *
 * <p>Sources: Mitarai and Fujii, arXiv 1909.07534 (gates); κ is the worst-case root of the sampling
 * overhead.
 */
package kerf.qpd;
