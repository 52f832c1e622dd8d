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
  private final boolean realStates;
  private final int[] digit;
  private final double[][] re;
  private final int width;
  private double[][] im;

  /** Branch states of some lanes. */
  interface States {
    /**
     * The real part a and, unless all amplitudes are real, the imaginary part b of i^−y ⟨ψ_y|P|ψ_x⟩
     * = Σ_i (−1)^{|i∧z|} conj(ψ_y[i⊕x]) ψ_x[i], with the signs that i^y gives them: −a, −b where y
     * (mod 4) is 2, −b where it is 1, −a where it is 3.
     *
     * @param ket number of ψ_x's first amplitude
     * @param bra number of ψ_y's first amplitude
     * @param size amplitudes of either
     * @param n lanes
     */
    void overlap(PauliMask pauli, int ket, int bra, int size, double[] a, double[] b, int n);
  }

  /**
   * @param axis axis of each branch bit, branch bits in time order
   * @param width most lanes at once
   */
  Gram(Program program, int[] axis, int width) {
    this.qubitBits = program.bits() - program.branches();
    this.realStates = program.isReal();
    this.digit = digits(program, axis);
    this.re = LaneKernels.rows(1 << (2 * program.branches()), width);
    this.width = width;
  }

  /** For every branch word, its bits as the low bits of the legs' digits. */
  private static int[] digits(Program program, int[] axis) {
    int[] digit = new int[1 << program.branches()];
    for (int word = 0; word < digit.length; word++) {
      for (int j = 0; j < axis.length; j++) {
        digit[word] |= (word >> program.branchPlace(j) & 1) << 2 * axis[j];
      }
    }
    return digit;
  }

  /** Number of legs whose digit is w. */
  private static int countW(int entry) {
    return Integer.bitCount((entry >> 1) & ~entry & 0x55555555);
  }

  /**
   * The leg tensor of an observable, [4^m][lanes], null where an entry is zero whatever the lane;
   * valid until the next call.
   */
  double[][] legs(States states, PauliMask pauli, int n) {
    if (pauli.isZero()) {
      return new double[re.length][];
    }
    // The sums are a + ib, and i^y turns that: an odd number of Y swaps the parts.
    boolean odd = (pauli.y() & 1) == 1;
    if (im == null && (odd || !realStates)) {
      im = LaneKernels.rows(re.length, width);
    }
    double[][] ofA = odd ? im : re;
    double[][] ofB = odd ? re : im;
    for (int x = 0; x < digit.length; x++) {
      for (int y = 0; y <= x; y++) {
        int here = 2 * digit[x] | digit[y];
        int there = 2 * digit[y] | digit[x];
        double[] b = realStates ? null : ofB[here];
        states.overlap(pauli, x << qubitBits, y << qubitBits, 1 << qubitBits, ofA[here], b, n);
        mirror(ofA, here, there, odd ? -1 : 1, n);
        if (!realStates) {
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

  /** On every axis, entries (00, 01, 10, 11) become (p, u, v = g01 − g10, z) in place. */
  private static void combine(double[][] g, int n) {
    for (int step = 1; step < g.length; step *= 4) {
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
