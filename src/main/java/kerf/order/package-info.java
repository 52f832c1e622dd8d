/**
 * The order in which tensors that share legs are joined, two at a time, until a number is left.
 *
 * <p>In: a number of tensors and the {@link kerf.order.ContractionOrder.Leg legs} between them,
 * each with a dimension on either side; the most entries a tensor shall have. Out: a {@link
 * kerf.order.ContractionOrder}: n − 1 joins, their multiply-adds, the entries of the largest
 * tensor.
 *
 * <p>The cost of a join is Π_s max(d_s^a, d_s^b) over the legs s shared times the open legs of both
 * sides; the cost of an order is the sum of its joins'.
 *
 * <p>What hangs together is found by {@link kerf.order.DisjointSets}, here and in the planner.
 *
 * <p>What a reader would get wrong: the two sides of a leg need not have the same dimension, as the
 * two sides of a cut have different numbers of quantities; a tensor has its own side's, a join
 * takes the larger one's work.
 *
 * <p>Cost: 3^n for up to a dozen tensors that hang together; beyond, up to fifty greedy runs, near
 * linear in the legs each, and as much again for improving trees piece by piece. Rules stop after a
 * million legs looked at; then tensors are joined in turn, which takes no graph to price.
 *
 * <p>Source: Gray and Kourtis, arXiv 2002.01935 (contraction trees).
 */
package kerf.order;
