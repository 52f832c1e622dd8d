package kerf.sim;

import java.io.Serializable;
import java.util.List;

/**
 * One step of a program: what it does, to which rows, and where its coefficients come from.
 *
 * @param action update family
 * @param rows which rows, by the values of bits a and b
 * @param a first bit of the row number
 * @param b second bit, or {@link #NO_BIT}
 * @param factors product of coefficients, first factor applied first
 */
record Instruction(Action action, Selection rows, int a, int b, List<Factor> factors)
    implements Serializable {

  /** A bit that no row number has. */
  static final int NO_BIT = 31;

  Instruction {
    factors = List.copyOf(factors);
  }

  static Instruction plain(Action action, Selection rows, int a, int b) {
    return new Instruction(action, rows, a, b, List.of());
  }

  /** The same on other bits: {@code place[a]} instead of a. */
  Instruction on(int[] place) {
    return new Instruction(action, rows, place[a], b == NO_BIT ? b : place[b], factors);
  }

  /** The first row it picks; {@link #next} leads on. */
  int first() {
    return spread(rows.base());
  }

  /** The bits that all rows it picks have in common. */
  int mask() {
    return spread(rows.mask());
  }

  /** The next number after p that has the bits of {@code first} where {@code mask} is set. */
  static int next(int p, int mask, int first) {
    return ((p | mask) + 1 & ~mask) | first;
  }

  /** Bits in which the rows of a pair differ. */
  int flip() {
    return spread(rows.flip());
  }

  /** The bits that decide whether a row takes the opposite angle; 0 where none does. */
  int sign() {
    return spread(rows.sign());
  }

  /** The values of those bits where it does. */
  int inverse() {
    return spread(rows.inverse());
  }

  /** The highest bit in which it tells rows apart. */
  int highest() {
    return b == NO_BIT ? a : Math.max(a, b);
  }

  private int spread(int local) {
    return (local & 1) << a | (local >> 1) << b;
  }

  /** True for a gate on one qubit, on a bit that numbers below {@code extent} have. */
  boolean isOneQubit(int extent) {
    return b == NO_BIT && action.width() > 0 && 1 << a < extent;
  }

  /** True when no coefficient depends on a binding. */
  boolean isConstant() {
    return dependsOn(Factor.Source.CONSTANT, Factor.Source.CONSTANT);
  }

  /** True when no coefficient depends on features. */
  boolean dependsOnWeightsOnly() {
    return dependsOn(Factor.Source.CONSTANT, Factor.Source.WEIGHTS);
  }

  private boolean dependsOn(Factor.Source a, Factor.Source b) {
    for (Factor f : factors) {
      if (f.source() != a && f.source() != b) {
        return false;
      }
    }
    return true;
  }
}
