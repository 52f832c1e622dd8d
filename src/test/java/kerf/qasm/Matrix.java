package kerf.qasm;

import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;

/**
 * A complex matrix the slow and obvious way, for what textbooks say of gates. The first qubit is
 * the least significant bit of an index.
 */
final class Matrix {
  final double[][] re;
  final double[][] im;

  Matrix(int side) {
    re = new double[side][side];
    im = new double[side][side];
  }

  int side() {
    return re.length;
  }

  static Matrix identity(int side) {
    return diagonal(new double[side]);
  }

  /** diag(e^{i·phases}). */
  static Matrix diagonal(double... phases) {
    Matrix m = new Matrix(phases.length);
    for (int i = 0; i < phases.length; i++) {
      m.re[i][i] = Math.cos(phases[i]);
      m.im[i][i] = Math.sin(phases[i]);
    }
    return m;
  }

  /** Row by row, (re, im). */
  static Matrix of(double... entries) {
    Matrix m = new Matrix((int) Math.round(Math.sqrt(entries.length / 2.0)));
    for (int i = 0; i < entries.length; i += 2) {
      m.re[i / 2 / m.side()][i / 2 % m.side()] = entries[i];
      m.im[i / 2 / m.side()][i / 2 % m.side()] = entries[i + 1];
    }
    return m;
  }

  /** Sends basis state i to basis state {@code to[i]}. */
  static Matrix permutation(int... to) {
    Matrix m = new Matrix(to.length);
    for (int i = 0; i < to.length; i++) {
      m.re[to[i]][i] = 1;
    }
    return m;
  }

  static Matrix pauli(char letter) {
    return switch (letter) {
      case 'X' -> of(0, 0, 1, 0, 1, 0, 0, 0);
      case 'Y' -> of(0, 0, 0, -1, 0, 1, 0, 0);
      case 'Z' -> of(1, 0, 0, 0, 0, 0, -1, 0);
      default -> identity(2);
    };
  }

  /** A Pauli string, the first qubit's letter first. */
  static Matrix pauli(String letters) {
    Matrix m = identity(1);
    for (char letter : letters.toCharArray()) {
      m = pauli(letter).kron(m);
    }
    return m;
  }

  /** exp(−i·angle·P) of a Pauli string P. */
  static Matrix exp(double angle, String letters) {
    Matrix p = pauli(letters);
    return identity(p.side()).times(Math.cos(angle), 0).plus(p.times(0, -Math.sin(angle)));
  }

  /** The unitary of a circuit without parameters: gate after gate applied to all columns. */
  static Matrix of(Circuit circuit) {
    Matrix m = identity(1 << circuit.qubits());
    for (Gate gate : circuit.gates()) {
      m = m.after(gate.matrix(), gate.qubits());
    }
    return m;
  }

  private Matrix after(double[] gate, List<Integer> qubits) {
    Matrix m = new Matrix(side());
    int local = 1 << qubits.size();
    for (int r = 0; r < side(); r++) {
      int row = 0;
      for (int i = 0; i < qubits.size(); i++) {
        row |= (r >> qubits.get(i) & 1) << i;
      }
      for (int column = 0; column < local; column++) {
        int from = r;
        for (int i = 0; i < qubits.size(); i++) {
          int bit = 1 << qubits.get(i);
          from = (column >> i & 1) == 1 ? from | bit : from & ~bit;
        }
        double x = gate[2 * (row * local + column)];
        double y = gate[2 * (row * local + column) + 1];
        for (int c = 0; c < side() && (x != 0 || y != 0); c++) {
          m.re[r][c] += x * re[from][c] - y * im[from][c];
          m.im[r][c] += x * im[from][c] + y * re[from][c];
        }
      }
    }
    return m;
  }

  Matrix times(double factorRe, double factorIm) {
    Matrix m = new Matrix(side());
    for (int r = 0; r < side(); r++) {
      for (int c = 0; c < side(); c++) {
        m.re[r][c] = factorRe * re[r][c] - factorIm * im[r][c];
        m.im[r][c] = factorRe * im[r][c] + factorIm * re[r][c];
      }
    }
    return m;
  }

  /** e^{i·phase} times this. */
  Matrix phased(double phase) {
    return times(Math.cos(phase), Math.sin(phase));
  }

  Matrix plus(Matrix other) {
    Matrix m = new Matrix(side());
    for (int r = 0; r < side(); r++) {
      for (int c = 0; c < side(); c++) {
        m.re[r][c] = re[r][c] + other.re[r][c];
        m.im[r][c] = im[r][c] + other.im[r][c];
      }
    }
    return m;
  }

  Matrix times(Matrix other) {
    Matrix m = new Matrix(side());
    for (int r = 0; r < side(); r++) {
      for (int c = 0; c < side(); c++) {
        for (int k = 0; k < side(); k++) {
          m.re[r][c] += re[r][k] * other.re[k][c] - im[r][k] * other.im[k][c];
          m.im[r][c] += re[r][k] * other.im[k][c] + im[r][k] * other.re[k][c];
        }
      }
    }
    return m;
  }

  Matrix adjoint() {
    Matrix m = new Matrix(side());
    for (int r = 0; r < side(); r++) {
      for (int c = 0; c < side(); c++) {
        m.re[r][c] = re[c][r];
        m.im[r][c] = -im[c][r];
      }
    }
    return m;
  }

  /** This on the more significant qubits, the other on the less significant. */
  Matrix kron(Matrix low) {
    Matrix m = new Matrix(side() * low.side());
    for (int r = 0; r < m.side(); r++) {
      for (int c = 0; c < m.side(); c++) {
        int i = r / low.side();
        int j = c / low.side();
        int k = r % low.side();
        int l = c % low.side();
        m.re[r][c] = re[i][j] * low.re[k][l] - im[i][j] * low.im[k][l];
        m.im[r][c] = re[i][j] * low.im[k][l] + im[i][j] * low.re[k][l];
      }
    }
    return m;
  }

  /** This where the new first qubit is {@code on}, else the identity. */
  Matrix controlled(boolean on) {
    Matrix m = identity(2 * side());
    for (int r = 0; r < side(); r++) {
      for (int c = 0; c < side(); c++) {
        m.re[2 * r + (on ? 1 : 0)][2 * c + (on ? 1 : 0)] = re[r][c];
        m.im[2 * r + (on ? 1 : 0)][2 * c + (on ? 1 : 0)] = im[r][c];
      }
    }
    return m;
  }

  /** How far it is from e^{i·phase} times the other, for the best phase. */
  double distanceUpToPhase(Matrix other) {
    Matrix product = other.adjoint().times(this);
    double traceRe = 0;
    double traceIm = 0;
    for (int i = 0; i < side(); i++) {
      traceRe += product.re[i][i];
      traceIm += product.im[i][i];
    }
    Matrix rest = plus(other.phased(Math.atan2(traceIm, traceRe)).times(-1, 0));
    double worst = 0;
    for (int r = 0; r < side(); r++) {
      for (int c = 0; c < side(); c++) {
        worst = Math.max(worst, Math.hypot(rest.re[r][c], rest.im[r][c]));
      }
    }
    return worst;
  }
}
