package kerf.sim;

/**
 * Which rows a step works on, told by the values of its bits a and b: its local index a + 2b. First
 * rows are those with {@code base} in the bits of {@code mask}; a first row's partner has the other
 * value in the bits of {@code flip}. Where an angle is asked for, first rows with {@code inverse}
 * in the bits of {@code sign} take the opposite one.
 */
enum Rows {
  /** All rows in pairs that differ in a: gates of one qubit. */
  PAIRS(1, 0, 1),
  /** Where a is set. */
  SET(1, 1, 0),
  /** Where both are set. */
  BOTH(3, 3, 0),
  /** Where a and b differ: |01⟩ and |10⟩, a set in the first. */
  ODD(3, 1, 3),
  /** Where they do not: |00⟩ and |11⟩. */
  EVEN(3, 0, 3),
  /** Where a is set, in pairs that differ in b: controlled gates. */
  CONTROLLED(3, 1, 2),
  /** Where a is set, the opposite angle where b is not: controlled RZ. */
  SIGNED(1, 1, 0, 2, 0),
  /** X on both. */
  XX(1, 0, 3),
  /** Y on both: −X on both where a and b are equal. */
  YY(1, 0, 3, 2, 0),
  /** Z on a, X on b. */
  ZX(2, 0, 2, 1, 1),
  /** All rows in fours; the first has neither bit set. */
  FOURS(3, 0, 0);

  private final int mask;
  private final int base;
  private final int flip;
  private final int sign;
  private final int inverse;

  Rows(int mask, int base, int flip) {
    this(mask, base, flip, 0, 0);
  }

  Rows(int mask, int base, int flip, int sign, int inverse) {
    this.mask = mask;
    this.base = base;
    this.flip = flip;
    this.sign = sign;
    this.inverse = inverse;
  }

  int mask() {
    return mask;
  }

  int base() {
    return base;
  }

  int flip() {
    return flip;
  }

  /** The bits that decide about the opposite angle; 0 where no row takes it. */
  int sign() {
    return sign;
  }

  int inverse() {
    return inverse;
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
