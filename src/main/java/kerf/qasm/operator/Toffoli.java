package kerf.qasm.operator;

import java.util.Arrays;
import kerf.circuit.GateKind;

/**
 * X under any number of controls, exactly. Qubits that idle meanwhile, in whatever state, make it
 * cheaper; they come back as they were.
 *
 * <p>Source: Barenco et al., <em>Elementary gates for quantum computation</em>, quant-ph/9503016,
 * lemmas 7.2 and 7.3.
 */
final class Toffoli {
  /** Up to here the phase on all qubits between two H takes the fewest gates. */
  private static final int BY_PHASE = 4;

  private Toffoli() {}

  static void emit(int[] controls, int target, int[] idle, GateSink sink) {
    int n = controls.length;
    if (n == 0) {
      sink.apply(Small.of(GateKind.X), target);
    } else if (n == 1) {
      sink.apply(Small.of(GateKind.CX), controls[0], target);
    } else if (n <= BY_PHASE || idle.length == 0) {
      int[] all = Arrays.copyOf(controls, n + 1);
      all[n] = target;
      sink.apply(Small.of(GateKind.H), target);
      ControlledPhase.emit(Math.PI, all, sink);
      sink.apply(Small.of(GateKind.H), target);
    } else if (idle.length >= n - 2) {
      chain(controls, target, idle, sink);
    } else {
      split(controls, target, idle[0], sink);
    }
  }

  /** Lemma 7.2: 4(n − 2) gates with two controls, over n − 2 idle qubits. */
  private static void chain(int[] c, int target, int[] idle, GateSink sink) {
    int n = c.length;
    for (int round = 0; round < 2; round++) {
      two(c[n - 1], idle[n - 3], target, sink);
      for (int i = n - 2; i >= 2; i--) {
        two(c[i], idle[i - 2], idle[i - 1], sink);
      }
      two(c[0], c[1], idle[0], sink);
      for (int i = 2; i <= n - 2; i++) {
        two(c[i], idle[i - 2], idle[i - 1], sink);
      }
    }
  }

  private static void two(int a, int b, int target, GateSink sink) {
    emit(new int[] {a, b}, target, new int[0], sink);
  }

  /** Lemma 7.3: over one idle qubit, half of the controls at a time; the other half idles. */
  private static void split(int[] c, int target, int idle, GateSink sink) {
    int half = (c.length + 1) / 2;
    int[] first = Arrays.copyOf(c, half);
    int[] second = Arrays.copyOfRange(c, half, c.length + 1);
    second[second.length - 1] = idle;
    int[] others = second.clone();
    others[others.length - 1] = target;
    for (int round = 0; round < 2; round++) {
      emit(first, idle, others, sink);
      emit(second, target, first, sink);
    }
  }
}
