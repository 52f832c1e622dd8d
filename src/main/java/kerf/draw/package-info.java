/**
 * The drawing of a cut plan: as text for a terminal and as a standalone SVG document.
 *
 * <p>In: a {@link kerf.cut.CutPlan} and names of its qubits. Out: a string. Time runs from left to
 * right, qubit 0 is on top; gates are packed into columns, each as early as the wires it stands on
 * or passes allow. Both drawings come from one {@link kerf.draw.Grid}, which knows places but
 * neither characters nor pixels, and one {@link kerf.draw.Legend}.
 *
 * <p>What a reader would get wrong: a column is not a time step of the plan: a cut's number is its
 * id, counted from 0, and need not grow from left to right; cuts that run as one share a κ. Colour
 * repeats every eight fragments and is never the only sign: letters tell fragments apart. An index
 * 0 or 1 in a box is the gate's first or second qubit, written where they differ.
 *
 * <p>Cost: linear in gates, rows passed by links included. Both drawings are bounded: what would be
 * too long becomes a summary of the cuts, and says what it leaves out.
 */
package kerf.draw;
