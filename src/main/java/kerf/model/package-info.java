/**
 * From a feature vector and a weight vector to a circuit and a probability.
 *
 * <p>In: d = n features in radians, one per qubit, and p weights. Out: a circuit template on n
 * qubits, the observable to measure on it, and p(class 1) from its expectation value.
 *
 * <p>|ψ(x, θ)⟩ = A(θ)·F(x)|0…0⟩ with feature map F and ansatz A; p(class 1) = (1 − ⟨O⟩)/2 with −1 ≤
 * ⟨O⟩ ≤ 1, so |0…0⟩ is class 0 with certainty.
 *
 * <p>What a reader would get wrong: the pair terms of the ZZ map are emitted as one RZZ each, equal
 * to the textbook's CX·P·CX up to a global phase, because one gate between two fragments then costs
 * one cut instead of two. Weights are numbered layer by layer, within a layer by qubit.
 *
 * <p>Cost: n gates with the angle map, 3n − 1 with the ZZ map; n(reps + 1) + (n − 1)reps for
 * RealAmplitudes, linear.
 *
 * <p>Source: Havlíček et al., Supervised learning with quantum-enhanced feature spaces,
 * arXiv:1804.11326 (the ZZ map); Mitarai et al., Quantum circuit learning, arXiv:1803.00745.
 */
package kerf.model;
