package kerf.device;

import java.util.List;
import kerf.circuit.GateKind;
import kerf.circuit.Pauli;
import kerf.cut.Fragment;
import kerf.qpd.LocalOperation;
import kerf.qpd.Step;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;

/** One subexperiment the slow way: a dense density matrix, step by step as a device would do it. */
final class DensityMatrix {
  private final int qubits;
  private ZMatrixRMaj rho;

  private DensityMatrix(int qubits) {
    this.qubits = qubits;
    this.rho = new ZMatrixRMaj(1 << qubits, 1 << qubits);
    rho.set(0, 0, 1, 0);
  }

  /**
   * The expectation value of a fragment with a local operation at each of its cuts, signs of
   * measurements multiplied in.
   *
   * @param operations one for each of the fragment's cuts, in order of cut id
   */
  static double expectation(
      Fragment fragment,
      List<LocalOperation> operations,
      Pauli observable,
      double[] features,
      double[] weights) {
    DensityMatrix state = new DensityMatrix(fragment.width());
    for (Fragment.Element element : fragment.elements()) {
      if (element instanceof Fragment.CutEnd end) {
        int axis = fragment.cuts().indexOf(end.cut());
        operations.get(axis).steps().forEach(step -> state.step(step, end.qubit()));
      } else if (element instanceof Fragment.LocalGate local) {
        double[] matrix = local.gate().matrix(features, weights);
        state.rho = state.conjugated(matrix, local.qubits());
      }
    }
    return state.trace(observable);
  }

  private void step(Step step, int qubit) {
    List<Integer> on = List.of(qubit);
    char letter = step.pauli().letter(0);
    if (step instanceof Step.Measure) {
      // In the basis of Z, back and forth.
      turned(letter, on, false);
      ZMatrixRMaj one = conjugated(new double[] {0, 0, 0, 0, 0, 0, 1, 0}, on);
      rho = conjugated(new double[] {1, 0, 0, 0, 0, 0, 0, 0}, on);
      CommonOps_ZDRM.subtract(rho, one, rho);
      turned(letter, on, true);
    } else if (step instanceof Step.Turn turn) {
      double half = turn.quarters() * Math.PI / 2;
      rho = conjugated(GateKind.valueOf("R" + letter).matrix(half), on);
    } else if (step instanceof Step.Prepare prepare) {
      // The wire is |0⟩ here.
      rho = prepare.sign() > 0 ? rho : conjugated(GateKind.X.matrix(), on);
      turned(letter, on, true);
    } else {
      throw new IllegalArgumentException("no device here does " + step.text());
    }
  }

  /** From P's eigenstates to Z's, or back. */
  private void turned(char letter, List<Integer> on, boolean back) {
    GateKind about = letter == 'X' ? GateKind.RY : GateKind.RX;
    double quarter = (letter == 'X') == back ? Math.PI / 2 : -Math.PI / 2;
    rho = letter == 'Z' ? rho : conjugated(about.matrix(quarter), on);
  }

  /** tr(Pρ). */
  private double trace(Pauli observable) {
    ZMatrixRMaj product = rho;
    for (int q = 0; q < qubits; q++) {
      if (observable.letter(q) != 'I') {
        GateKind kind = GateKind.valueOf(String.valueOf(observable.letter(q)));
        product = times(full(kind.matrix(), List.of(q)), product);
      }
    }
    double trace = 0;
    for (int i = 0; i < product.numRows; i++) {
      trace += product.getReal(i, i);
    }
    return trace;
  }

  /** KρK† for K on some qubits. */
  private ZMatrixRMaj conjugated(double[] k, List<Integer> on) {
    ZMatrixRMaj all = full(k, on);
    ZMatrixRMaj adjoint = new ZMatrixRMaj(all.numRows, all.numCols);
    CommonOps_ZDRM.transposeConjugate(all, adjoint);
    return times(times(all, rho), adjoint);
  }

  /** K ⊗ 1 on the other qubits; bit i of K's index is qubit {@code on[i]}. */
  private ZMatrixRMaj full(double[] k, List<Integer> on) {
    int size = 1 << qubits;
    int side = 1 << on.size();
    int mask = on.stream().mapToInt(q -> 1 << q).sum();
    ZMatrixRMaj all = new ZMatrixRMaj(size, size);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        if ((row & ~mask) == (column & ~mask)) {
          int at = 2 * (local(row, on) * side + local(column, on));
          all.set(row, column, k[at], k[at + 1]);
        }
      }
    }
    return all;
  }

  private static int local(int index, List<Integer> on) {
    int local = 0;
    for (int i = 0; i < on.size(); i++) {
      local |= (index >> on.get(i) & 1) << i;
    }
    return local;
  }

  private static ZMatrixRMaj times(ZMatrixRMaj left, ZMatrixRMaj right) {
    ZMatrixRMaj out = new ZMatrixRMaj(left.numRows, right.numCols);
    CommonOps_ZDRM.mult(left, right, out);
    return out;
  }
}
