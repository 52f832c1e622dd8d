/**
 * Where to cut, and the fragments that result.
 *
 * <p>In: a circuit and a partition (a letter per qubit, or a number of contiguous fragments). Out:
 * a {@link kerf.cut.CutPlan}: c cuts in time order and F fragments, each with its local gates and
 * cut ends in time order.
 *
 * <p>What a reader would get wrong: a fragment's tensor has its axes in order of cut id, which is
 * the time order of the gates in the <em>circuit</em>; the first letter of a partition is qubit 0.
 *
 * <p>Cost: one walk over the gates. κ = Π κ_c; nominal subexperiments F·6^c.
 */
package kerf.cut;
