package kerf.qpd;

import java.util.List;
import java.util.function.BiFunction;
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
    return conjugation(
        switch (step) {
          case "h" -> matrix(R, 0, R, 0, R, 0, -R, 0);
          case "x" -> matrix(0, 0, 1, 0, 1, 0, 0, 0);
          case "z" -> matrix(1, 0, 0, 0, 0, 0, -1, 0);
          case "s" -> matrix(1, 0, 0, 0, 0, 0, 0, 1);
          case "sdg" -> matrix(1, 0, 0, 0, 0, 0, 0, -1);
          default -> throw new IllegalArgumentException("no matrix for step " + step);
        });
  }

  /** CZ on (a, b). */
  static ZMatrixRMaj cz() {
    return conjugation(diagonal((a, b) -> a * b * Math.PI));
  }

  /** CX from a to b: |a b⟩ → |a, a⊕b⟩. */
  static ZMatrixRMaj cx() {
    ZMatrixRMaj u = new ZMatrixRMaj(4, 4);
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        u.set(2 * a + (a ^ b), 2 * a + b, 1, 0);
      }
    }
    return conjugation(u);
  }

  /** exp(−iθZZ/2) on (a, b). */
  static ZMatrixRMaj rzz(double theta) {
    return conjugation(diagonal((a, b) -> a.equals(b) ? -theta / 2 : theta / 2));
  }

  private static ZMatrixRMaj diagonal(BiFunction<Integer, Integer, Double> phase) {
    ZMatrixRMaj u = new ZMatrixRMaj(4, 4);
    for (int i = 0; i < 4; i++) {
      double angle = phase.apply(i / 2, i % 2);
      u.set(i, i, Math.cos(angle), Math.sin(angle));
    }
    return u;
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
