package kerf.sim;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.GateKind;

/**
 * Kernels for one state on flat arrays: amplitude i of a real or imaginary part stands at index i.
 *
 * <p>A layer of one-qubit gates goes over memory once for the seven lowest qubits and once for
 * every {@value #HIGH} qubits above: blocks are copied into short rows, where a gate pairs two
 * different arrays (the shape the JIT compiler vectorises), and back. For the lowest qubits the
 * block is transposed on the way, so that they select rows too.
 */
public final class FlatKernels {
  /** Qubits below it are transposed; a row has as many lanes as they have basis states. */
  private static final int LOW = 7;

  private static final int EDGE = 1 << LOW;

  /** Higher qubits handled in one sweep: 2^HIGH rows of 2^LOW lanes stay in the L2 cache. */
  private static final int HIGH = 5;

  /** Amplitudes below which gates go one by one. */
  static final int LEAST_TILED = 1 << 2 * LOW;

  private FlatKernels() {}

  /** A one-qubit gate: qubit and complex 2×2 matrix, row by row as (re, im). */
  record One(int qubit, double[] matrix, boolean real) {}

  /**
   * Applies RY(angles[q]) to every qubit q in place.
   *
   * @param state real and, unless all is real, imaginary parts of 2^n amplitudes, n = angles.length
   */
  public static void rotateAll(double[][] state, double[] angles) {
    List<One> gates = new ArrayList<>();
    for (int q = 0; q < angles.length; q++) {
      gates.add(new One(q, GateKind.RY.matrix(angles[q]), true));
    }
    layer(state, 1 << angles.length, gates);
  }

  /** Applies gates on distinct qubits to the first {@code extent} amplitudes. */
  static void layer(double[][] state, int extent, List<One> gates) {
    if (extent < LEAST_TILED) {
      gates.forEach(g -> pairs(state, extent, g));
      return;
    }
    List<One> low = gates.stream().filter(g -> g.qubit() < LOW).toList();
    if (!low.isEmpty()) {
      tiles(state, extent, low);
    }
    List<One> high = gates.stream().filter(g -> g.qubit() >= LOW).toList();
    for (int i = 0; i < high.size(); i += HIGH) {
      sweep(state, extent, high.subList(i, Math.min(high.size(), i + HIGH)));
    }
  }

  /** One gate, pair by pair: for states too small to tile. */
  static void pairs(double[][] state, int extent, One gate) {
    int step = 1 << gate.qubit();
    double[] m = gate.matrix();
    if (gate.real()) {
      for (double[] x : state) {
        if (step == 1) {
          realNeighbours(x, extent, m[0], m[2], m[4], m[6]);
        } else {
          FlatPairs.turn(m[0], m[2], m[4], m[6], x, extent, step, 0, step);
        }
      }
      return;
    }
    for (int block = 0; block < extent; block += 2 * step) {
      complexPairs(state, block, block + step, step, m);
    }
  }

  /** A complex 2×2 matrix on amplitudes p and q, p + 1 and q + 1, up to {@code run} of them. */
  static void complexPairs(double[][] state, int p, int q, int run, double[] m) {
    double[] re = state[0];
    double[] im = state[1];
    for (int i = 0; i < run; i++) {
      int a = p + i;
      int b = q + i;
      double xr = re[a];
      double xi = im[a];
      double yr = re[b];
      double yi = im[b];
      re[a] = m[0] * xr - m[1] * xi + m[2] * yr - m[3] * yi;
      im[a] = m[0] * xi + m[1] * xr + m[2] * yi + m[3] * yr;
      re[b] = m[4] * xr - m[5] * xi + m[6] * yr - m[7] * yi;
      im[b] = m[4] * xi + m[5] * xr + m[6] * yi + m[7] * yr;
    }
  }

  private static void realNeighbours(
      double[] x, int extent, double m00, double m01, double m10, double m11) {
    for (int a = 0; a < extent; a += 2) {
      double p = x[a];
      double q = x[a + 1];
      x[a] = m00 * p + m01 * q;
      x[a + 1] = m10 * p + m11 * q;
    }
  }

  /** Gates on the lowest qubits: square tiles, transposed so that these qubits select rows. */
  private static void tiles(double[][] state, int extent, List<One> gates) {
    double[][][] rows = new double[state.length][EDGE][EDGE];
    int[] bits = gates.stream().mapToInt(g -> 1 << g.qubit()).toArray();
    for (int at = 0; at < extent; at += EDGE * EDGE) {
      for (int part = 0; part < rows.length; part++) {
        transpose(state[part], at, rows[part], true);
      }
      apply(gates, bits, rows, EDGE);
      for (int part = 0; part < rows.length; part++) {
        transpose(state[part], at, rows[part], false);
      }
    }
  }

