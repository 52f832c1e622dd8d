/**
 * The search for where to cut a circuit.
 *
 * <p>In: a {@link kerf.plan.Request}: two-qubit gates in time order with the price of cutting each,
 * a widest fragment or a number of fragments, what may be cut, what to keep small. Out: a {@link
 * kerf.plan.Plan}: a fragment for every gate end, its price, and how far from the best it can be at
 * most.
 *
 * <p>A gate is cut where its two ends lie in different fragments, a wire where two ends that follow
 * each other on a qubit do. κ = Π κ_c; subexperiments Σ_f Π_c ops; a fragment's width is its number
 * of wire segments.
 *
 * <p>How: what must stay whole becomes one vertex of a graph, which {@code kerf.plan.partition}
 * divides; partitions of whole qubits and, for circuits in which everyone meets everyone, tiles are
 * where it begins. To its bounds come those of the circuit: degrees of qubits and windows in time.
 * Steps are counted and seeds fixed: two runs find the same plan unless the clock strikes, which a
 * plan tells.
 *
 * <p>Rotations that are cut jointly have no price of their own: {@link kerf.plan.CutPlanner}
 * searches at the price of cutting them apart and at one that no plan is below, which is its bound,
 * and improves plans at the true price. A {@link kerf.plan.Plan} knows the prices of single cuts
 * only.
 *
 * <p>What a reader would get wrong: a qubit that leaves a fragment and comes back counts twice in
 * its width. "Proven" means the chosen objective; the other two only decide between plans at hand.
 * With a width as goal, fragments hang together; with a number as goal, they need not, and no
 * fragment is wider than ⌈n/F⌉, which leaves wire cuts no room where F divides n.
 *
 * <p>Cost: milliseconds where layers are regular, whatever the width; one or two seconds of moves
 * and states where nothing can be proven; κ of such plans is beyond all use anyway.
 *
 * <p>Sources: Peng et al., arXiv 1904.00102; Brandhofer, Polian and Krsulich, arXiv 2308.09567
 * (gates and wires together).
 */
package kerf.plan;
