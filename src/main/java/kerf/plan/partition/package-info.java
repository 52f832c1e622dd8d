/**
 * The search for partitions of a graph into fragments of limited width.
 *
 * <p>In: a {@link kerf.plan.partition.PartitionProblem}: a graph with V vertices, a widest
 * fragment, and the number of fragments or 0 for any. Out: a label for every vertex, [V], vertices
 * of one fragment alike; and numbers that no valid partition is below.
 *
 * <p>The cost is Σ log κ of the edges between fragments, the load Σ_f exp(Σ of what the edges that
 * leave f ask of it); the width of a fragment is the weights of its vertices less the wires inside
 * it.
 *
 * <p>Good partitions ({@link kerf.plan.partition.Heuristics}): along several orders of the vertices
 * the best contiguous blocks are found by dynamic programming, and, unless a bound says that they
 * are the best there is, the most promising are annealed.
 *
 * <p>Proofs: trees that share the costs of the edges give a bound ({@link
 * kerf.plan.partition.TreePacking}). Up to 16 vertices, dynamic programming over subsets finds the
 * best partition ({@link kerf.plan.partition.SubsetSearch}). Beyond, vertices are taken one by one,
 * and of all ways to divide those so far only those are kept that differ in what is still to be
 * decided ({@link kerf.plan.partition.FrontierSearch}). The cost of a contraction is no sum over
 * edges: there all partitions are tried ({@link kerf.plan.partition.PartitionSearch}).
 *
 * <p>What a reader would get wrong: nothing here knows circuits, but wires are more than edges: one
 * that is not cut joins two segments, so that a fragment can become narrower as it grows. And
 * fragments hang together, unless their number is given.
 *
 * <p>Cost: blocks V² at most for each order, less where fragments are narrow; subsets 3^V; a
 * frontier of w vertices grows with the ways to divide w, so that its search gives up where there
 * are too many, or drops the dearest of loads. The {@link kerf.plan.partition.SearchBudget} counts
 * moves and partial plans apart.
 *
 * <p>Sources: Kirkpatrick, Gelatt and Vecchi 1983 (annealing); Fiedler 1973 (an order from the
 * slowest eigenvector); Tutte 1961 and Nash-Williams 1961 (trees that share edges bound
 * partitions); Kawahara, Inoue, Iwashita and Minato 2017 (frontier-based search).
 */
package kerf.plan.partition;
