package kerf;

import java.util.List;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Estimator;
import kerf.circuit.Gate;
import kerf.circuit.GateKind;
import kerf.circuit.Observable;
import kerf.circuit.Pauli;
import kerf.circuit.Query;

/**
 * A slow, obvious reference simulator: every gate by the definition of matrix times vector, one
 * binding at a time. Shares nothing with the kernels but the gate table.
 */
public final class Reference {
  private Reference() {}

  /** Amplitudes [2^n × (re, im)]; qubit 0 is the least significant bit of the index. */
  public static double[][] state(Circuit circuit, double[] features, double[] weights) {
    double[][] psi = new double[1 << circuit.qubits()][2];
    psi[0][0] = 1;
    for (Gate gate : circuit.gates()) {
      psi = apply(gate.matrix(features, weights), gate.qubits(), psi);
    }
    return psi;
  }

  /** ⟨ψ|O|ψ⟩ for one binding. */
  public static double expectation(
      Circuit circuit, Observable observable, double[] features, double[] weights) {
    return expectation(state(circuit, features, weights), observable);
  }

  /** ⟨ψ|O|ψ⟩ of amplitudes as {@link #state} returns them. */
  public static double expectation(double[][] psi, Observable observable) {
    double sum = 0;
    for (Observable.Term term : observable.terms()) {
      double[][] image = apply(term.pauli(), psi);
      for (int i = 0; i < psi.length; i++) {
        sum += term.coefficient() * (psi[i][0] * image[i][0] + psi[i][1] * image[i][1]);
      }
    }
    return sum;
  }

  /** The port, evaluated this way. */
  public static Estimator estimator() {
    return Reference::estimate;
  }

  private static Estimates estimate(Query query) {
    Bindings bindings = query.bindings();
    List<Observable> observables = query.observables();
    double[] values = new double[bindings.size() * observables.size()];
    for (int b = 0; b < bindings.size(); b++) {
      double[] features = bindings.features(bindings.featureRow(b));
      double[][] psi = state(query.circuit(), features, bindings.weights(bindings.weightRow(b)));
      for (int k = 0; k < observables.size(); k++) {
        values[b * observables.size() + k] = expectation(psi, observables.get(k));
      }
    }
    return Estimates.exact(observables.size(), values);
  }

  private static double[][] apply(Pauli pauli, double[][] psi) {
    double[][] image = psi;
    for (int q = 0; q < pauli.qubits(); q++) {
      if (pauli.letter(q) != 'I') {
        GateKind kind = GateKind.valueOf(String.valueOf(pauli.letter(q)));
        image = apply(kind.matrix(), List.of(q), image);
      }
    }
    return image;
  }

  /**
   * out[row] = Σ_column M[row][column]·psi[column]; M is zero where another qubit's bit differs.
   */
  private static double[][] apply(double[] matrix, List<Integer> qubits, double[][] psi) {
    int side = 1 << qubits.size();
    double[][] out = new double[psi.length][2];
    for (int row = 0; row < psi.length; row++) {
      for (int local = 0; local < side; local++) {
        int at = 2 * (localIndex(row, qubits) * side + local);
        double[] in = psi[withLocalIndex(row, qubits, local)];
        out[row][0] += matrix[at] * in[0] - matrix[at + 1] * in[1];
        out[row][1] += matrix[at] * in[1] + matrix[at + 1] * in[0];
      }
    }
    return out;
  }

  private static int localIndex(int index, List<Integer> qubits) {
    int local = 0;
    for (int i = 0; i < qubits.size(); i++) {
      local |= (index >> qubits.get(i) & 1) << i;
    }
    return local;
  }

  private static int withLocalIndex(int index, List<Integer> qubits, int local) {
    int other = index;
    for (int i = 0; i < qubits.size(); i++) {
      int bit = 1 << qubits.get(i);
      other = (local >> i & 1) == 1 ? other | bit : other & ~bit;
    }
    return other;
  }
}
