package kerf.sim;

import java.util.Arrays;
import java.util.List;

/**
 * The branch states of one program for up to {@code width} bindings at once: 2^(k+m) rows, each an
 * array of lanes. A row that is zero for all lanes is {@code null} and costs nothing, so a product
 * state grows by doubling and the rows that a branch point empties stay free until a gate fills
 * them.
 */
final class LaneState {
  private final Program program;
  private final int width;
  private final double[][] re;
  private final double[][] im;
  private double[][] free = new double[16][];
  private int freeCount;
  private int n;
  private int bits;

  LaneState(Program program, int width) {
    this.program = program;
    this.width = width;
    int rows = 1 << (program.qubits() + program.branches());
    this.re = new double[rows][];
    this.im = program.isReal() ? null : new double[rows][];
  }

  /** Runs the program on lanes from..from+n−1 of the coefficients. */
  void run(Coefficients coefficients, int from, int lanes) {
    n = lanes;
    bits = program.qubits();
    reset();
    re[0] = take();
    Arrays.fill(re[0], 0, n, 1);
    if (im != null) {
      im[0] = take();
      Arrays.fill(im[0], 0, n, 0);
    }
    List<Instruction> instructions = program.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      Instruction step = instructions.get(i);
      switch (step.action()) {
        case ONE -> one(step, i, coefficients, from);
        case FLIP -> swapRows(0, 1 << step.a());
        case CNOT -> swapRows(1 << step.a(), 1 << step.b());
        case SIGN -> sign((1 << step.a()) | (1 << step.b()));
        case PHASE -> phase(1 << step.a(), 1 << step.b(), coefficients.lanes(i, from, n));
        case BRANCH -> branch(1 << step.a());
      }
    }
  }

  int lanes() {
    return n;
  }

  /** Row r's real part, or null when the row is zero. */
  double[] re(int r) {
    return re[r];
  }

  /** Row r's imaginary part, or null when the row is zero or the program real. */
  double[] im(int r) {
    return im == null ? null : im[r];
  }

  private void one(Instruction step, int i, Coefficients coefficients, int from) {
    int bit = 1 << step.a();
    if (step.form().isReal() && coefficients.isUniform(i, from, n)) {
      double[] c = coefficients.lane(i, from);
      double[] m = c.length == 2 ? new double[] {c[0], -c[1], c[1], c[0]} : c;
      uniform(re, bit, m);
      if (im != null) {
        uniform(im, bit, m);
      }
      return;
    }
    double[][] m = coefficients.lanes(i, from, n);
    switch (step.form()) {
      case ROTATION -> {
        rotate(re, bit, m[0], m[1]);
        if (im != null) {
          rotate(im, bit, m[0], m[1]);
        }
      }
      case REAL -> {
        real(re, bit, m);
        if (im != null) {
          real(im, bit, m);
        }
      }
      case DIAGONAL -> {
        for (int r = 0; r < 1 << bits; r++) {
          if (re[r] != null) {
            int d = (r & bit) == 0 ? 0 : 2;
            LaneKernels.phase(m[d], m[d + 1], re[r], im[r], n);
          }
        }
      }
      default -> complex(bit, m);
    }
  }

  private void uniform(double[][] rows, int bit, double[] m) {
    for (int a = 0; a < 1 << bits; a++) {
      int b = a | bit;
      if (a == b || rows[a] == null && rows[b] == null) {
        continue;
      }
      if (rows[b] == null) {
        rows[b] = take();
        LaneKernels.scale(m[2], rows[a], rows[b], n);
        LaneKernels.scale(m[0], rows[a], rows[a], n);
      } else if (rows[a] == null) {
        rows[a] = take();
        LaneKernels.scale(m[1], rows[b], rows[a], n);
        LaneKernels.scale(m[3], rows[b], rows[b], n);
      } else {
        LaneKernels.real(m[0], m[1], m[2], m[3], rows[a], rows[b], n);
      }
    }
  }

  private void rotate(double[][] rows, int bit, double[] c, double[] s) {
    for (int a = 0; a < 1 << bits; a++) {
      int b = a | bit;
      if (a == b || rows[a] == null && rows[b] == null) {
        continue;
      }
      if (rows[b] == null) {
        rows[b] = take();
        LaneKernels.scale(s, rows[a], rows[b], n);
        LaneKernels.scale(c, rows[a], rows[a], n);
      } else if (rows[a] == null) {
        rows[a] = take();
        LaneKernels.scaleNegated(s, rows[b], rows[a], n);
        LaneKernels.scale(c, rows[b], rows[b], n);
      } else {
        LaneKernels.rotate(c, s, rows[a], rows[b], n);
      }
    }
  }

  private void real(double[][] rows, int bit, double[][] m) {
    for (int a = 0; a < 1 << bits; a++) {
      int b = a | bit;
      if (a == b || rows[a] == null && rows[b] == null) {
        continue;
      }
      if (rows[b] == null) {
        rows[b] = take();
        LaneKernels.scale(m[2], rows[a], rows[b], n);
        LaneKernels.scale(m[0], rows[a], rows[a], n);
      } else if (rows[a] == null) {
        rows[a] = take();
        LaneKernels.scale(m[1], rows[b], rows[a], n);
        LaneKernels.scale(m[3], rows[b], rows[b], n);
      } else {
        LaneKernels.real(m, rows[a], rows[b], n);
      }
    }
  }

  private void complex(int bit, double[][] m) {
    for (int a = 0; a < 1 << bits; a++) {
      int b = a | bit;
      if (a != b && (re[a] != null || re[b] != null)) {
        fill(a);
        fill(b);
        LaneKernels.complex(m, re[a], im[a], re[b], im[b], n);
      }
    }
  }

  /** Swaps rows that differ in bit {@code target} among those with all bits of {@code control}. */
  private void swapRows(int control, int target) {
    for (int a = 0; a < 1 << bits; a++) {
      if ((a & control) == control && (a & target) == 0) {
        int b = a | target;
        double[] row = re[a];
        re[a] = re[b];
        re[b] = row;
        if (im != null) {
          row = im[a];
          im[a] = im[b];
          im[b] = row;
        }
      }
    }
  }

  private void sign(int both) {
    for (int r = 0; r < 1 << bits; r++) {
      if ((r & both) == both && re[r] != null) {
        LaneKernels.negate(re[r], n);
        if (im != null) {
          LaneKernels.negate(im[r], n);
        }
      }
    }
  }

  private void phase(int a, int b, double[][] m) {
    for (int r = 0; r < 1 << bits; r++) {
      if (re[r] == null) {
        continue;
      }
      if (((r & a) == 0) == ((r & b) == 0)) {
        LaneKernels.conjugatePhase(m[0], m[1], re[r], im[r], n);
      } else {
        LaneKernels.phase(m[0], m[1], re[r], im[r], n);
      }
    }
  }

  private void branch(int bit) {
    int upper = 1 << bits;
    for (int r = 0; r < upper; r++) {
      if ((r & bit) != 0) {
        re[r | upper] = re[r];
        re[r] = null;
        if (im != null) {
          im[r | upper] = im[r];
          im[r] = null;
        }
      }
    }
    bits++;
  }

  private void fill(int r) {
    if (re[r] == null) {
      re[r] = take();
      im[r] = take();
      Arrays.fill(re[r], 0, n, 0);
      Arrays.fill(im[r], 0, n, 0);
    }
  }

  private double[] take() {
    return freeCount == 0 ? new double[width] : free[--freeCount];
  }

  private void reset() {
    for (int r = 0; r < re.length; r++) {
      give(re[r]);
      re[r] = null;
      if (im != null) {
        give(im[r]);
        im[r] = null;
      }
    }
  }

  private void give(double[] row) {
    if (row == null) {
      return;
    }
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = row;
  }
}
