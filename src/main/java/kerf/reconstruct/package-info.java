/**
 * Fragment tensors contracted back into expectation values.
 *
 * <p>In: for each fragment f a tensor T_f with one axis per cut, for every sample and class of
 * weights. Out: values [B × K] = Σ_v Π_f T_f[v_f] Π_c C_c[v_c^A][v_c^B].
 *
 * <p>Two strategies. {@code flat} adds all 6^c terms on the driver after the last task: the paper's
 * way, baseline and oracle. {@code contract} contracts along the fragment graph (any graph, greedy
 * order); a task that holds all fragments of its samples does it itself, the rest is folded in on
 * the driver as tasks finish. It sums over the leg quantities of a cut (4 a side), flat over its
 * operations (5 a side): the same value.
 *
 * <p>What a reader would get wrong: which fragment is contracted last differs from weight row to
 * weight row of a block (the owner of the shifted weight), but not from task to task: results have
 * the same bits however the work is split.
 *
 * <p>Cost: flat B·6^c·F; contract, for a gradient on a chain, one dot product of 4^m per binding.
 * Sources: Peng et al., arXiv 1904.00102 (tensor-network view); arXiv 2602.16233 (staged queries).
 */
package kerf.reconstruct;
