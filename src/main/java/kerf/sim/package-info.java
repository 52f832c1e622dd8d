/**
 * A statevector simulator on {@code double[]}, exact, batched over bindings.
 *
 * <p>In: a {@link kerf.sim.Program} (gates and branch points on k qubits), Pauli strings, bindings.
 * Out: for every binding and string, the leg tensor [4^m] of the branch states; without branches
 * that is the expectation value. Memory: 2^(k+m) rows of up to 64 lanes, real and imaginary parts
 * apart, no imaginary part where the program is real.
 *
 * <p>What a gate becomes follows from its row of the gate table: one of ten update families ({@code
 * Action}), and which rows it pairs ({@code Selection}). A run of gates on one qubit is one update.
 *
 * <p>What a reader would get wrong: lanes are bindings, rows are amplitudes, never the other way
 * round; a CX or a branch point moves row references and no numbers; {@code null} rows are zero.
 * Results do not depend on how lanes are blocked, bit for bit.
 *
 * <p>Cost per binding: 2^(k+m) per gate, 4^m · 2^k per observable. The branch method evaluates all
 * local settings of a fragment from one state (an evaluation strategy of a simulator: a device
 * would run the settings one by one).
 */
package kerf.sim;
