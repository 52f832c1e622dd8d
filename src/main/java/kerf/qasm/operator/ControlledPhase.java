package kerf.qasm.operator;

import java.util.Arrays;
import kerf.circuit.GateKind;

/**
 * The gate that multiplies the state with all of its qubits 1 by e^{iλ}, exactly and without
 * further qubits.
 */
final class ControlledPhase {
  /** Up to here the sum over parities takes the fewest gates. */
  private static final int PARITIES = 5;

  private ControlledPhase() {}

  static void emit(double lambda, int[] on, GateSink sink) {
    double left = lambda;
    int[] qubits = on;
    if (lambda == 0) {
      return;
    }
    while (qubits.length > PARITIES) {
      left /= 2;
      qubits = halve(left, qubits, sink);
    }
    switch (qubits.length) {
      case 0 -> sink.apply(Small.ofPhase(left));
      case 1 -> sink.apply(Small.phaseGate(left), qubits);
      case 2 -> sink.apply(two(left), qubits);
      case 3 -> {
        if (Math.abs(left) == Math.PI) {
          parities(left, qubits, sink);
        } else {
          three(left, qubits, sink);
        }
      }
      default -> parities(left, qubits, sink);
    }
  }

  private static Small two(double lambda) {
    return Small.phaseGate(lambda).controlledOn();
  }

  private static void three(double lambda, int[] q, GateSink sink) {
    Small cx = Small.of(GateKind.CX);
    sink.apply(two(lambda / 2), q[1], q[2]);
    sink.apply(cx, q[0], q[1]);
    sink.apply(two(-lambda / 2), q[1], q[2]);
    sink.apply(cx, q[0], q[1]);
    sink.apply(two(lambda / 2), q[0], q[2]);
  }

  /**
   * λ x₁x₂…xₙ as a sum over parities: 2^{n−1} x₁…xₙ = Σ_S (−1)^{|S|−1} ⊕_S x. A Gray code leads
   * each qubit through all parities with the qubits before it, 2^n − 2 CX in all: 6 for a CCZ.
   */
  private static void parities(double lambda, int[] q, GateSink sink) {
    double part = lambda / (1 << (q.length - 1));
    Small plus = Small.phaseGate(part);
    Small minus = Small.phaseGate(-part);
    Small cx = Small.of(GateKind.CX);
    for (int i = q.length - 1; i >= 0; i--) {
      int gray = 0;
      for (int step = 1; step <= 1 << i; step++) {
        sink.apply(Integer.bitCount(gray) % 2 == 0 ? plus : minus, q[i]);
        if (i > 0) {
          int bit = step == 1 << i ? i - 1 : Integer.numberOfTrailingZeros(step);
          sink.apply(cx, q[bit], q[i]);
          gray ^= 1 << bit;
        }
      }
    }
  }

  /** λ x₁…xₙ with half = λ/2: all but the phase of that half on the qubits it returns. */
  private static int[] halve(double half, int[] q, GateSink sink) {
    int n = q.length;
    int[] controls = Arrays.copyOf(q, n - 2);
    int[] idle = {q[n - 1]};
    sink.apply(two(half), q[n - 2], q[n - 1]);
    Toffoli.emit(controls, q[n - 2], idle, sink);
    sink.apply(two(-half), q[n - 2], q[n - 1]);
    Toffoli.emit(controls, q[n - 2], idle, sink);
    int[] left = Arrays.copyOf(controls, n - 1);
    left[n - 2] = q[n - 1];
    return left;
  }
}
