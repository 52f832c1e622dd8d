package kerf.sim;

/**
 * Updates of one state on flat arrays that tell rows by two bits of their number: permutations,
 * signs, phases and controlled gates. Runs of neighbours that are treated alike, 2^min(a, b) of
 * them, go together.
 */
final class FlatPairs {
  private FlatPairs() {}

  /**
   * One step on the first {@code extent} amplitudes.
   *
   * @param c its coefficients
   * @param state real and, unless all is real, imaginary parts
   */
  static void apply(Instruction step, double[] c, double[][] state, int extent) {
    switch (step.action()) {
      case PHASE -> phase(step, c[0], c[1], state[0], state[1], extent);
      case DENSE -> dense(step, c, state[0], state[1], extent);
      case TILT, COMPLEX -> complex(step, step.action().matrix(c), state, extent);
      default -> {
        for (double[] x : state) {
          real(step, c, x, extent);
        }
      }
    }
  }

  private static void real(Instruction step, double[] c, double[] x, int extent) {
    switch (step.action()) {
      case MOVE -> move(step, x, extent);
      case SIGN -> sign(step, x, extent);
      default -> turn(step, step.action().matrix(c), x, extent);
    }
  }

  private static void move(Instruction step, double[] x, int extent) {
    int first = step.first();
    int mask = step.mask();
    int run = run(mask);
    int flip = step.flip();
    for (int p = first; p < extent; p = Instruction.next(p, mask | run - 1, first)) {
      int q = p ^ flip;
      for (int i = 0; i < run; i++) {
        double kept = x[p + i];
        x[p + i] = x[q + i];
        x[q + i] = kept;
      }
    }
  }

  /** Length of the runs of neighbours that a mask does not tell apart. */
  private static int run(int mask) {
    return mask & -mask;
  }

  private static void sign(Instruction step, double[] x, int extent) {
    int first = step.first();
    int mask = step.mask();
    int run = run(mask);
    for (int p = first; p < extent; p = Instruction.next(p, mask | run - 1, first)) {
      for (int i = p; i < p + run; i++) {
        x[i] = -x[i];
      }
    }
  }

  private static void phase(
      Instruction step, double c, double s, double[] re, double[] im, int extent) {
    int first = step.first();
    int mask = step.mask();
    int sign = step.sign();
    int inverse = step.inverse();
    int flip = step.flip();
    int run = run(mask | sign | flip);
    for (int p = first; p < extent; p = Instruction.next(p, mask | run - 1, first)) {
      double sine = (p & sign) == inverse && sign != 0 ? -s : s;
      phase(c, sine, re, im, p, run);
      if (flip != 0) {
        phase(c, sine, re, im, p ^ flip, run);
      }
    }
  }

  private static void phase(double c, double s, double[] re, double[] im, int from, int run) {
    for (int i = from; i < from + run; i++) {
      double x = re[i];
      double y = im[i];
      re[i] = c * x - s * y;
      im[i] = c * y + s * x;
    }
  }

  /** Where some rows take the opposite angle, in two sweeps. */
  private static void turn(Instruction step, double[] m, double[] x, int extent) {
    int first = step.first();
    int sign = step.sign();
    int mask = step.mask() | sign;
    int flip = step.flip();
    turn(m[0], m[2], m[4], m[6], x, extent, mask, first | sign & ~step.inverse(), flip);
    if (sign != 0) {
      turn(m[0], -m[2], -m[4], m[6], x, extent, mask, first | step.inverse(), flip);
    }
  }

  /** A real 2×2 matrix on pairs that differ in {@code flip}, from row {@code first} on. */
  static void turn(
      double m00,
      double m01,
      double m10,
      double m11,
      double[] x,
      int extent,
      int mask,
      int first,
      int flip) {
    int run = run(mask | flip);
    for (int p = first; p < extent; p = Instruction.next(p, mask | run - 1, first)) {
      int q = p ^ flip;
      for (int i = 0; i < run; i++) {
        double u = x[p + i];
        double v = x[q + i];
        x[p + i] = m00 * u + m01 * v;
        x[q + i] = m10 * u + m11 * v;
      }
    }
  }

  private static void complex(Instruction step, double[] m, double[][] state, int extent) {
    double[] opposite = {m[0], -m[1], m[4], -m[5], m[2], -m[3], m[6], -m[7]};
    int first = step.first();
    int mask = step.mask();
    int sign = step.sign();
    int inverse = step.inverse();
    int flip = step.flip();
    int run = run(mask | sign | flip);
    for (int p = first; p < extent; p = Instruction.next(p, mask | run - 1, first)) {
      FlatKernels.complexPairs(
          state, p, p ^ flip, run, (p & sign) == inverse && sign != 0 ? opposite : m);
    }
  }

  private static void dense(Instruction step, double[] m, double[] re, double[] im, int extent) {
    int[] at = new int[4];
    double[] xr = new double[4];
    double[] xi = new double[4];
    int mask = step.mask();
    for (int p = 0; p < extent; p = Instruction.next(p, mask, 0)) {
      for (int j = 0; j < 4; j++) {
        at[j] = p | (j & 1) << step.a() | (j >> 1) << step.b();
        xr[j] = re[at[j]];
        xi[j] = im[at[j]];
      }
      for (int j = 0; j < 4; j++) {
        double sumRe = 0;
        double sumIm = 0;
        for (int k = 0; k < 4; k++) {
          double cr = m[2 * (4 * j + k)];
          double ci = m[2 * (4 * j + k) + 1];
          sumRe += cr * xr[k] - ci * xi[k];
          sumIm += cr * xi[k] + ci * xr[k];
        }
        re[at[j]] = sumRe;
        im[at[j]] = sumIm;
      }
    }
  }
}
