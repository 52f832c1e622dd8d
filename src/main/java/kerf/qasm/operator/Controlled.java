package kerf.qasm.operator;

import java.util.Arrays;
import kerf.circuit.GateKind;
import kerf.circuit.Matrices;

/**
 * A gate under controls, which come first: on three qubits or more, or on two with a control by 0.
 *
 * <p>Written as gates on two qubits without further qubits: a matrix V·D·V† needs controls on its
 * diagonal D only, and a controlled diagonal is a handful of {@link UnderControls controlled
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
    double[] flip = Dense.embedded(GateKind.X.matrix(), new int[] {0}, 2);
    double[] byOne = ((Small) base).controlledOn().matrix();
    return Recognition.of(Matrices.multiply(flip, Matrices.multiply(byOne, flip)));
  }

  @Override
  public double[] matrix() {
    return asSmall().matrix();
  }

  @Override
  public void emit(int[] outer, int[] qubits, GateSink sink) {
    if (outer.length == 0 && qubits.length == 2) {
      sink.apply(asSmall(), qubits);
      return;
    }
    int[] own = Arrays.copyOf(qubits, on.length);
    flip(own, sink);
    int[] targets = Arrays.copyOfRange(qubits, on.length, qubits.length);
    base.emit(UnderControls.joined(outer, own), targets, sink);
    flip(own, sink);
  }

  private void flip(int[] controls, GateSink sink) {
    for (int i = 0; i < on.length; i++) {
      if (!on[i]) {
        sink.apply(Small.of(GateKind.X), controls[i]);
      }
    }
  }
}
