package kerf.sim;

import java.util.List;

/**
 * The branch states of one program for up to {@code width} bindings at once. Zero rows cost
 * nothing, so a product state grows by doubling and the rows that a branch point empties stay free
 * until a gate fills them.
 */
final class LaneState {
  private final Program program;
  private final LaneRows rows;
  private final double[][] newRe = new double[4][];
  private final double[][] newIm = new double[4][];
  private int n;
  private int extent;

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
    for (int i = 0; i < steps.size(); i++) {
      Instruction step = steps.get(i);
      int upper = 1 << step.highest();
      switch (step.action()) {
        case BRANCH -> branch(1 << step.a(), upper);
        case COPY -> copy(upper);
        default -> {
          extent = Math.max(extent, 2 * upper);
          apply(step, step.action().width() == 0 ? null : coefficients.of(i, from, n));
        }
      }
    }
  }

  int lanes() {
    return n;
  }

  /** Row r's real part, or null when the row is zero. */
  double[] re(int r) {
    return rows.re(r);
  }

  /** Row r's imaginary part, or null when the row is zero or the program real. */
  double[] im(int r) {
    return rows.im(r);
  }

  private void apply(Instruction step, LaneMatrix m) {
    switch (step.action()) {
      case MOVE -> move(step);
      case SIGN -> sign(step);
      case PHASE -> phase(step, m);
      case COMPLEX -> complex(step, m);
      case DENSE -> dense(step, m);
      default -> pairs(step, m);
    }
  }

  private void move(Instruction step) {
    int flip = step.flip();
    for (int p = 0; p < extent; p++) {
      if (step.isFirst(p)) {
        rows.swap(p, p ^ flip);
      }
    }
  }

  private void sign(Instruction step) {
    for (int p = 0; p < extent; p++) {
      if (step.isFirst(p) && !rows.isZero(p)) {
        rows.negate(p, n);
      }
    }
  }

  private void phase(Instruction step, LaneMatrix m) {
    for (int p = 0; p < extent; p++) {
      if (step.isFirst(p) && !rows.isZero(p)) {
        turn(m, step.isInverse(p), rows.re(p), rows.im(p));
      }
    }
  }

  /** A rotation of (a, b), or the opposite one: that of (b, a). */
  private static void turn(LaneMatrix m, boolean inverse, double[] a, double[] b) {
    if (inverse) {
      m.rotate(b, a);
    } else {
      m.rotate(a, b);
    }
  }

  private void pairs(Instruction step, LaneMatrix m) {
    int flip = step.flip();
    for (int p = 0; p < extent; p++) {
      int q = p ^ flip;
      if (!step.isFirst(p) || rows.isZero(p) && rows.isZero(q)) {
        continue;
      }
      rows.fill(p, n);
      rows.fill(q, n);
      switch (step.action()) {
        case TURN -> m.rotate(rows.re(p), rows.re(q));
        case TILT -> turn(m, step.isInverse(p), rows.im(q), rows.re(p));
        default -> m.real(rows.re(p), rows.re(q));
      }
      if (!rows.isReal()) {
        switch (step.action()) {
          case TURN -> m.rotate(rows.im(p), rows.im(q));
          case TILT -> turn(m, step.isInverse(p), rows.im(p), rows.re(q));
          default -> m.real(rows.im(p), rows.im(q));
        }
      }
    }
  }

  private void complex(Instruction step, LaneMatrix m) {
    int[] at = new int[2];
    int flip = step.flip();
    for (int p = 0; p < extent; p++) {
      if (step.isFirst(p)) {
        at[0] = p;
        at[1] = p ^ flip;
        mix(at, m);
      }
    }
  }

  private void dense(Instruction step, LaneMatrix m) {
    int[] at = new int[4];
    for (int p = 0; p < extent; p++) {
      if (step.isFirst(p)) {
        at[0] = p;
        at[1] = p | 1 << step.a();
        at[2] = p | 1 << step.b();
        at[3] = at[1] | at[2];
        mix(at, m);
      }
    }
  }

  /** Row at[i] ← Σ_j m_ij · row at[j]. */
  private void mix(int[] at, LaneMatrix m) {
    int side = at.length;
    for (int i = 0; i < side; i++) {
      newRe[i] = null;
      for (int j = 0; j < side; j++) {
        int entry = i * side + j;
        double[] re = rows.re(at[j]);
        double[] im = rows.im(at[j]);
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
      if (!rows.isZero(r)) {
        rows.copy(r, r | upper, n);
      }
    }
    extent = 2 * upper;
  }
}
