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

  /** What a device does in a list of steps on one qubit, outcomes of measurements as signs. */
  static ZMatrixRMaj ofSteps(List<Step> steps) {
    ZMatrixRMaj all = CommonOps_ZDRM.identity(4);
    for (Step step : steps) {
      all = product(ofStep(step), all);
    }
    return all;
  }

  private static ZMatrixRMaj ofStep(Step step) {
    char letter = step.pauli().letter(0);
    if (step instanceof Step.Prepare prepare) {
      return prepared("+X -X +Y -Y +Z -Z".indexOf((prepare.sign() > 0 ? "+" : "-") + letter) / 3);
    }
    if (step instanceof Step.Turn turn) {
      return conjugation(turn(letter, turn.quarters()));
    }
    // (1 ± e^{−iφ/2}P)/2, of a plain measurement with φ = 0.
    double phi = step instanceof Step.WeakMeasure weak ? weak.phi() : 0;
    ZMatrixRMaj plus = mixed(.5, Math.cos(phi / 2) / 2, -Math.sin(phi / 2) / 2, pauli(letter));
    ZMatrixRMaj minus = mixed(.5, -Math.cos(phi / 2) / 2, Math.sin(phi / 2) / 2, pauli(letter));
    return sum(conjugation(plus), -1, conjugation(minus));
  }

  /** The gates a device knows for exp(−iπ·quarters·P/4), up to a phase. */
  private static ZMatrixRMaj turn(char letter, int quarters) {
    return switch (letter + (quarters == 2 ? "" : quarters > 0 ? "+" : "-")) {
      case "X+" -> matrix(.5, .5, .5, -.5, .5, -.5, .5, .5);
      case "X-" -> matrix(.5, -.5, .5, .5, .5, .5, .5, -.5);
      case "Y+" -> matrix(R, 0, -R, 0, R, 0, R, 0);
      case "Y-" -> matrix(R, 0, R, 0, -R, 0, R, 0);
      case "Z+" -> matrix(1, 0, 0, 0, 0, 0, 0, 1);
      case "Z-" -> matrix(1, 0, 0, 0, 0, 0, 0, -1);
      default -> pauli(letter);
    };
  }

  private static ZMatrixRMaj pauli(char letter) {
    return switch (letter) {
      case 'X' -> matrix(0, 0, 1, 0, 1, 0, 0, 0);
      case 'Y' -> matrix(0, 0, 0, -1, 0, 1, 0, 0);
      case 'Z' -> matrix(1, 0, 0, 0, 0, 0, -1, 0);
      default -> throw new IllegalArgumentException("no step about " + letter);
    };
  }

  /** a·1 + (re + i im)·P. */
  private static ZMatrixRMaj mixed(double a, double re, double im, ZMatrixRMaj p) {
    ZMatrixRMaj m = new ZMatrixRMaj(2, 2);
    for (int i = 0; i < 8; i += 2) {
      m.data[i] = (i % 6 == 0 ? a : 0) + re * p.data[i] - im * p.data[i + 1];
      m.data[i + 1] = re * p.data[i + 1] + im * p.data[i];
    }
    return m;
  }

  /** ρ → tr(ρ)·τ, τ = |+⟩, |−⟩, |+i⟩, |−i⟩, |0⟩ or |1⟩. */
  private static ZMatrixRMaj prepared(int state) {
    double[][] states = {
      {.5, 0, .5, 0, .5, 0, .5, 0},
      {.5, 0, -.5, 0, -.5, 0, .5, 0},
      {.5, 0, 0, -.5, 0, .5, .5, 0},
      {.5, 0, 0, .5, 0, -.5, .5, 0},
      {1, 0, 0, 0, 0, 0, 0, 0},
      {0, 0, 0, 0, 0, 0, 1, 0}
    };
    ZMatrixRMaj s = new ZMatrixRMaj(4, 4);
    for (int i = 0; i < 4; i++) {
      s.set(i, 0, states[state][2 * i], states[state][2 * i + 1]);
      s.set(i, 3, states[state][2 * i], states[state][2 * i + 1]);
    }
    return s;
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
