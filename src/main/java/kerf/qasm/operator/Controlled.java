package kerf.qasm.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kerf.circuit.GateKind;

/**
 * A gate under controls, which come first: on three qubits or more, or on two with a control by 0.
 *
 * <p>Written as gates on two qubits without further qubits: a matrix V·D·V† needs controls on its
 * diagonal D only, and a controlled diagonal is a handful of {@link ControlledPhase controlled
 * phases}. Of a sequence every gate is controlled, but for what its beginning and end undo of each
 * other.
 */
final class Controlled implements Operator {
  private final boolean[] on;
  private final Operator base;

  Controlled(boolean[] on, Operator base) {
    this.on = on;
    this.base = base;
  }

  @Override
  public int qubits() {
    return on.length + base.qubits();
  }

  @Override
  public int size() {
    return base.size() + on.length;
  }

  @Override
  public Operator inverse() {
    return new Controlled(on, base.inverse());
  }

  @Override
  public Operator power(double k) {
    return new Controlled(on, base.power(k));
  }

  @Override
  public Operator controlled(boolean first) {
    boolean[] more = new boolean[on.length + 1];
    more[0] = first;
    System.arraycopy(on, 0, more, 1, on.length);
    return new Controlled(more, base);
  }

  /** The same as one gate, where a control by 0 makes one of two qubits. */
  private Small asSmall() {
    return ((Small) base).controlledOff();
  }

  @Override
  public double[] matrix() {
    return asSmall().matrix();
  }

  @Override
  public void emit(int[] qubits, GateSink sink) {
    if (qubits.length == 2) {
      sink.apply(asSmall(), qubits);
      return;
    }
    int[] controls = Arrays.copyOf(qubits, on.length);
    int[] targets = Arrays.copyOfRange(qubits, on.length, qubits.length);
    flip(controls, sink);
    emit(base, controls, targets, sink);
    flip(controls, sink);
  }

  private void flip(int[] controls, GateSink sink) {
    for (int i = 0; i < on.length; i++) {
      if (!on[i]) {
        sink.apply(Small.of(GateKind.X), controls[i]);
      }
    }
  }

  private static void emit(Operator gate, int[] controls, int[] targets, GateSink sink) {
    if (gate instanceof Small small) {
      emit(small, controls, targets, sink);
    } else if (gate instanceof Many many) {
      emit(many, controls, targets, sink);
    } else {
      Controlled inner = (Controlled) gate;
      boolean[] all = new boolean[controls.length + inner.on.length];
      Arrays.fill(all, 0, controls.length, true);
      System.arraycopy(inner.on, 0, all, controls.length, inner.on.length);
      new Controlled(all, inner.base).emit(joined(controls, targets), sink);
    }
  }

  private static void emit(Many many, int[] controls, int[] targets, GateSink sink) {
    List<Many.Part> parts = many.parts();
    int bare = 0;
    while (bare < parts.size() / 2
        && parts.get(bare).isUndoneBy(parts.get(parts.size() - 1 - bare))) {
      bare++;
    }
    for (int i = 0; i < parts.size(); i++) {
      Many.Part part = parts.get(i);
      int[] places = Many.places(part.on(), targets);
      if (i < bare || i >= parts.size() - bare) {
        sink.apply(part.gate(), places);
      } else {
        emit(part.gate(), controls, places, sink);
      }
    }
  }

  private static void emit(Small gate, int[] controls, int[] targets, GateSink sink) {
    if (controls.length + targets.length <= 2) {
      sink.apply(gate.controlled(true), joined(controls, targets));
    } else if (targets.length == 0) {
      ControlledPhase.emit(gate.phase(), controls, sink);
    } else if (targets.length == 1) {
      emitOne(gate, controls, targets[0], sink);
    } else {
      emitTwo(gate, controls, targets, sink);
    }
  }

  private static void emitOne(Small gate, int[] controls, int target, GateSink sink) {
    int[] all = joined(controls, new int[] {target});
    if (gate.kind() == GateKind.X || gate.kind() == GateKind.Z) {
      ControlledPhase.emit(gate.phase(), controls, sink);
      if (gate.kind() == GateKind.X) {
        Toffoli.emit(controls, target, new int[0], sink);
      } else {
        ControlledPhase.emit(Math.PI, all, sink);
      }
      return;
    }
    double[] matrix = gate.matrix();
    boolean diagonal = gate.kind().pattern().isDiagonal();
    if (controls.length == 2 && !diagonal) {
      emitRoots(gate, controls, target, sink);
      return;
    }
    Eigen eigen = diagonal ? null : Eigen.of(matrix);
    double low = diagonal ? StrictMath.atan2(matrix[1], matrix[0]) : eigen.phases()[0];
    double high = diagonal ? StrictMath.atan2(matrix[7], matrix[6]) : eigen.phases()[1];
    Small basis = diagonal ? null : Recognition.of(eigen.vectors());
    if (basis != null) {
      sink.apply(basis.inverse(), target);
    }
    ControlledPhase.emit(low, controls, sink);
    ControlledPhase.emit(high - low, all, sink);
    if (basis != null) {
      sink.apply(basis, target);
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
    if (gate.kind().isControlled()) {
      ControlledPhase.emit(gate.phase(), controls, sink);
      int[] all = joined(controls, new int[] {targets[0]});
      emit(gate.base(), all, new int[] {targets[1]}, sink);
      return;
    }
    Optional<Many> body = gate.body();
    if (body.isPresent()) {
      ControlledPhase.emit(gate.phase(), controls, sink);
      emit(body.get(), controls, targets, sink);
      return;
    }
    Small exchanged = gate.exchanged();
    if (exchanged.kind().isControlled() || exchanged.body().isPresent()) {
      emitTwo(exchanged, controls, new int[] {targets[1], targets[0]}, sink);
      return;
    }
    Eigen eigen = Eigen.of(gate.matrix());
    double[] d = eigen.phases();
    Small basis = Recognition.of(eigen.vectors());
    sink.apply(basis.inverse(), targets);
    ControlledPhase.emit(d[0], controls, sink);
    ControlledPhase.emit(d[1] - d[0], joined(controls, new int[] {targets[0]}), sink);
    ControlledPhase.emit(d[2] - d[0], joined(controls, new int[] {targets[1]}), sink);
    ControlledPhase.emit(d[3] - d[2] - d[1] + d[0], joined(controls, targets), sink);
    sink.apply(basis, targets);
  }

  private static int[] joined(int[] a, int[] b) {
    int[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }
}
