/**
 * The search for where to cut a circuit.
 *
 * <p>In: a circuit, a widest fragment or a number of fragments, what may be cut, what to keep
 * small. Out: a {@link kerf.plan.Planned}: a cut plan, whether it is the best there is, and a value
 * that none is below.
 *
 * <p>A gate is cut where its two ends lie in different fragments, a wire where two ends that follow
 * each other on a qubit do. κ = Π κ_c; subexperiments Σ_f Π_c ops; a fragment's width is its number
 * of wire segments.
 *
 * <p>How, in the order to read it in: {@link kerf.plan.CutPlanner} makes of the circuit a {@code
 * WireGraph}, two-qubit gates with the price of cutting each; {@code Request} takes parts that
 * share no gate one by one; {@code Reduction} draws what is never cut together into the vertices of
 * a graph; {@code Search} has {@code kerf.plan.partition} divide that graph, first well, then
 * provably. Partitions of whole qubits and, for circuits in which everyone meets everyone, {@code
 * Tiles} are where it begins.
 *
 * <p>Rotations that are cut jointly have no price of their own. So there are two searches: at the
 * price of cutting each apart, and at a price that no plan is below, whose answer is the bound.
 * Both plans are then improved qubit by qubit at the true price.
 *
 * <p>What cannot be evaluated exactly is passed over ({@link kerf.plan.Room}): within bounds on the
 * branches of a fragment, ever lower ones, then at the cost of the contraction, a plan is searched
 * for that can. In the partitioner such bounds count like width.
 *
 * <p>What a reader would get wrong: a qubit that leaves a fragment and comes back counts twice in
 * its width. "Proven" means the chosen objective; the others only decide between plans at hand.
 * With a width as goal, fragments hang together; with a number as goal they need not, and none is
 * wider than ⌈n/F⌉, which leaves wire cuts no room where F divides n.
 *
 * <p>Cost: milliseconds where layers are regular, whatever the width; one to a few seconds of moves
 * where nothing can be proven; κ of such plans is beyond all use anyway. Steps are counted and
 * seeds fixed: two runs find the same plan, alone or beside others, unless the clock strikes, which
 * a plan tells.
 *
 * <p>Sources: Peng et al., arXiv 1904.00102; Brandhofer, Polian and Krsulich, arXiv 2308.09567
 * (gates and wires together).
 */
package kerf.plan;
