/**
 * Fragment tensors contracted: forward to expectation values, backward to their gradient.
 *
 * <p>In: for each node f of a network a tensor T_f with one axis per bond, for every sample and
 * class of weight rows of a grid. Out: values [K × W × S],
 *
 * <pre>E = Σ_{terms} coefficient · Σ_v Π_f T_f[v_f] Π_bonds c[v_A][v_B],</pre>
 *
 * the derivative ∂E/∂T_f[v] of each by every entry of every tensor, and from it the variance of
 * values that were sampled, to first order Σ (∂E/∂T)² Var T. An axis may have any length: 5
 * operations, 4 and 6 at the ends of a wire, 22, or 4 Pauli components of the branch Gram matrix
 * for each branch bit; a network says which, the sums are the same.
 *
 * <p>Two strategies. {@code flat} adds all products of all bonds' terms: the paper's way, baseline
 * and oracle. {@code contract} passes messages along a binary tree over the nodes, in both
 * directions. What flows into a leaf is the node's environment, ∂E/∂T: forward only one node's is
 * needed for each weight row, backward all of them, out of messages that are made once.
 *
 * <p>What a reader would get wrong: which node is contracted last differs from weight row to weight
 * row of a grid (the owner of the shifted weight), but not from task to task: results have the same
 * bits however the work is split. A single binding is contracted on flat arrays, joins as products
 * of matrices: again the same sums in the same order. And the variance takes entries for
 * independent, although one circuit may serve several.
 *
 * <p>Cost: flat B·6^c·F; contract, for a gradient by parameter shifts on a chain, one dot product
 * of 4^m per binding. Backward, each join takes two more of its size, three times the forward sweep
 * in all, and what it hands over: K·W·S numbers for each entry.
 *
 * <p>Sources: Peng et al., arXiv 1904.00102 (fragments as a tensor network); Liao et al., arXiv
 * 1903.09650 (differentiating a contraction).
 */
package kerf.contract;
