package kerf.qasm.program;

/**
 * What a text may ask for, so that no text of a few lines takes all time or memory.
 *
 * @param text characters
 * @param words words of one statement, those of statements inside it not counted
 * @param qubits qubits, and likewise classical bits of a register
 * @param gates gates of the circuit; a two-qubit matrix of its own counts as {@link #MATRIX}
 * @param steps gate calls, loop turns and the like, at any level
 * @param depth nesting of parentheses, of blocks and of gates in gates
 */
public record Limits(int text, int words, int qubits, int gates, int steps, int depth) {
  /** Gates that one more two-qubit matrix counts as: about what it takes in memory. */
  static final int MATRIX = 20;

  /** For any text from outside. */
  public static final Limits DEFAULT =
      new Limits(16 << 20, 200_000, 10_000, 5_000_000, 20_000_000, 200);
}
