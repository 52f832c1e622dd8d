/**
 * Fragment tensors contracted into expectation values.
 *
 * <p>In: for each fragment f a tensor T_f with one axis per cut, for every sample and class of
 * weights of a block. Out: values [K × W × S] = Σ_v Π_f T_f[v_f] Π_c C_c[v_c^A][v_c^B].
 *
 * <p>Two strategies. {@code flat} adds all products of all cuts' terms: the paper's way, baseline
 * and oracle. {@code contract} contracts along the fragment graph, any graph, over the leg
 * quantities of a cut's side (4 for each branch bit) where flat sums over its operations (5, 22,
 * …): the same value.
 *
 * <p>What a reader would get wrong: which fragment is contracted last differs from weight row to
 * weight row of a block (the owner of the shifted weight), but not from task to task: results have
 * the same bits however the work is split.
 *
 * <p>A block of one binding is contracted on flat arrays, joins as products of matrices, and each
 * message is let go after its last use: the same sums in the same order as for many bindings.
 *
 * <p>Cost: flat B·6^c·F; contract, for a gradient on a chain, one dot product of 4^m per binding.
 * Source: Peng et al., arXiv 1904.00102 (tensor-network view).
 */
package kerf.contract;
