package kerf;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Pauli;

/**
 * An independent simulator for wide, shallow chains: a matrix product state that is never
 * compressed. A one-qubit gate changes one site; CX between neighbours is P_0⊗1 + P_1⊗X, which
 * doubles the bond between them. Real gates only.
 */
public final class MatrixProduct {
  /** [site][left bond][basis value][right bond]. */
  private final List<double[][][]> sites = new ArrayList<>();

  private MatrixProduct(int qubits) {
    for (int q = 0; q < qubits; q++) {
      sites.add(new double[][][] {{{1}, {0}}});
    }
  }

  /** The state after a circuit of real one-qubit gates and CX between neighbours. */
  public static MatrixProduct of(Circuit circuit) {
    MatrixProduct state = new MatrixProduct(circuit.qubits());
    for (Gate gate : circuit.gates()) {
      if (gate.qubits().size() == 1) {
        state.one(gate.qubit(0), gate.matrix());
      } else if (gate.kind() == GateKind.CX && Math.abs(gate.qubit(0) - gate.qubit(1)) == 1) {
        state.cx(gate.qubit(0), gate.qubit(1));
      } else {
        throw new IllegalArgumentException("no rule for " + gate);
      }
    }
    return state;
  }

  private void one(int q, double[] m) {
    for (double[][] left : sites.get(q)) {
      for (int r = 0; r < left[0].length; r++) {
        double a = left[0][r];
        double b = left[1][r];
        left[0][r] = m[0] * a + m[2] * b;
        left[1][r] = m[4] * a + m[6] * b;
      }
    }
  }

  private void cx(int control, int target) {
    boolean up = target > control;
    sites.set(control, doubled(sites.get(control), up, true));
    sites.set(target, doubled(sites.get(target), !up, false));
  }

  /** Each bond value on one side twice: with P_b of the site, or with X^b. */
  private static double[][][] doubled(double[][][] site, boolean right, boolean project) {
    int l = site.length;
    int r = site[0][0].length;
    double[][][] out = new double[right ? l : 2 * l][2][right ? 2 * r : r];
    for (int i = 0; i < l; i++) {
      for (int v = 0; v < 2; v++) {
        for (int j = 0; j < r; j++) {
          for (int b = 0; b < 2; b++) {
            int to = project ? v : v ^ b;
            if (!project || v == b) {
              out[right ? i : 2 * i + b][to][right ? 2 * j + b : j] = site[i][v][j];
            }
          }
        }
      }
    }
    return out;
  }

  /** ⟨P⟩ of a string of I and Z. */
  public double expectation(Pauli pauli) {
    double[][] left = {{1}};
    for (int q = 0; q < sites.size(); q++) {
      double[][][] a = sites.get(q);
      int r = a[0][0].length;
      double[][] next = new double[r][r];
      for (int v = 0; v < 2; v++) {
        double sign = pauli.letter(q) == 'Z' && v == 1 ? -1 : 1;
        for (int i = 0; i < a.length; i++) {
          for (int k = 0; k < a.length; k++) {
            for (int j = 0; j < r; j++) {
              for (int m = 0; m < r; m++) {
                next[j][m] += sign * left[i][k] * a[i][v][j] * a[k][v][m];
              }
            }
          }
        }
      }
      left = next;
    }
    return left[0][0];
  }
}
