package kerf.qpd;

import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;

/**
 * Linear maps on density matrices as plain matrices, row-major: entry (a a', c c') takes ρ[c][c']
 * to ρ[a][a']. Built from explicit 2×2 matrices; nothing here reads the tables under test.
 */
final class Superoperators {
  private static final double R = Math.sqrt(0.5);

  /** The leg quantities p, u, w, z as diagonals (re, im) on (ρ00, ρ01, ρ10, ρ11). */
  private static final double[][] LEGS = {
    {1, 0, 0, 0, 0, 0, 1, 0},
    {0, 0, 1, 0, 1, 0, 0, 0},
    {0, 0, 0, -1, 0, 1, 0, 0},
    {1, 0, 0, 0, 0, 0, -1, 0}
  };

  private Superoperators() {}

  /** What a leg quantity is the trace of. */
  static ZMatrixRMaj leg(int quantity) {
    ZMatrixRMaj diagonal = new ZMatrixRMaj(4, 4);
    for (int i = 0; i < 4; i++) {
      diagonal.set(i, i, LEGS[quantity][2 * i], LEGS[quantity][2 * i + 1]);
    }
    return diagonal;
  }

  /** What a device does in a list of steps: gates by name, {@code measure} with outcome's sign. */
  static ZMatrixRMaj ofSteps(List<String> steps) {
    ZMatrixRMaj all = CommonOps_ZDRM.identity(4);
    for (String step : steps) {
      all = product(ofStep(step), all);
    }
    return all;
  }

  private static ZMatrixRMaj ofStep(String step) {
    if (step.equals("measure")) {
      ZMatrixRMaj zero = conjugation(matrix(1, 0, 0, 0, 0, 0, 0, 0));
      ZMatrixRMaj one = conjugation(matrix(0, 0, 0, 0, 0, 0, 1, 0));
      return sum(zero, -1, one);
    }
    if (step.startsWith("weak ")) {
      double phi = Double.parseDouble(step.split(" ")[2]);
      ZMatrixRMaj pauli = gate(step.split(" ")[1]);
      ZMatrixRMaj plus = CommonOps_ZDRM.identity(2);
      ZMatrixRMaj minus = CommonOps_ZDRM.identity(2);
      for (int i = 0; i < 4; i++) {
        double re =
            pauli.data[2 * i] * Math.cos(phi / 2) + pauli.data[2 * i + 1] * Math.sin(phi / 2);
        double im =
            pauli.data[2 * i + 1] * Math.cos(phi / 2) - pauli.data[2 * i] * Math.sin(phi / 2);
        plus.data[2 * i] = (plus.data[2 * i] + re) / 2;
        plus.data[2 * i + 1] += im / 2;
        minus.data[2 * i] = (minus.data[2 * i] - re) / 2;
        minus.data[2 * i + 1] -= im / 2;
      }
      return sum(conjugation(plus), -1, conjugation(minus));
    }
    return conjugation(gate(step));
  }

  private static ZMatrixRMaj gate(String name) {
    return switch (name) {
      case "h" -> matrix(R, 0, R, 0, R, 0, -R, 0);
      case "x", "X" -> matrix(0, 0, 1, 0, 1, 0, 0, 0);
      case "y", "Y" -> matrix(0, 0, 0, -1, 0, 1, 0, 0);
      case "z", "Z" -> matrix(1, 0, 0, 0, 0, 0, -1, 0);
      case "s" -> matrix(1, 0, 0, 0, 0, 0, 0, 1);
      case "sdg" -> matrix(1, 0, 0, 0, 0, 0, 0, -1);
      case "sx" -> matrix(.5, .5, .5, -.5, .5, -.5, .5, .5);
      case "sxdg" -> matrix(.5, -.5, .5, .5, .5, .5, .5, -.5);
      default -> throw new IllegalArgumentException("no matrix for step " + name);
    };
  }

  /** ρ → UρU† of a gate's matrix, whose first qubit is the low bit; here it is the high one. */
  static ZMatrixRMaj ofGate(double[] matrix) {
    int n = matrix.length == 8 ? 2 : 4;
    ZMatrixRMaj u = new ZMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int row = n == 2 ? i : i >> 1 | (i & 1) << 1;
        int column = n == 2 ? j : j >> 1 | (j & 1) << 1;
        u.set(row, column, matrix[2 * (i * n + j)], matrix[2 * (i * n + j) + 1]);
      }
    }
    return conjugation(u);
  }

  /** ρ → KρK†. */
  private static ZMatrixRMaj conjugation(ZMatrixRMaj k) {
    int n = k.numRows;
    ZMatrixRMaj s = new ZMatrixRMaj(n * n, n * n);
    for (int i = 0; i < n * n; i++) {
      for (int j = 0; j < n * n; j++) {
        Complex_F64 ket = entry(k, i / n, j / n);
        Complex_F64 bra = entry(k, i % n, j % n);
        s.set(
            i,
            j,
            ket.real * bra.real + ket.imaginary * bra.imaginary,
            ket.imaginary * bra.real - ket.real * bra.imaginary);
      }
    }
    return s;
  }

  /** A ⊗ B on two qubits: index (a b, a' b') out of (a, a') and (b, b'). */
  static ZMatrixRMaj pair(ZMatrixRMaj onA, ZMatrixRMaj onB) {
    ZMatrixRMaj s = new ZMatrixRMaj(16, 16);
    for (int i = 0; i < 16; i++) {
      for (int j = 0; j < 16; j++) {
        Complex_F64 x = entry(onA, first(i), first(j));
        Complex_F64 y = entry(onB, second(i), second(j));
        s.set(
            i,
            j,
            x.real * y.real - x.imaginary * y.imaginary,
            x.real * y.imaginary + x.imaginary * y.real);
      }
    }
    return s;
  }

  /** (a, a') of (a b, a' b'). */
  private static int first(int index) {
    return 2 * (index >> 3 & 1) + (index >> 1 & 1);
  }

  /** (b, b') of (a b, a' b'). */
  private static int second(int index) {
    return 2 * (index >> 2 & 1) + (index & 1);
  }

  static ZMatrixRMaj product(ZMatrixRMaj left, ZMatrixRMaj right) {
    ZMatrixRMaj out = new ZMatrixRMaj(left.numRows, right.numCols);
    CommonOps_ZDRM.mult(left, right, out);
    return out;
  }

  /** x + c·y. */
  static ZMatrixRMaj sum(ZMatrixRMaj x, double c, ZMatrixRMaj y) {
    ZMatrixRMaj out = new ZMatrixRMaj(x);
    for (int i = 0; i < out.data.length; i++) {
      out.data[i] += c * y.data[i];
    }
    return out;
  }

  private static Complex_F64 entry(ZMatrixRMaj m, int row, int column) {
    return new Complex_F64(m.getReal(row, column), m.getImag(row, column));
  }

  private static ZMatrixRMaj matrix(double... entries) {
    return new ZMatrixRMaj(2, 2, true, entries);
  }
}
