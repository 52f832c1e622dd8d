package kerf.qpd;

import kerf.circuit.Matrices;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The Cartan decomposition of a two-qubit unitary,
 *
 * <pre>U = (L_A ⊗ L_B) · Σ_k u_k σ_k⊗σ_k · (R_A ⊗ R_B),   σ = I, X, Y, Z.</pre>
 *
 * In the magic basis local gates are real, so M^T M of M = Q†UQ has the interaction's eigenvalues;
 * its real and imaginary part are diagonalised by one real rotation (Kraus and Cirac, arXiv
 * quant-ph/0011050).
 *
 * @param u u_k as (re, im), k = I, X, Y, Z
 * @param left L_A and L_B
 * @param right R_A and R_B
 */
record Kak(double[] u, double[][] left, double[][] right) {
  private static final double R = Math.sqrt(.5);

  /** Columns are the magic states Φ+, iΨ+, Ψ−, iΦ−, which make local gates real. */
  private static final double[] MAGIC = {
    R, 0, 0, 0, 0, 0, 0, R, 0, 0, 0, R, R, 0, 0, 0, 0, 0, 0, R, -R, 0, 0, 0, R, 0, 0, 0, 0, 0, 0, -R
  };

  /** Eigenvalues of σ_k⊗σ_k on the magic states. */
  private static final int[][] SIGNS = {
    {1, 1, 1, 1}, {1, 1, -1, -1}, {-1, 1, -1, 1}, {1, -1, -1, 1}
  };

  static Kak of(double[] unitary) {
    double[] m = product(Matrices.adjoint(MAGIC), unitary, MAGIC);
    // det^(1/4): any fourth root will do, what is left over is a global phase.
    Complex_F64 det = CommonOps_ZDRM.det(new ZMatrixRMaj(4, 4, true, m.clone()));
    double turn = -Math.atan2(det.imaginary, det.real) / 4;
    m = Matrices.scale(m, Math.cos(turn), Math.sin(turn));
    double[] square = Matrices.multiply(transpose(m), m);
    double[] p = eigenvectors(square);
    double[] diagonal = product(transpose(p), square, p);
    double[] phase = new double[4];
    double sum = 0;
    for (int j = 0; j < 4; j++) {
      phase[j] = Math.atan2(diagonal[10 * j + 1], diagonal[10 * j]) / 2;
      sum += phase[j];
    }
    // The product of the roots must be +1 as the determinants are, not −1.
    phase[0] += Math.cos(sum) < 0 ? Math.PI : 0;
    double[] inverse = new double[32];
    double[] u = new double[8];
    for (int j = 0; j < 4; j++) {
      double re = Math.cos(phase[j]);
      double im = Math.sin(phase[j]);
      inverse[10 * j] = re;
      inverse[10 * j + 1] = -im;
      for (int k = 0; k < 4; k++) {
        u[2 * k] += SIGNS[k][j] * re / 4;
        u[2 * k + 1] += SIGNS[k][j] * im / 4;
      }
    }
    double[] k1 = product(m, p, inverse);
    double[] l = product(MAGIC, k1, Matrices.adjoint(MAGIC));
    double[] r = product(MAGIC, transpose(p), Matrices.adjoint(MAGIC));
    // The global phase goes to the left factors.
    return new Kak(u, factors(Matrices.scale(l, Math.cos(turn), -Math.sin(turn))), factors(r));
  }

  /** a·(b·c). */
  private static double[] product(double[] a, double[] b, double[] c) {
    return Matrices.multiply(a, Matrices.multiply(b, c));
  }

  /** The least κ any decomposition reaches: 2(Σ|u_k|)² − 1 (arXiv 2006.11174; 2312.11638). */
  double kappa() {
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      sum += Math.hypot(u[2 * k], u[2 * k + 1]);
    }
    return 2 * sum * sum - 1;
  }

  /**
   * A real rotation that diagonalises a symmetric unitary: of some mixtures the one that fits best.
   */
  private static double[] eigenvectors(double[] square) {
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int attempt = 0; attempt < 8; attempt++) {
      double angle = .3 + attempt * .7390851;
      DMatrixRMaj mixed = new DMatrixRMaj(4, 4);
      for (int i = 0; i < 16; i++) {
        int a = 2 * i;
        int b = 2 * (4 * (i % 4) + i / 4);
        double re = (square[a] + square[b]) / 2;
        double im = (square[a + 1] + square[b + 1]) / 2;
        mixed.data[i] = Math.cos(angle) * re + Math.sin(angle) * im;
      }
      EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(4, true, true);
      if (!eigen.decompose(mixed)) {
        continue;
      }
      double[] p = rotation(eigen);
      double off = offDiagonal(square, p);
      if (off < least) {
        least = off;
        best = p;
      }
    }
    if (best == null || least > 1e-9) {
      throw new IllegalStateException("a 4×4 unitary whose interaction part was not found");
    }
    return best;
  }

  /** Eigenvectors as columns, with determinant 1. */
  private static double[] rotation(EigenDecomposition_F64<DMatrixRMaj> eigen) {
    DMatrixRMaj p = new DMatrixRMaj(4, 4);
    for (int j = 0; j < 4; j++) {
      CommonOps_DDRM.insert(eigen.getEigenVector(j), p, 0, j);
    }
    int sign = CommonOps_DDRM.det(p) < 0 ? -1 : 1;
    double[] complex = new double[32];
    for (int i = 0; i < 16; i++) {
      complex[2 * i] = i % 4 == 0 ? sign * p.data[i] : p.data[i];
    }
    return complex;
  }

  private static double offDiagonal(double[] square, double[] p) {
    double[] d = product(transpose(p), square, p);
    double worst = 0;
    for (int i = 0; i < 16; i++) {
      if (i % 5 != 0) {
        worst = Math.max(worst, Math.hypot(d[2 * i], d[2 * i + 1]));
      }
    }
    return worst;
  }

  /** A and B of A ⊗ B, both unitary. */
  private static double[][] factors(double[] m) {
    int at = 0;
    for (int i = 0; i < 16; i++) {
      at = size(m, i) > size(m, at) + 1e-9 ? i : at;
    }
    int row = at / 4;
    int column = at % 4;
    double[] a = new double[8];
    double[] b = new double[8];
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        int inA = 2 * (4 * (r | row & 2) + (c | column & 2));
        int inB = 2 * (4 * (2 * r | row & 1) + (2 * c | column & 1));
        System.arraycopy(m, inA, a, 2 * (2 * r + c), 2);
        System.arraycopy(m, inB, b, 2 * (2 * r + c), 2);
      }
    }
    double na = Math.sqrt(Matrices.inner(a, a)[0] / 2);
    double nb = Math.sqrt(Matrices.inner(b, b)[0] / 2);
    a = Matrices.scale(a, 1 / na, 0);
    b = Matrices.scale(b, 1 / nb, 0);
    double[] phase = Matrices.inner(Matrices.pair(a, b), m);
    double size = Math.hypot(phase[0], phase[1]);
    return new double[][] {Matrices.scale(a, phase[0] / size, phase[1] / size), b};
  }

  private static double size(double[] m, int i) {
    return Math.hypot(m[2 * i], m[2 * i + 1]);
  }

  private static double[] transpose(double[] m) {
    double[] t = Matrices.adjoint(m);
    for (int i = 1; i < t.length; i += 2) {
      t[i] = -t[i];
    }
    return t;
  }
}
