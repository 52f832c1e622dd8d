/**
 * What a plan costs: the one home of κ, overhead, subexperiments, memory, operations and seconds.
 *
 * <p>In: a cut plan and observables. Out: a {@link kerf.price.Price} for one binding, in closed
 * form.
 *
 * <p>What a device runs ({@link kerf.price.Counts}) is counted in the plan as it stands, joint cuts
 * as such. What an exact simulation takes is priced in the plan it evaluates, where fragments of
 * many cuts are sliced in time and rotations are cut one by one: another plan with the same values.
 *
 * <p>What a reader would get wrong: nominal counts all terms on all fragments for every basis of
 * the whole circuit; executed counts distinct subexperiments, of a fragment with m cuts of diagonal
 * gates 5^m and not 6^m.
 *
 * <p>Sources: Mitarai and Fujii, arXiv 1909.07534 (κ); arXiv 2602.16233 (the flat flow).
 */
package kerf.price;
