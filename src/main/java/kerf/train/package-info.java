/**
 * Fits a quantum neural network's weights to labelled examples: loss, exact gradients, optimizer,
 * the loop. Talks to the port {@link kerf.circuit.Estimator} alone, so training is the same code
 * cut or uncut, local or on a cluster.
 *
 * <p>In: features [N × d] already scaled to radians, labels [N] of 0 and 1, a model with P weights.
 * Out: weights [P]; a listener is told one {@link kerf.train.Step} per update.
 *
 * <p>A step is one query of S(1 + 2J) bindings, S samples in the batch and J shifted angles:
 * ∂E/∂φ_j = ½[E(φ_j + π/2) − E(φ_j − π/2)], then ∂L/∂θ_k = (1/S) Σ_s L'(p_s, y_s)·(dp/dE)·Σ_j
 * ∂φ_j/∂θ_k· ∂E_s/∂φ_j. Where every angle is a weight of its own, J = P and φ = θ.
 *
 * <p>What a reader would get wrong: a step's loss and accuracy are those of its own batch before
 * the update, read off the unshifted bindings of the gradient's query; there is no second query.
 * All sums run in the order of samples and angles, so equal expectation values give equal bits.
 *
 * <p>Cost: beside the query, O(S·J) additions a step.
 *
 * <p>Source: Mitarai et al., arXiv:1803.00745, and Schuld et al., arXiv:1811.11184 (parameter
 * shift); Kingma and Ba, arXiv:1412.6980 (Adam).
 */
package kerf.train;
