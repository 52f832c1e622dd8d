package kerf.qasm.operator;

import kerf.circuit.Matrices;

/**
 * A unitary U = V·diag(e^{i·phases})·V† of few rows. V also diagonalises the Hermitian (U + U†)/2 +
 * μ(U − U†)/2i for any μ, whose eigenvalues Jacobi's rotations find; a μ that makes two of them
 * meet which belong to different phases does not do, so several are tried and the best one taken.
 *
 * @param vectors V: unitary, its columns the eigenvectors; treat as read-only
 * @param phases in (−π, π]; treat as read-only
 */
record Eigen(double[] vectors, double[] phases) {
  private static final double[] MIXES = {0.3, -1.7, 0.9, 3.1, -0.6, 7.3, -0.05, -4.1};
  private static final int SWEEPS = 40;

  static Eigen of(double[] unitary) {
    double[] best = null;
    double[] diagonal = null;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MIXES.length && least >= 1e-15; i++) {
      double[] vectors = vectors(hermitian(unitary, MIXES[i]));
      double[] turned =
          Matrices.multiply(Matrices.adjoint(vectors), Matrices.multiply(unitary, vectors));
      double off = offDiagonal(turned);
      if (off < least) {
        least = off;
        best = vectors;
        diagonal = turned;
      }
    }
    double[] phases = new double[Matrices.side(unitary)];
    for (int i = 0; i < phases.length; i++) {
      int at = 2 * i * (phases.length + 1);
      phases[i] = principal(StrictMath.atan2(diagonal[at + 1], diagonal[at]));
    }
    return new Eigen(best, phases);
  }

  /** A phase in (−π, π]; rounding does not turn π into −π. */
  static double principal(double phase) {
    double reduced = Math.IEEEremainder(phase, 2 * Math.PI);
    return reduced <= -Math.PI + 1e-9 ? reduced + 2 * Math.PI : reduced;
  }

  /** V·diag(e^{ik·phases})·V†. */
  double[] power(double k) {
    double[] diagonal = new double[vectors.length];
    for (int i = 0; i < phases.length; i++) {
      diagonal[2 * i * (phases.length + 1)] = StrictMath.cos(k * phases[i]);
      diagonal[2 * i * (phases.length + 1) + 1] = StrictMath.sin(k * phases[i]);
    }
    double[] scaled = Matrices.multiply(vectors, diagonal);
    return Dense.polished(Matrices.multiply(scaled, Matrices.adjoint(vectors)));
  }

  private static double[] hermitian(double[] u, double mix) {
    double[] adjoint = Matrices.adjoint(u);
    double[] h = new double[u.length];
    for (int i = 0; i < u.length; i += 2) {
      h[i] = (u[i] + adjoint[i]) / 2 + mix * (u[i + 1] - adjoint[i + 1]) / 2;
      h[i + 1] = (u[i + 1] + adjoint[i + 1]) / 2 - mix * (u[i] - adjoint[i]) / 2;
    }
    return h;
  }

  private static double[] vectors(double[] hermitian) {
    int side = Matrices.side(hermitian);
    double[] h = hermitian;
    double[] vectors = Matrices.identity(side);
    for (int sweep = 0; sweep < SWEEPS && offDiagonal(h) > 1e-17; sweep++) {
      for (int p = 0; p < side; p++) {
        for (int q = p + 1; q < side; q++) {
          double[] rotation = rotation(h, side, p, q);
          if (rotation != null) {
            h = Matrices.multiply(Matrices.adjoint(rotation), Matrices.multiply(h, rotation));
            vectors = Matrices.multiply(vectors, rotation);
          }
        }
      }
    }
    return Dense.polished(vectors);
  }

  /** The rotation of columns p and q that makes h[p][q] vanish, or null where it has. */
  private static double[] rotation(double[] h, int side, int p, int q) {
    double re = h[2 * (p * side + q)];
    double im = h[2 * (p * side + q) + 1];
    double size = Math.sqrt(re * re + im * im);
    if (size < 1e-150) {
      return null;
    }
    double tau = (h[2 * (q * side + q)] - h[2 * (p * side + p)]) / (2 * size);
    double t = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
    double c = 1 / Math.sqrt(1 + t * t);
    double s = t * c;
    double[] rotation = Matrices.identity(side);
    rotation[2 * (p * side + p)] = c;
    rotation[2 * (p * side + q)] = s;
    rotation[2 * (q * side + p)] = -s * re / size;
    rotation[2 * (q * side + p) + 1] = s * im / size;
    rotation[2 * (q * side + q)] = c * re / size;
    rotation[2 * (q * side + q) + 1] = -c * im / size;
    return rotation;
  }

  /** The largest |entry| off the diagonal. */
  private static double offDiagonal(double[] m) {
    int side = Matrices.side(m);
    double[] diagonal = new double[m.length];
    for (int i = 0; i < side; i++) {
      System.arraycopy(m, 2 * i * (side + 1), diagonal, 2 * i * (side + 1), 2);
    }
    return Matrices.distance(m, diagonal);
  }
}
