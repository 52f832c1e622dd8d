package kerf.sim;

import kerf.circuit.Pauli;

/**
 * A Pauli string as bit masks: P|i⟩ = i^y · (−1)^{|i ∧ z|} |i ⊕ x⟩, with y the number of Y letters.
 */
record PauliMask(int x, int z, int y) {
  static PauliMask of(Pauli pauli) {
    int x = 0;
    int z = 0;
    int y = 0;
    for (int q = 0; q < pauli.qubits(); q++) {
      char letter = pauli.letter(q);
      x |= letter == 'X' || letter == 'Y' ? 1 << q : 0;
      z |= letter == 'Z' || letter == 'Y' ? 1 << q : 0;
      y += letter == 'Y' ? 1 : 0;
    }
    return new PauliMask(x, z, y);
  }

  boolean isNegative(int i) {
    return (Integer.bitCount(i & z) & 1) == 1;
  }
}
