package kerf.sim;

/**
 * Which rows a step works on, told by the values of its bits a and b, its local index a + 2b. The
 * partner of a first row is the row where the bits of {@code flip} have the other value; where an
 * angle is asked for, some first rows take the opposite one.
 */
enum Rows {
  /** All rows in pairs that differ in a: gates of one qubit. */
  PAIRS(0b0101, 1, 0),
  /** Where a is set. */
  SET(0b1010, 0, 0),
  /** Where both are set. */
  BOTH(0b1000, 0, 0),
  /** Where a and b differ. */
  UNEQUAL(0b0110, 0, 0),
  /** Where a is set, the opposite angle where b is not: controlled RZ. */
  SET_SIGNED(0b1010, 0, 0b0010),
  /** Where a is set, in pairs that differ in b: controlled gates. */
  CONTROLLED(0b0010, 2, 0),
  /** |00⟩ and |11⟩. */
  EVEN(0b0001, 3, 0),
  /** |01⟩ and |10⟩, a set in the first. */
  ODD(0b0010, 3, 0),
  /** X on both. */
  XX(0b0101, 3, 0),
  /** Y on both: −X on both where a and b are equal. */
  YY(0b0101, 3, 0b0001),
  /** Z on a, X on b. */
  ZX(0b0011, 2, 0b0010),
  /** All rows in fours; the first has neither bit set. */
  FOURS(0b0001, 3, 0);

  private final int first;
  private final int flip;
  private final int inverse;

  /**
   * @param first local indices of first rows, as a set of bits
   * @param flip bits in which partners differ
   * @param inverse local indices of the first rows that take the opposite angle
   */
  Rows(int first, int flip, int inverse) {
    this.first = first;
    this.flip = flip;
    this.inverse = inverse;
  }

  boolean isFirst(int local) {
    return (first >> local & 1) != 0;
  }

  boolean isInverse(int local) {
    return (inverse >> local & 1) != 0;
  }

  int flip() {
    return flip;
  }

  /** The 2×2 matrix that a 4×4 matrix is on the one pair it changes. */
  double[] block(double[] matrix) {
    int low = Integer.numberOfTrailingZeros(first);
    int high = low ^ flip;
    double[] block = new double[8];
    for (int e = 0; e < 4; e++) {
      int at = 2 * (4 * (e < 2 ? low : high) + (e % 2 == 0 ? low : high));
      block[2 * e] = matrix[at];
      block[2 * e + 1] = matrix[at + 1];
    }
    return block;
  }
}