  /** Gates on some higher qubits: gathers the 2^g runs of neighbours that they couple. */
  private static void sweep(double[][] state, int extent, List<One> gates) {
    int count = 1 << gates.size();
    int lanes = EDGE;
    int[] offset = new int[count];
    int[] bits = new int[gates.size()];
    int mask = 0;
    for (int j = 0; j < bits.length; j++) {
      bits[j] = 1 << j;
      mask |= 1 << gates.get(j).qubit();
      for (int r = 0; r < count; r++) {
        offset[r] |= (r & bits[j]) == 0 ? 0 : 1 << gates.get(j).qubit();
      }
    }
    double[][][] rows = new double[state.length][count][lanes];
    for (int at = 0; at < extent; at += lanes) {
      if ((at & mask) != 0) {
        continue;
      }
      for (int part = 0; part < rows.length; part++) {
        for (int r = 0; r < count; r++) {
          System.arraycopy(state[part], at + offset[r], rows[part][r], 0, lanes);
        }
      }
      apply(gates, bits, rows, lanes);
      for (int part = 0; part < rows.length; part++) {
        for (int r = 0; r < count; r++) {
          System.arraycopy(rows[part][r], 0, state[part], at + offset[r], lanes);
        }
      }
    }
  }

  private static void apply(List<One> gates, int[] bits, double[][][] rows, int n) {
    double[][] im = rows.length == 1 ? null : rows[1];
    for (int j = 0; j < bits.length; j++) {
      One gate = gates.get(j);
      apply(gate.matrix(), gate.real(), bits[j], rows[0], im, n);
    }
  }

  /**
   * One gate on rows. All loops stand in this one method on purpose: it is then too large to be
   * inlined into a sweep that runs on-stack-replaced, where they would not be vectorised.
   */
  private static void apply(
      double[] m, boolean real, int bit, double[][] re, double[][] im, int n) {
    double m0 = m[0];
    double m1 = m[1];
    double m2 = m[2];
    double m3 = m[3];
    double m4 = m[4];
    double m5 = m[5];
    double m6 = m[6];
    double m7 = m[7];
    for (int r = 0; r < re.length; r++) {
      if ((r & bit) != 0) {
        continue;
      }
      double[] ar = re[r];
      double[] br = re[r | bit];
      if (real) {
        for (int l = 0; l < n; l++) {
          double x = ar[l];
          double y = br[l];
          ar[l] = m0 * x + m2 * y;
          br[l] = m4 * x + m6 * y;
        }
        if (im != null) {
          double[] ai = im[r];
          double[] bi = im[r | bit];
          for (int l = 0; l < n; l++) {
            double x = ai[l];
            double y = bi[l];
            ai[l] = m0 * x + m2 * y;
            bi[l] = m4 * x + m6 * y;
          }
        }
      } else {
        double[] ai = im[r];
        double[] bi = im[r | bit];
        for (int l = 0; l < n; l++) {
          double xr = ar[l];
          double xi = ai[l];
          double yr = br[l];
          double yi = bi[l];
          ar[l] = m0 * xr - m1 * xi + m2 * yr - m3 * yi;
          ai[l] = m0 * xi + m1 * xr + m2 * yi + m3 * yr;
          br[l] = m4 * xr - m5 * xi + m6 * yr - m7 * yi;
          bi[l] = m4 * xi + m5 * xr + m6 * yi + m7 * yr;
        }
      }
    }
  }

  private static void transpose(double[] x, int at, double[][] rows, boolean in) {
    for (int c = 0; c < EDGE; c += 4) {
      double[] c0 = rows[c];
      double[] c1 = rows[c + 1];
      double[] c2 = rows[c + 2];
      double[] c3 = rows[c + 3];
      for (int r = 0; r < EDGE; r++) {
        int i = at + r * EDGE + c;
        if (in) {
          c0[r] = x[i];
          c1[r] = x[i + 1];
          c2[r] = x[i + 2];
          c3[r] = x[i + 3];
        } else {
          x[i] = c0[r];
          x[i + 1] = c1[r];
          x[i + 2] = c2[r];
          x[i + 3] = c3[r];
        }
      }
    }
  }
}
