package kerf.qpd;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.GateKind;
import kerf.circuit.Matrices;
import kerf.circuit.Pauli;

/**
 * A Kraus operator of some steps.
 *
 * @param sign +1 or −1, what its outcome counts
 * @param matrix on the qubits of the steps
 */
record Kraus(int sign, double[] matrix) {
  private static final double R = Math.sqrt(.5);

  /** All of them: one for each combination of outcomes. */
  static List<Kraus> of(int qubits, List<Step> steps) {
    List<Kraus> all = List.of(new Kraus(1, Matrices.identity(1 << qubits)));
    for (Step step : steps) {
      List<Kraus> next = new ArrayList<>();
      for (Kraus before : all) {
        for (Kraus own : of(step)) {
          next.add(new Kraus(before.sign * own.sign, Matrices.multiply(own.matrix, before.matrix)));
        }
      }
      all = next;
    }
    return all;
  }

  private static List<Kraus> of(Step step) {
    double[] p = matrix(step.pauli());
    if (step instanceof Step.Prepare prepare) {
      // Of a qubit that is |0⟩.
      int sign = prepare.sign();
      boolean z = step.pauli().letter(0) == 'Z';
      double[] one = sign > 0 ? GateKind.ID.matrix() : GateKind.X.matrix();
      return List.of(new Kraus(1, z ? one : combined(R, sign * R, 0, p)));
    }
    if (step instanceof Step.Turn turn) {
      int quarters = turn.quarters();
      return List.of(new Kraus(1, quarters == 2 ? p : combined(R, 0, -quarters * R, p)));
    }
    double phi = step instanceof Step.WeakMeasure weak ? weak.phi() : 0;
    double re = Math.cos(phi / 2) / 2;
    double im = -Math.sin(phi / 2) / 2;
    return List.of(new Kraus(1, combined(.5, re, im, p)), new Kraus(-1, combined(.5, -re, -im, p)));
  }

  /** a + (re + i·im)·P. */
  private static double[] combined(double a, double re, double im, double[] p) {
    double[] one = Matrices.identity(Matrices.side(p));
    return Matrices.sum(Matrices.scale(one, a, 0), Matrices.scale(p, re, im));
  }

  /** A string of Paulis as a matrix; qubit 0 is the least significant bit. */
  static double[] matrix(Pauli pauli) {
    double[] matrix = {1, 0};
    for (int q = 0; q < pauli.qubits(); q++) {
      char letter = pauli.letter(q);
      GateKind kind = letter == 'I' ? GateKind.ID : GateKind.valueOf(String.valueOf(letter));
      matrix = Matrices.pair(matrix, kind.matrix());
    }
    return matrix;
  }
}
