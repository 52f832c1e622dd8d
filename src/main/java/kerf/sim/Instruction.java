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
record Instruction(Action action, Rows rows, int a, int b, List<Factor> factors)
    implements Serializable {

  /** A bit that no row number has. */
  static final int NO_BIT = 31;

  Instruction {
    factors = List.copyOf(factors);
  }

  static Instruction plain(Action action, Rows rows, int a, int b) {
    return new Instruction(action, rows, a, b, List.of());
  }

  /** The same on other bits: {@code place[a]} instead of a. */
  Instruction on(int[] place) {
    return new Instruction(action, rows, place[a], b == NO_BIT ? b : place[b], factors);
  }

  /** True when the step picks this row, alone or as the first of a pair. */
  boolean isFirst(int row) {
    return rows.isFirst(local(row));
  }

  /** True when a first row takes the opposite angle. */
  boolean isInverse(int row) {
    return rows.isInverse(local(row));
  }

  /** Bits in which the rows of a pair differ. */
  int flip() {
    return (rows.flip() & 1) << a | (rows.flip() >> 1) << b;
  }

  /** The highest bit it may set where no row had it set before. */
  int highest() {
    return b == NO_BIT ? a : Math.max(a, b);
  }

  /** Rows in a run of as many neighbours are treated alike. */
  int run() {
    return 1 << Math.min(a, b);
  }

  private int local(int row) {
    return row >> a & 1 | (row >> b & 1) << 1;
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
