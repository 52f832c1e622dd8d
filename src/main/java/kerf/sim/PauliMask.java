package kerf.sim;

import kerf.circuit.Pauli;

/**
 * A Pauli string on the row bits of a program: P|i⟩ = i^y · (−1)^{|i ∧ z|} |i ⊕ x⟩, with y the
 * number of Y letters.
 *
 * @param isZero true when its value is zero whatever the state: X or Y on a qubit that is |0⟩ for
 *     good
 */
record PauliMask(int x, int z, int y, boolean isZero) {
  static PauliMask of(Pauli pauli, Program program) {
    int x = 0;
    int z = 0;
    int y = 0;
    boolean zero = false;
    for (int q = 0; q < pauli.qubits(); q++) {
      char letter = pauli.letter(q);
      boolean flips = letter == 'X' || letter == 'Y';
      int place = program.qubitPlace(q);
      if (place == Program.AT_ZERO) {
        zero |= flips;
        continue;
      }
      x |= flips ? 1 << place : 0;
      z |= letter == 'Z' || letter == 'Y' ? 1 << place : 0;
      y += letter == 'Y' ? 1 : 0;
    }
    return new PauliMask(x, z, y, zero);
  }

  boolean isNegative(int i) {
    return (Integer.bitCount(i & z) & 1) == 1;
  }
}
