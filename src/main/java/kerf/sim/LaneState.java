package kerf.sim;

import java.util.List;

/**
 * The branch states of one program for up to {@code width} bindings at once. Zero rows cost
 * nothing, so a product state grows by doubling and the rows that a branch point empties stay free
 * until a gate fills them.
 */
final class LaneState {
  /** Numbers in a state that is worth going over once for several gates: half of an L2 cache. */
  private static final int LARGE = 1 << 15;

  /** Numbers in the rows that these gates go over together: half of an L1 cache. */
  private static final int CACHED = 1 << 11;

  private final Program program;
  private final LaneRows rows;
  private final double[][] newRe = new double[4][];
  private final double[][] newIm = new double[4][];
  private int n;
  private int extent;

  /** Where a step is applied: to rows whose bits {@code window} have the values of {@code base}. */
  private int window;

  private int base;

  LaneState(Program program, int width) {
    this.program = program;
    this.rows = new LaneRows(1 << program.bits(), program.isReal(), width);
  }

  /** Runs the program on lanes from..from+n−1 of the coefficients. */
  void run(Coefficients coefficients, int from, int lanes) {
    n = lanes;
    rows.reset(n);
    extent = 1;
    List<Instruction> steps = program.instructions();
    for (int i = 0; i < steps.size(); ) {
      Instruction step = steps.get(i);
      int upper = 1 << step.highest();
      int together = together(steps, i);
      if (together > 1) {
        layer(steps.subList(i, i + together), i, coefficients, from);
        i += together;
        continue;
      }
      switch (step.action()) {
        case BRANCH -> branch(1 << step.a(), upper);
        case COPY -> copy(upper);
        default -> {
          extent = Math.max(extent, 2 * upper);
          apply(step, step.action().width() == 0 ? null : coefficients.of(i, from, n));
        }
      }
      i++;
    }
  }

  /** How many one-qubit gates from the i-th step on go together, on rows that a cache holds. */
  private int together(List<Instruction> steps, int i) {
    int parts = rows.im == null ? 1 : 2;
    if ((long) extent * n * parts <= LARGE) {
      return 1;
    }
    int most = Math.min(31 - Integer.numberOfLeadingZeros(CACHED / (n * parts)), steps.size() - i);
    int count = 0;
    while (count < most && steps.get(i + count).isOneQubit(extent)) {
      count++;
    }
    return count;
  }

  /** One-qubit gates on different qubits, in one pass over the rows. */
  private void layer(List<Instruction> steps, int i, Coefficients coefficients, int from) {
    LaneMatrix[] matrices = new LaneMatrix[steps.size()];
    int bits = 0;
    for (int j = 0; j < matrices.length; j++) {
      matrices[j] = coefficients.of(i + j, from, n).copy();
      bits |= 1 << steps.get(j).a();
    }
    window = extent - 1 & ~bits;
    for (base = 0; base < extent; base = Instruction.next(base, bits, 0)) {
      for (int j = 0; j < matrices.length; j++) {
        apply(steps.get(j), matrices[j]);
      }
    }
    window = 0;
    base = 0;
  }

  /** The rows; those that are zero may be null. */
  LaneRows rows() {
    return rows;
  }

  private void apply(Instruction step, LaneMatrix m) {
    int flip = step.flip();
    switch (step.action()) {
      case MOVE -> move(step);
      case SIGN -> sign(step);
      case PHASE -> {
        pairs(step, m, rows.re, 0, rows.im, 0);
        if (flip != 0) {
          pairs(step, m, rows.re, flip, rows.im, flip);
        }
      }
      case TILT -> {
        pairs(step, m, rows.im, flip, rows.re, 0);
        pairs(step, m, rows.im, 0, rows.re, flip);
      }
      case COMPLEX -> mix(step, m, new int[] {0, flip});
      case DENSE -> {
        int a = 1 << step.a();
        int b = 1 << step.b();
        mix(step, m, new int[] {0, a, b, a | b});
      }
      default -> {
        pairs(step, m, rows.re, 0, rows.re, flip);
        if (rows.im != null) {
          pairs(step, m, rows.im, 0, rows.im, flip);
        }
      }
    }
  }

  private void move(Instruction step) {
    int first = step.first();
    int mask = step.mask();
    int flip = step.flip();
    for (int p = first; p < extent; p = Instruction.next(p, mask, first)) {
      rows.swap(p, p ^ flip);
    }
  }

  private void sign(Instruction step) {
    int first = step.first();
    int mask = step.mask();
    for (int p = first; p < extent; p = Instruction.next(p, mask, first)) {
      if (rows.re[p] != null) {
        rows.negate(p, n);
      }
    }
  }

