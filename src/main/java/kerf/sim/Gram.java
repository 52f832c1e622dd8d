package kerf.sim;

import java.util.Arrays;

/**
 * Leg tensors from branch states. With branch words x, y the Gram matrix is G[x][y] = ⟨ψ_y|O|ψ_x⟩;
 * on every leg (one branch bit of ket and bra) its four entries g_ab (ket bit a, bra bit b) are
 * combined to its Pauli components, which are real:
 *
 * <pre>p = g00 + g11,  u = g01 + g10,  w = −i (g01 − g10),  z = g00 − g11.</pre>
 *
 * Every local operation a cut may ask for on its side is a fixed real combination of those, so 4^m
 * numbers say all that 5^m subexperiments would.
 *
 * <p>Layout: [4^m][lanes]; leg j's digit (p, u, w, z = 0..3) has weight 4^axis[j].
 */
final class Gram {
  private final int qubitBits;
  private final int branches;
  private final boolean realStates;
  private final int[] digit;
  private final double[][] re;
  private final int width;
  private double[][] im;
  private final double[][] left;
  private final double[][] right;

  /**
   * @param axis axis of each branch bit, branch bits in time order
   * @param width most lanes at once
   */
  Gram(Program program, int[] axis, int width) {
    this.qubitBits = program.bits() - program.branches();
    this.branches = program.branches();
    this.realStates = program.isReal();
    this.digit = digits(program, axis);
    int entries = 1 << (2 * branches);
    this.re = LaneKernels.rows(entries, width);
    this.width = width;
    this.left = new double[2 << qubitBits][];
    this.right = new double[2 << qubitBits][];
  }

  /** For every branch word, its bits as the low bits of the legs' digits. */
  static int[] digits(Program program, int[] axis) {
    int[] digit = new int[1 << program.branches()];
    for (int word = 0; word < digit.length; word++) {
      for (int j = 0; j < axis.length; j++) {
        digit[word] |= (word >> program.branchPlace(j) & 1) << 2 * axis[j];
      }
    }
    return digit;
  }

  /** Number of legs whose digit is w. */
  static int countW(int entry) {
    return Integer.bitCount((entry >> 1) & ~entry & 0x55555555);
  }

  /**
   * The leg tensor of an observable, [4^m][lanes], null where an entry is zero whatever the lane;
   * valid until the next call.
   */
  double[][] legs(LaneState state, PauliMask pauli) {
    if (pauli.isZero()) {
      return new double[re.length][];
    }
    LaneRows rows = state.rows();
    int n = state.lanes();
    // conj(ψ_y)·ψ_x sums to A + iB, and i^y turns that: an odd number of Y swaps the parts.
    boolean odd = (pauli.y() & 1) == 1;
    if (im == null && (odd || !realStates)) {
      im = LaneKernels.rows(re.length, width);
    }
    double[][] ofA = odd ? im : re;
    double[][] ofB = odd ? re : im;
    boolean negateA = pauli.y() % 4 >= 2;
    boolean negateB = pauli.y() % 4 == 1 || pauli.y() % 4 == 2;
    for (int x = 0; x < digit.length; x++) {
      for (int y = 0; y <= x; y++) {
        int here = 2 * digit[x] | digit[y];
        int there = 2 * digit[y] | digit[x];
        sum(rows, pauli, x, y, false, negateA, ofA[here], n);
        mirror(ofA, here, there, odd ? -1 : 1, n);
        if (!realStates) {
          sum(rows, pauli, x, y, true, negateB, ofB[here], n);
          mirror(ofB, here, there, odd ? 1 : -1, n);
        }
      }
    }
    combine(ofA, n);
    if (!realStates) {
      combine(ofB, n);
    }
    double[][] legs = new double[re.length][];
    for (int e = 0; e < legs.length; e++) {
      legs[e] = select(e, odd, n);
    }
    return legs;
  }

  /** G[y][x] is the conjugate of G[x][y]. */
  private static void mirror(double[][] g, int here, int there, int sign, int n) {
    if (here != there) {
      LaneKernels.scale(sign, g[here], g[there], n);
    } else if (sign < 0) {
      Arrays.fill(g[here], 0, n, 0);
    }
  }

  /**
   * into ← ± the real or imaginary part of Σ_i (−1)^{|i∧z|} conj(ψ_y[i⊕x]) ψ_x[i]. Summands with a
   * minus sign are added first and the sum negated, so that products go three at a time.
   */
  private void sum(
      LaneRows rows,
      PauliMask pauli,
      int x,
      int y,
      boolean imaginary,
      boolean negate,
      double[] into,
      int n) {
    Arrays.fill(into, 0, n, 0);
    if (imaginary) {
      // Im = ψ_x.im·ψ_y.re − ψ_x.re·ψ_y.im
      addProducts(collect(rows, pauli, x, y, !negate, true, true), into, n);
      addProducts(collect(rows, pauli, x, y, negate, true, false), into, n);
      LaneKernels.negate(into, n);
      addProducts(collect(rows, pauli, x, y, negate, true, true), into, n);
      addProducts(collect(rows, pauli, x, y, !negate, true, false), into, n);
    } else {
      addProducts(collect(rows, pauli, x, y, !negate, false, true), into, n);
      LaneKernels.negate(into, n);
      addProducts(collect(rows, pauli, x, y, negate, false, true), into, n);
    }
  }

  /** Lists the factors of the summands whose Pauli sign is as asked; returns their number. */
  private int collect(
      LaneRows rows,
      PauliMask pauli,
      int x,
      int y,
      boolean negative,
      boolean imaginary,
      boolean first) {
    int count = 0;
    for (int i = 0; i < 1 << qubitBits; i++) {
      int ket = i | x << qubitBits;
      int bra = (i ^ pauli.x()) | y << qubitBits;
      if (rows.re[ket] == null || rows.re[bra] == null || pauli.isNegative(i) != negative) {
        continue;
      }
      left[count] = imaginary && first ? rows.im[ket] : rows.re[ket];
      right[count++] = imaginary && !first ? rows.im[bra] : rows.re[bra];
      if (!imaginary && !realStates) {
        left[count] = rows.im[ket];
        right[count++] = rows.im[bra];
      }
    }
    return count;
  }

  private void addProducts(int count, double[] into, int n) {
    int i = 0;
    for (; i + 3 <= count; i += 3) {
      LaneKernels.addProducts(
          left[i], right[i], left[i + 1], right[i + 1], left[i + 2], right[i + 2], into, n);
    }
    for (; i < count; i++) {
      LaneKernels.addProduct(left[i], right[i], into, n);
    }
  }

  /** On every axis, entries (00, 01, 10, 11) become (p, u, v = g01 − g10, z) in place. */
  private void combine(double[][] g, int n) {
    for (int j = 0; j < branches; j++) {
      int step = 1 << (2 * j);
      for (int e = 0; e < g.length; e++) {
        if ((e & 3 * step) == 0) {
          LaneKernels.butterfly(g[e], g[e + 3 * step], n);
          LaneKernels.butterfly(g[e + step], g[e + 2 * step], n);
        }
      }
    }
  }

  /** (−i)^#w · (Re + i Im) is real: Re, Im, −Re, −Im for #w = 0, 1, 2, 3 (mod 4). */
  private double[] select(int e, boolean odd, int n) {
    int w = countW(e) % 4;
    if (realStates && (w % 2 == 1) != odd) {
      return null;
    }
    double[] part = w % 2 == 1 ? im[e] : re[e];
    if (w >= 2) {
      LaneKernels.negate(part, n);
    }
    return part;
  }
}
