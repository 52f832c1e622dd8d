package kerf.qasm.operator;

import kerf.circuit.Matrices;

/** What {@link Matrices} leave to do about phases, qubits and rounding. */
final class Dense {
  private Dense() {}

  /** e^{i·phase} m. */
  static double[] phased(double[] m, double phase) {
    return phase == 0 ? m : Matrices.scale(m, StrictMath.cos(phase), StrictMath.sin(phase));
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
    double[] square = Matrices.multiply(Matrices.adjoint(m), m);
    double[] middle = Matrices.scale(Matrices.identity(Matrices.side(m)), 1.5, 0);
    return Matrices.multiply(m, Matrices.sum(middle, Matrices.scale(square, -.5, 0)));
  }
}
