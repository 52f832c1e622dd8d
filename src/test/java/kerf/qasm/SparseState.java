package kerf.qasm;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kerf.circuit.Circuit;
import kerf.circuit.Gate;

/** The few amplitudes that are not zero, of as many qubits as one likes. */
final class SparseState {
  private Map<BigInteger, double[]> amplitudes = new HashMap<>();

  private SparseState() {
    amplitudes.put(BigInteger.ZERO, new double[] {1, 0});
  }

  static SparseState of(Circuit circuit) {
    SparseState state = new SparseState();
    for (Gate gate : circuit.gates()) {
      state.apply(gate);
    }
    return state;
  }

  private void apply(Gate gate) {
    double[] matrix = gate.matrix();
    int side = 1 << gate.qubits().size();
    Map<BigInteger, double[]> next = new HashMap<>();
    amplitudes.forEach(
        (index, amplitude) -> {
          int column = 0;
          for (int i = 0; i < gate.qubits().size(); i++) {
            column |= index.testBit(gate.qubit(i)) ? 1 << i : 0;
          }
          for (int row = 0; row < side; row++) {
            BigInteger to = index;
            for (int i = 0; i < gate.qubits().size(); i++) {
              int q = gate.qubit(i);
              to = (row >> i & 1) == 1 ? to.setBit(q) : to.clearBit(q);
            }
            double re = matrix[2 * (row * side + column)];
            double im = matrix[2 * (row * side + column) + 1];
            double[] sum = next.computeIfAbsent(to, key -> new double[2]);
            sum[0] += re * amplitude[0] - im * amplitude[1];
            sum[1] += re * amplitude[1] + im * amplitude[0];
          }
        });
    next.values().removeIf(a -> Math.hypot(a[0], a[1]) < 1e-12);
    amplitudes = next;
  }

  /** Probabilities of the outcomes on some qubits, the first of them the last digit. */
  Map<String, Double> probabilities(int... qubits) {
    Map<String, Double> sums = new TreeMap<>();
    amplitudes.forEach(
        (index, a) -> {
          StringBuilder digits = new StringBuilder();
          for (int q : qubits) {
            digits.insert(0, index.testBit(q) ? '1' : '0');
          }
          sums.merge(digits.toString(), a[0] * a[0] + a[1] * a[1], Double::sum);
        });
    return sums;
  }

  /** Amplitudes by index. */
  Map<BigInteger, double[]> amplitudes() {
    return amplitudes;
  }
}
