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
   * @param im null when all is real
   */
  static void apply(Instruction step, double[] c, double[] re, double[] im, int extent) {
    switch (step.action()) {
      case MOVE -> {
        move(step, re, extent);
        if (im != null) {
          move(step, im, extent);
        }
      }
      case SIGN -> {
        sign(step, re, extent);
        if (im != null) {
          sign(step, im, extent);
        }
      }
      case PHASE -> phase(step, c[0], c[1], re, im, extent);
      case DENSE -> dense(step, c, re, im, extent);
      case TURN, REAL -> {
        double[] m = step.action().matrix(c);
        real(step, m, re, extent);
        if (im != null) {
          real(step, m, im, extent);
        }
      }
      default -> complex(step, step.action().matrix(c), re, im, extent);
    }
  }

  private static void move(Instruction step, double[] x, int extent) {
    int run = step.run();
    int flip = step.flip();
    for (int block = 0; block < extent; block += run) {
      if (step.isFirst(block)) {
        int other = block ^ flip;
        for (int i = 0; i < run; i++) {
          double kept = x[block + i];
          x[block + i] = x[other + i];
          x[other + i] = kept;
        }
      }
    }
  }

  private static void sign(Instruction step, double[] x, int extent) {
    int run = step.run();
    for (int block = 0; block < extent; block += run) {
      if (step.isFirst(block)) {
        for (int i = block; i < block + run; i++) {
          x[i] = -x[i];
        }
      }
    }
  }

  private static void phase(
      Instruction step, double c, double sine, double[] re, double[] im, int extent) {
    int run = step.run();
    for (int block = 0; block < extent; block += run) {
      if (step.isFirst(block)) {
        double s = step.isInverse(block) ? -sine : sine;
        for (int i = block; i < block + run; i++) {
          double x = re[i];
          double y = im[i];
          re[i] = c * x - s * y;
          im[i] = c * y + s * x;
        }
      }
    }
  }

  private static void real(Instruction step, double[] m, double[] x, int extent) {
    double m00 = m[0];
    double m01 = m[2];
    double m10 = m[4];
    double m11 = m[6];
    int run = step.run();
    int flip = step.flip();
    for (int block = 0; block < extent; block += run) {
      if (step.isFirst(block)) {
        int other = block ^ flip;
        for (int i = 0; i < run; i++) {
          double p = x[block + i];
          double q = x[other + i];
          x[block + i] = m00 * p + m01 * q;
          x[other + i] = m10 * p + m11 * q;
        }
      }
    }
  }

  private static void complex(Instruction step, double[] m, double[] re, double[] im, int extent) {
    double[] inverse = {m[0], -m[1], m[4], -m[5], m[2], -m[3], m[6], -m[7]};
    int run = step.run();
    int flip = step.flip();
    for (int block = 0; block < extent; block += run) {
      if (step.isFirst(block)) {
        double[] u = step.isInverse(block) ? inverse : m;
        FlatKernels.complexPairs(re, im, block, block ^ flip, run, u);
      }
    }
  }

  private static void dense(Instruction step, double[] m, double[] re, double[] im, int extent) {
    double[] xr = new double[4];
    double[] xi = new double[4];
    for (int i = 0; i < extent; i++) {
      if (!step.isFirst(i)) {
        continue;
      }
      for (int j = 0; j < 4; j++) {
        int at = i | (j & 1) << step.a() | (j >> 1) << step.b();
        xr[j] = re[at];
        xi[j] = im[at];
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
        int at = i | (j & 1) << step.a() | (j >> 1) << step.b();
        re[at] = sumRe;
        im[at] = sumIm;
      }
    }
  }
}
