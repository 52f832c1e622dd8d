/** Reads OpenQASM 2 and 3. */
package kerf.qasm;
