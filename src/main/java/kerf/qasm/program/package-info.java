/**
 * Statements of a program, and the circuit that they make.
 *
 * <p>In: {@link kerf.qasm.program.Statement}s one by one, as a tree of expressions, operands and
 * blocks; the gates known beforehand; values for inputs. Out: what a {@link
 * kerf.qasm.program.Machine} has made of them, a circuit, a name for each qubit, and in words what
 * was left out; or a {@link kerf.qasm.program.Refusal} with a place in the text.
 *
 * <p>A statement runs in the machine and in a scope: a call becomes its gate, a gate that the
 * program defines its body, a loop on constants its turns.
 *
 * <p>What a reader would get wrong:
 *
 * <ul>
 *   <li>A gate on two qubits stays one gate, as its row of the gate table or as a matrix, so that
 *       it can be cut as a whole; on one qubit, or on three and more, it is its body.
 *   <li>Global phases are left out of the circuit, but kept until then, as a control makes them
 *       relative ones.
 *   <li>Numbers are doubles: 1/2 is a half, except where a whole number is wanted, such as in an
 *       index.
 *   <li>Variables and classical bits (0 at first) are constants that change. What is measured, or
 *       made of what is measured, is not known: nothing but a gate that depends on it is refused.
 *   <li>What the body of a gate calls is settled where that gate is defined.
 * </ul>
 *
 * <p>Cost: linear in the gates that come out and the steps on the way to them, both of which {@link
 * kerf.qasm.program.Limits} bound.
 *
 * <p>Sources: Cross et al., <em>Open Quantum Assembly Language</em>, arXiv 1707.03429, and
 * <em>OpenQASM 3</em>, arXiv 2104.14722.
 */
package kerf.qasm.program;
