package kerf.sim;

import java.io.Serializable;

/**
 * Which rows a step works on, told by the values of its bits a and b: its local index a + 2b. First
 * rows are those with {@code base} in the bits of {@code mask}; a first row's partner has the other
 * value in the bits of {@code flip}. Where an angle is asked for, first rows with {@code inverse}
 * in the bits of {@code sign} take the opposite one; {@code sign} is 0 where none does.
 */
record Selection(int mask, int base, int flip, int sign, int inverse) implements Serializable {
  /** All rows in pairs that differ in a: gates of one qubit. */
  static final Selection PAIRS = new Selection(1, 0, 1, 0, 0);

  /** Where a is set. */
  static final Selection SET = new Selection(1, 1, 0, 0, 0);

  /** Where both are set. */
  static final Selection BOTH = new Selection(3, 3, 0, 0, 0);

  /** Where a is set, in pairs that differ in b: controlled gates. */
  static final Selection CONTROLLED = new Selection(3, 1, 2, 0, 0);

  /** Where a is set, the opposite angle where b is not: controlled RZ. */
  static final Selection SIGNED = new Selection(1, 1, 0, 2, 0);

  /** All rows in fours; the first has neither bit set. */
  static final Selection FOURS = new Selection(3, 0, 0, 0, 0);

  /** Where a and b differ, a set in the first: what a rotation about ZZ turns. */
  private static final Selection ODD = pair(1, 2);

  /** Two of the four local indices. */
  static Selection pair(int first, int second) {
    return new Selection(3, first, first ^ second, 0, 0);
  }

  /**
   * What exp(−iθP/2) works on: pairs that P flips, told by a bit that it does flip, by Y's where
   * there is but one.
   *
   * @param pauli P, its first letter for a
   */
  static Selection rotation(String pauli) {
    int flip = bits(pauli, "XY");
    if (flip == 0) {
      return ODD;
    }
    int ys = bits(pauli, "Y");
    int mask = ys == 1 || ys == 2 ? ys : flip & -flip;
    // A second Y, or a Z, turns the other way: Y⊗Y is −X⊗X where a and b are equal.
    int sign = ys == 3 ? 2 : bits(pauli, "Z");
    return new Selection(mask, 0, flip, sign, ys == 3 ? 0 : sign);
  }

  private static int bits(String pauli, String letters) {
    return (letters.indexOf(pauli.charAt(0)) < 0 ? 0 : 1)
        | (letters.indexOf(pauli.charAt(1)) < 0 ? 0 : 2);
  }

  /** The 2×2 matrix that a 4×4 matrix is on the one pair it changes. */
  double[] block(double[] matrix) {
    double[] block = new double[8];
    for (int e = 0; e < 4; e++) {
      int row = e < 2 ? base : base ^ flip;
      int column = e % 2 == 0 ? base : base ^ flip;
      block[2 * e] = matrix[2 * (4 * row + column)];
      block[2 * e + 1] = matrix[2 * (4 * row + column) + 1];
    }
    return block;
  }
}
