/**
 * Reads OpenQASM 2 and 3: a text becomes a circuit of gates on one or two qubits.
 *
 * <p>In: a text and values for its {@code input} declarations. Out: a {@link kerf.qasm.Parsed},
 * that is a circuit, a name for each qubit, and in words what was left out (final measurements,
 * resets at the start, pragmas); or a {@link kerf.qasm.QasmException} with line and column. Qubits
 * are numbered as they are declared. The gates of qelib1.inc, stdgates.inc and Qiskit's library are
 * known without an include ({@code library.qasm} lists what the gate table has not); no other file
 * is read. Loops and conditions on constants are unrolled; what depends on measured bits is
 * refused.
 *
 * <p>What a reader would get wrong:
 *
 * <ul>
 *   <li>No tree of the whole text is ever made: each statement runs in a {@link
 *       kerf.qasm.program.Machine} as soon as it has been read.
 *   <li>In version 3 {@code ctrl @ U(θ, φ, λ)} has a phase θ/2, which {@code u} has not.
 *   <li>{@code ^} is a power unless the text says that it is version 3.
 *   <li>{@code cut_gate a, b;} marks the next gate that touches a or b, and it must be one on both.
 * </ul>
 *
 * <p>Cost: linear in the text, which is read statement by statement, and in the gates that come
 * out. Both are limited, as are nesting and loops ({@link kerf.qasm.program.Limits}), so that any
 * text at all is read or refused in seconds.
 *
 * <p>Sources: Cross et al., <em>Open Quantum Assembly Language</em>, arXiv 1707.03429, and
 * <em>OpenQASM 3</em>, arXiv 2104.14722. The grammars are in {@code src/main/antlr4}.
 */
package kerf.qasm;
