/**
 * A circuit made ready, where it is cut, and the fragments that result.
 *
 * <p>In: a circuit and observables, and a layout: which fragment each piece of each wire belongs
 * to, by letters, as the circuit's marks say, or found by a search. Out: {@link kerf.cut.Prepared},
 * the circuit that is cut with the observables on its wires; and a {@link kerf.cut.CutPlan}: cuts
 * of gates and wires in groups that are one sum each, and fragments with their local gates and cut
 * ends in time order.
 *
 * <p>What a reader would get wrong: a plan counts the gates and wires of the prepared circuit, and
 * {@link kerf.cut.Prepared} alone knows those of the circuit as given. A fragment's tensor has its
 * axes in order of cut id, which is time order but that the cuts of a group stand together. The
 * first letter of a layout is qubit 0.
 *
 * <p>Cost: a few walks over the gates. κ is the product over all groups.
 *
 * <p>Sources: Mitarai and Fujii, arXiv 1909.07534 (gates); Peng et al., arXiv 1904.00102 (wires);
 * Schmitt, Piveteau and Sutter, arXiv 2312.11638 (several gates as one).
 */
package kerf.cut;