  /**
   * A real 2×2 on (x[p ^ u], y[p ^ v]) for all first rows p. The opposite of a rotation of (x, y)
   * is the same rotation of (y, x).
   */
  private void pairs(Instruction step, LaneMatrix m, double[][] x, int u, double[][] y, int v) {
    int first = step.first() | base;
    int sign = step.sign();
    int mask = step.mask() | sign | window;
    pairs(step.action(), m, mask, first | sign & ~step.inverse(), x, u, y, v);
    if (sign != 0) {
      pairs(step.action(), m, mask, first | step.inverse(), y, v, x, u);
    }
  }

  private void pairs(
      Action action, LaneMatrix m, int mask, int first, double[][] x, int u, double[][] y, int v) {
    if (m.same() != null) {
      pairs(action.real(m.same()), mask, first, x, u, y, v);
    } else if (action.isAngle()) {
      rotations(m.each(), mask, first, x, u, y, v);
    } else {
      pairs(m.each(), mask, first, x, u, y, v);
    }
  }

  private void pairs(double[] m, int mask, int first, double[][] x, int u, double[][] y, int v) {
    for (int p = first; p < extent; p = Instruction.next(p, mask, first)) {
      double[] a = x[p ^ u];
      double[] b = y[p ^ v];
      if (a != null && b != null) {
        LaneKernels.real(m[0], m[1], m[2], m[3], a, b, n);
      } else if (a != null) {
        y[p ^ v] = rows.take();
        LaneKernels.scale(m[2], a, y[p ^ v], n);
        LaneKernels.scale(m[0], a, a, n);
      } else if (b != null) {
        x[p ^ u] = rows.take();
        LaneKernels.scale(m[1], b, x[p ^ u], n);
        LaneKernels.scale(m[3], b, b, n);
      }
    }
  }

  private void rotations(
      double[][] m, int mask, int first, double[][] x, int u, double[][] y, int v) {
    for (int p = first; p < extent; p = Instruction.next(p, mask, first)) {
      double[] a = x[p ^ u];
      double[] b = y[p ^ v];
      if (a != null && b != null) {
        LaneKernels.rotate(m[0], m[1], a, b, n);
      } else if (a != null) {
        y[p ^ v] = rows.take();
        LaneKernels.scale(m[1], a, y[p ^ v], n);
        LaneKernels.scale(m[0], a, a, n);
      } else if (b != null) {
        x[p ^ u] = rows.take();
        LaneKernels.scaleNegated(m[1], b, x[p ^ u], n);
        LaneKernels.scale(m[0], b, b, n);
      }
    }
  }

  private void pairs(double[][] m, int mask, int first, double[][] x, int u, double[][] y, int v) {
    for (int p = first; p < extent; p = Instruction.next(p, mask, first)) {
      double[] a = x[p ^ u];
      double[] b = y[p ^ v];
      if (a != null && b != null) {
        LaneKernels.real(m, a, b, n);
      } else if (a != null) {
        y[p ^ v] = rows.take();
        LaneKernels.scale(m[2], a, y[p ^ v], n);
        LaneKernels.scale(m[0], a, a, n);
      } else if (b != null) {
        x[p ^ u] = rows.take();
        LaneKernels.scale(m[1], b, x[p ^ u], n);
        LaneKernels.scale(m[3], b, b, n);
      }
    }
  }

  /** A complex matrix on the rows p ^ offset for all first rows p. */
  private void mix(Instruction step, LaneMatrix m, int[] offset) {
    int[] at = new int[offset.length];
    int first = step.first() | base;
    int mask = step.mask() | window;
    for (int p = first; p < extent; p = Instruction.next(p, mask, first)) {
      for (int j = 0; j < at.length; j++) {
        at[j] = p ^ offset[j];
      }
      mix(at, m);
    }
  }

  /** Row at[i] ← Σ_j m_ij · row at[j]. */
  private void mix(int[] at, LaneMatrix m) {
    int side = at.length;
    for (int i = 0; i < side; i++) {
      newRe[i] = null;
      for (int j = 0; j < side; j++) {
        int entry = i * side + j;
        double[] re = rows.re[at[j]];
        double[] im = rows.im[at[j]];
        if (re == null || m.isZero(entry)) {
          continue;
        }
        if (newRe[i] == null) {
          newRe[i] = rows.take();
          newIm[i] = rows.take();
          m.multiply(entry, re, im, newRe[i], newIm[i]);
        } else {
          m.multiplyAdd(entry, re, im, newRe[i], newIm[i]);
        }
      }
    }
    for (int i = 0; i < side; i++) {
      rows.replace(at[i], newRe[i], newRe[i] == null ? null : newIm[i]);
    }
  }

  /** The new bit is above all others in use, here and in {@link #copy}. */
  private void branch(int bit, int upper) {
    for (int r = 0; r < extent; r++) {
      if ((r & bit) != 0) {
        rows.swap(r, r | upper);
      }
    }
    extent = 2 * upper;
  }

  private void copy(int upper) {
    for (int r = 0; r < extent; r++) {
      if (rows.re[r] != null) {
        rows.copy(r, r | upper, n);
      }
    }
    extent = 2 * upper;
  }
}
