/**
 * The search for partitions of a graph into fragments of limited width.
 *
 * <p>In: a {@link kerf.plan.partition.Task}: a {@link kerf.plan.partition.CutGraph} with V
 * vertices, a widest fragment, and the number of fragments or 0 for any. Out: a label for every
 * vertex, [V], vertices of one fragment alike; and numbers that no valid partition is below.
 *
 * <p>The cost is Σ log κ of the edges between fragments, the load Σ_f exp(Σ of what the edges that
 * leave f ask of it); the width of a fragment is the weights of its vertices less the wires inside
 * it.
 *
 * <p>How: blocks along several orders, found by dynamic programming and annealed, give a partition;
 * trees, eigenvalues and minimal cuts a bound; where they differ, small graphs are solved by
 * dynamic programming over subsets, others vertex by vertex with the states of a frontier, as far
 * as the {@link kerf.plan.partition.Budget} of counted steps allows. Seeds are fixed: two runs find
 * the same unless the clock strikes.
 *
 * <p>What a reader would get wrong: nothing here knows circuits, but wires are more than edges: one
 * that is not cut joins two segments, so that a fragment can become narrower as it grows. And
 * fragments hang together, unless their number is given.
 *
 * <p>Cost: blocks V² at most for each order, less where fragments are narrow; subsets 3^V up to 16
 * vertices; a frontier of w vertices grows with the ways to divide w, so partial plans are limited
 * and what was dropped is counted in the bound.
 *
 * <p>Sources: Donath and Hoffman 1973 (eigenvalues); Stoer and Wagner 1997 (minimal cuts).
 */
package kerf.plan.partition;
