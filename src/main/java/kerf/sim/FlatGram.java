package kerf.sim;

/** As {@link Gram}, for one binding on flat arrays: the parts are numbers, not rows of lanes. */
final class FlatGram {
  private final int qubitBits;
  private final int[] digit;
  private final double[] re;
  private final double[] im;

  FlatGram(Program program, int[] axis) {
    this.qubitBits = program.bits() - program.branches();
    this.digit = Gram.digits(program, axis);
    this.re = new double[1 << (2 * program.branches())];
    this.im = new double[re.length];
  }

  /** The leg tensor of an observable, [4^m][1], null where {@link Gram#legs} is. */
  double[][] legs(double[][] state, PauliMask pauli) {
    if (pauli.isZero()) {
      return new double[re.length][];
    }
    for (int x = 0; x < digit.length; x++) {
      for (int y = 0; y <= x; y++) {
        double[] g = entry(state, pauli, x << qubitBits, y << qubitBits);
        int here = 2 * digit[x] | digit[y];
        int there = 2 * digit[y] | digit[x];
        re[there] = g[0];
        im[there] = -g[1];
        re[here] = g[0];
        im[here] = x == y ? 0 : g[1];
      }
    }
    combine(re);
    combine(im);
    double[][] legs = new double[re.length][];
    for (int e = 0; e < legs.length; e++) {
      int w = Gram.countW(e) % 4;
      if (state.length == 1 && (w + pauli.y()) % 2 == 1) {
        continue;
      }
      double part = w % 2 == 1 ? im[e] : re[e];
      legs[e] = new double[] {w >= 2 ? -part : part};
    }
    return legs;
  }

  /** i^y Σ_i (−1)^{|i∧z|} conj(ψ_y[i⊕x]) ψ_x[i]; four partial sums a part. */
  private double[] entry(double[][] state, PauliMask pauli, int ket, int bra) {
    double[] sr = state[0];
    double[] si = state.length == 1 ? null : state[1];
    double[] a = new double[4];
    double[] b = new double[4];
    for (int i = 0; i < 1 << qubitBits; i++) {
      int j = bra | (i ^ pauli.x());
      double sign = pauli.isNegative(i) ? -1 : 1;
      double kr = sign * sr[ket | i];
      if (si == null) {
        a[i & 3] += kr * sr[j];
      } else {
        double ki = sign * si[ket | i];
        a[i & 3] += kr * sr[j] + ki * si[j];
        b[i & 3] += ki * sr[j] - kr * si[j];
      }
    }
    double re0 = a[0] + a[1] + (a[2] + a[3]);
    double im0 = b[0] + b[1] + (b[2] + b[3]);
    return switch (pauli.y() % 4) {
      case 0 -> new double[] {re0, im0};
      case 1 -> new double[] {-im0, re0};
      case 2 -> new double[] {-re0, -im0};
      default -> new double[] {im0, -re0};
    };
  }

  private void combine(double[] g) {
    for (int step = 1; step < g.length; step *= 4) {
      for (int e = 0; e < g.length; e++) {
        if ((e & 3 * step) == 0) {
          double g00 = g[e];
          double g01 = g[e + step];
          double g10 = g[e + 2 * step];
          double g11 = g[e + 3 * step];
          g[e] = g00 + g11;
          g[e + step] = g01 + g10;
          g[e + 2 * step] = g01 - g10;
          g[e + 3 * step] = g00 - g11;
        }
      }
    }
  }
}
