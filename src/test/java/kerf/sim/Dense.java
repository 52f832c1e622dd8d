package kerf.sim;

import java.util.List;
import kerf.circuit.GateKind;

/** Linear algebra by definition. Complex numbers are (re, im), matrices as in the gate table. */
final class Dense {
  private Dense() {}

  static double[] pauli(char letter) {
    return GateKind.valueOf(letter == 'I' ? "ID" : String.valueOf(letter)).matrix();
  }

  /** A matrix on some qubits, unitary or not. */
  static double[][] apply(double[] matrix, List<Integer> qubits, double[][] psi) {
    int side = 1 << qubits.size();
    double[][] out = new double[psi.length][2];
    for (int i = 0; i < psi.length; i++) {
      int column = 0;
      int rest = i;
      for (int j = 0; j < qubits.size(); j++) {
        column |= (i >> qubits.get(j) & 1) << j;
        rest &= ~(1 << qubits.get(j));
      }
      for (int row = 0; row < side; row++) {
        int to = rest;
        for (int j = 0; j < qubits.size(); j++) {
          to |= (row >> j & 1) << qubits.get(j);
        }
        double re = matrix[2 * (row * side + column)];
        double im = matrix[2 * (row * side + column) + 1];
        out[to][0] += re * psi[i][0] - im * psi[i][1];
        out[to][1] += re * psi[i][1] + im * psi[i][0];
      }
    }
    return out;
  }

  /** ⟨a|b⟩. */
  static double[] product(double[][] a, double[][] b) {
    double[] sum = new double[2];
    for (int i = 0; i < a.length; i++) {
      sum[0] += a[i][0] * b[i][0] + a[i][1] * b[i][1];
      sum[1] += a[i][0] * b[i][1] - a[i][1] * b[i][0];
    }
    return sum;
  }

  /** What an entry g_ab, a the ket's bit and b the bra's, counts in p, u, w and z. */
  private static double[] part(int digit, int a, int b) {
    return switch (digit) {
      case 0 -> new double[] {a == b ? 1 : 0, 0};
      case 1 -> new double[] {a == b ? 0 : 1, 0};
      case 2 -> new double[] {0, b - a == 1 ? -1 : a - b == 1 ? 1 : 0};
      default -> new double[] {a == b ? 1 - 2 * a : 0, 0};
    };
  }

  /** Entry e = Σ_xy Π_j part(digit j of e, x_j, y_j) · G[x][y]. */
  static double[] legs(double[][][] gram) {
    double[] legs = new double[gram.length * gram.length];
    for (int e = 0; e < legs.length; e++) {
      double[] value = leg(gram, e, gram.length, 0, 0);
      if (Math.abs(value[1]) > 1e-12) {
        throw new AssertionError("leg values are real, got an imaginary part " + value[1]);
      }
      legs[e] = value[0];
    }
    return legs;
  }

  /** The sum over words that agree with x and y in the bits from {@code side} on. */
  private static double[] leg(double[][][] gram, int e, int side, int x, int y) {
    if (side == 1) {
      return gram[x][y];
    }
    int bit = side / 2;
    double[] sum = new double[2];
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        double[] part = part(e / (bit * bit) % 4, a, b);
        if (part[0] != 0 || part[1] != 0) {
          double[] term = times(part, leg(gram, e, bit, x + a * bit, y + b * bit));
          sum[0] += term[0];
          sum[1] += term[1];
        }
      }
    }
    return sum;
  }

  /** The Gram matrix [x][y] of which a leg tensor was made: the inverse of {@link #legs}. */
  static double[][][] gram(double[] legs) {
    int side = (int) Math.round(Math.sqrt(legs.length));
    double[][][] gram = new double[side][side][2];
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        for (int e = 0; e < legs.length; e++) {
          double[] weight = {legs[e], 0};
          for (int j = 0; 1 << j < side; j++) {
            double[] part = part(e >> 2 * j & 3, x >> j & 1, y >> j & 1);
            weight = times(weight, new double[] {part[0] / 2, -part[1] / 2});
          }
          gram[x][y][0] += weight[0];
          gram[x][y][1] += weight[1];
        }
      }
    }
    return gram;
  }

  static double[] times(double[] a, double[] b) {
    return new double[] {a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]};
  }
}
