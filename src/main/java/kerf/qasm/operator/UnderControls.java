package kerf.qasm.operator;

import java.util.Arrays;
import java.util.Optional;
import kerf.circuit.GateKind;

/**
 * Writes gates on at most two qubits under controls, exactly and without further qubits.
 *
 * <p>Source: Barenco et al., <em>Elementary gates for quantum computation</em>, quant-ph/9503016,
 * lemmas 6.1, 7.2 and 7.3.
 */
final class UnderControls {
  /** Up to here the sum over parities takes the fewest gates. */
  private static final int PARITIES = 5;

  /** Up to here the phase on all qubits between two H takes the fewest gates. */
  private static final int BY_PHASE = 4;

  private UnderControls() {}

  /** Writes a gate under one control or more. */
  static void emit(Small gate, int[] controls, int[] targets, GateSink sink) {
    if (targets.length == 0) {
      phase(gate.phase(), controls, sink);
    } else if (controls.length + targets.length == 2) {
      sink.apply(gate.controlled(true), joined(controls, targets));
    } else if (targets.length == 1) {
      emitOne(gate, controls, targets[0], sink);
    } else {
      emitTwo(gate, controls, targets, sink);
    }
  }

  private static void emitOne(Small gate, int[] controls, int target, GateSink sink) {
    if (gate.kind() == GateKind.X || gate.kind() == GateKind.Z) {
      phase(gate.phase(), controls, sink);
      if (gate.kind() == GateKind.X) {
        x(controls, target, new int[0], sink);
      } else {
        phase(Math.PI, joined(controls, target), sink);
      }
    } else if (gate.kind().pattern().isDiagonal()) {
      double[] m = gate.matrix();
      double[] phases = {StrictMath.atan2(m[1], m[0]), StrictMath.atan2(m[7], m[6])};
      emitDiagonal(phases, controls, new int[] {target}, sink);
    } else if (controls.length == 2) {
      emitRoots(gate, controls, target, sink);
    } else {
      emitTurned(gate, controls, new int[] {target}, sink);
    }
  }

  /** Two controls: five gates with the square root (Barenco et al., lemma 6.1). */
  private static void emitRoots(Small gate, int[] controls, int target, GateSink sink) {
    Small root = gate.power(0.5);
    Small inverse = root.inverse();
    sink.apply(root.controlled(true), controls[1], target);
    sink.apply(Small.of(GateKind.CX), controls[0], controls[1]);
    sink.apply(inverse.controlled(true), controls[1], target);
    sink.apply(Small.of(GateKind.CX), controls[0], controls[1]);
    sink.apply(root.controlled(true), controls[0], target);
  }

  private static void emitTwo(Small gate, int[] controls, int[] targets, GateSink sink) {
    Optional<Many> body = gate.body();
    if (gate.kind().isControlled()) {
      phase(gate.phase(), controls, sink);
      emit(gate.base(), joined(controls, targets[0]), new int[] {targets[1]}, sink);
    } else if (body.isPresent()) {
      phase(gate.phase(), controls, sink);
      body.get().emit(controls, targets, sink);
    } else {
      Small exchanged = gate.exchanged();
      if (exchanged.kind().isControlled() || exchanged.body().isPresent()) {
        emitTwo(exchanged, controls, new int[] {targets[1], targets[0]}, sink);
      } else {
        emitTurned(gate, controls, targets, sink);
      }
    }
  }

  /** V·D·V†: only D needs the controls. */
  private static void emitTurned(Small gate, int[] controls, int[] targets, GateSink sink) {
    Eigen eigen = Eigen.of(gate.matrix());
    Small basis = Recognition.of(eigen.vectors());
    sink.apply(basis.inverse(), targets);
    emitDiagonal(eigen.phases(), controls, targets, sink);
    sink.apply(basis, targets);
  }

  private static void emitDiagonal(double[] d, int[] controls, int[] targets, GateSink sink) {
    phase(d[0], controls, sink);
    phase(d[1] - d[0], joined(controls, targets[0]), sink);
    if (targets.length == 2) {
      phase(d[2] - d[0], joined(controls, targets[1]), sink);
      phase(d[3] - d[2] - d[1] + d[0], joined(controls, targets), sink);
    }
  }

  /** Multiplies the state with all of these qubits 1 by e^{iλ}. */
  static void phase(double lambda, int[] on, GateSink sink) {
    double left = lambda;
    int[] qubits = on;
    if (lambda == 0) {
      return;
    }
    while (qubits.length > PARITIES) {
      left /= 2;
      qubits = halve(left, qubits, sink);
    }
    if (qubits.length == 1) {
      sink.apply(Small.phaseGate(left), qubits);
    } else if (qubits.length == 2) {
      sink.apply(two(left), qubits);
    } else if (qubits.length == 3 && Math.abs(left) != Math.PI) {
      three(left, qubits, sink);
    } else {
      parities(left, qubits, sink);
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
    x(controls, q[n - 2], idle, sink);
    sink.apply(two(-half), q[n - 2], q[n - 1]);
    x(controls, q[n - 2], idle, sink);
    return joined(controls, idle);
  }

  /**
   * X under two controls or more. Qubits that idle meanwhile, in whatever state, make it cheaper;
   * they come back as they were.
   */
  static void x(int[] controls, int target, int[] idle, GateSink sink) {
    int n = controls.length;
    if (n <= BY_PHASE || idle.length == 0) {
      sink.apply(Small.of(GateKind.H), target);
      phase(Math.PI, joined(controls, target), sink);
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
      ccx(c[n - 1], idle[n - 3], target, sink);
      for (int i = n - 2; i >= 2; i--) {
        ccx(c[i], idle[i - 2], idle[i - 1], sink);
      }
      ccx(c[0], c[1], idle[0], sink);
      for (int i = 2; i <= n - 2; i++) {
        ccx(c[i], idle[i - 2], idle[i - 1], sink);
      }
    }
  }

  private static void ccx(int a, int b, int target, GateSink sink) {
    x(new int[] {a, b}, target, new int[0], sink);
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
      x(first, idle, others, sink);
      x(second, target, first, sink);
    }
  }

  static int[] joined(int[] a, int... b) {
    int[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }
}
