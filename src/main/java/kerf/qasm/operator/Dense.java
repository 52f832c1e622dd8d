package kerf.qasm.operator;

/**
 * Square complex matrices of few rows: row by row, each entry as (re, im), as in the gate table.
 */
final class Dense {
  private Dense() {}

  static double[] identity(int side) {
    double[] m = new double[2 * side * side];
    for (int i = 0; i < side; i++) {
      m[2 * (i * side + i)] = 1;
    }
    return m;
  }

  static int side(double[] m) {
    return switch (m.length) {
      case 2 -> 1;
      case 8 -> 2;
      default -> 4;
    };
  }

  static double[] times(double[] a, double[] b) {
    int side = side(a);
    double[] product = new double[a.length];
    for (int row = 0; row < side; row++) {
      for (int k = 0; k < side; k++) {
        double re = a[2 * (row * side + k)];
        double im = a[2 * (row * side + k) + 1];
        for (int column = 0; column < side; column++) {
          int from = 2 * (k * side + column);
          int to = 2 * (row * side + column);
          product[to] += re * b[from] - im * b[from + 1];
          product[to + 1] += re * b[from + 1] + im * b[from];
        }
      }
    }
    return product;
  }

  /** The conjugate transpose. */
  static double[] adjoint(double[] m) {
    int side = side(m);
    double[] adjoint = new double[m.length];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        adjoint[2 * (column * side + row)] = m[2 * (row * side + column)];
        adjoint[2 * (column * side + row) + 1] = -m[2 * (row * side + column) + 1];
      }
    }
    return adjoint;
  }

  /** e^{i·phase} m. */
  static double[] phased(double[] m, double phase) {
    if (phase == 0) {
      return m;
    }
    double re = StrictMath.cos(phase);
    double im = StrictMath.sin(phase);
    double[] phased = new double[m.length];
    for (int i = 0; i < m.length; i += 2) {
      phased[i] = re * m[i] - im * m[i + 1];
      phased[i + 1] = re * m[i + 1] + im * m[i];
    }
    return phased;
  }

  /** The largest difference between two entries. */
  static double distance(double[] a, double[] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i += 2) {
      double re = a[i] - b[i];
      double im = a[i + 1] - b[i + 1];
      worst = Math.max(worst, re * re + im * im);
    }
    return Math.sqrt(worst);
  }

  /** |tr(b† a)| / side: of unitaries 1 where a is b up to a phase, else less. */
  static double overlap(double[] a, double[] b) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < a.length; i += 2) {
      re += b[i] * a[i] + b[i + 1] * a[i + 1];
      im += b[i] * a[i + 1] - b[i + 1] * a[i];
    }
    return Math.sqrt(re * re + im * im) / side(a);
  }

  /** The phase of tr(b† a): where a = e^{i·phase} b, that phase. */
  static double phaseBetween(double[] a, double[] b) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < a.length; i += 2) {
      re += b[i] * a[i] + b[i + 1] * a[i + 1];
      im += b[i] * a[i + 1] - b[i + 1] * a[i];
    }
    return StrictMath.atan2(im, re);
  }

  /**
   * A gate's matrix on {@code qubits} qubits of which it acts on those {@code at}: bit i of its
   * index is bit {@code at[i]} of the whole.
   */
  static double[] embedded(double[] m, int[] at, int qubits) {
    int side = 1 << qubits;
    int small = 1 << at.length;
    double[] whole = new double[2 * side * side];
    for (int row = 0; row < side; row++) {
      for (int local = 0; local < small; local++) {
        int from = 0;
        int column = row;
        for (int i = 0; i < at.length; i++) {
          from |= (row >> at[i] & 1) << i;
          column = column & ~(1 << at[i]) | (local >> i & 1) << at[i];
        }
        whole[2 * (row * side + column)] = m[2 * (from * small + local)];
        whole[2 * (row * side + column) + 1] = m[2 * (from * small + local) + 1];
      }
    }
    return whole;
  }

  /** A matrix that is unitary but for rounding, made unitary: a Newton step to the polar factor. */
  static double[] polished(double[] m) {
    int side = side(m);
    double[] correction = times(adjoint(m), m);
    for (int i = 0; i < correction.length; i++) {
      correction[i] = -correction[i] / 2;
    }
    for (int i = 0; i < side; i++) {
      correction[2 * (i * side + i)] += 1.5;
    }
    return times(m, correction);
  }
}
