package kerf.qasm.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kerf.circuit.GateKind;
import kerf.circuit.Matrices;

/**
 * Gates one after the other, seen as one gate. On two qubits it is written as one gate too, unless
 * nothing in it entangles them or there is but one gate in it.
 */
public final class Many implements Operator {
  /** Parts of such a gate: it lies in memory as a whole. */
  private static final int LARGEST = 1_000_000;

  private final int qubits;

  /** In time order. */
  private final List<Part> parts;

  /**
   * A gate of the sequence.
   *
   * @param on which of the whole's qubits it acts on; treat as read-only
   */
  record Part(Operator gate, int[] on) {
    /** True where the other gate undoes this one, their phases included. */
    boolean isUndoneBy(Part other) {
      return gate instanceof Small a
          && other.gate instanceof Small b
          && Arrays.equals(on, other.on)
          && Matrices.distance(
                  Matrices.multiply(b.matrix(), a.matrix()), Matrices.identity(1 << a.qubits()))
              < 1e-13;
    }
  }

  private Many(int qubits, List<Part> parts) {
    this.qubits = qubits;
    this.parts = parts;
  }

  /** The gates that are written to the sink, as one gate. */
  public static Many of(int qubits, Consumer<GateSink> written) {
    List<Part> parts = new ArrayList<>();
    written.accept(
        (gate, on) -> {
          requireSize(parts.size() + 1.0);
          parts.add(new Part(gate, on));
        });
    return new Many(qubits, parts);
  }

  private static void requireSize(double size) {
    if (size > LARGEST) {
      throw new ArithmeticException(
          "expected at most %,d gates in one gate with modifiers; apply it in parts"
              .formatted(LARGEST));
    }
  }

  @Override
  public int qubits() {
    return qubits;
  }

  @Override
  public int size() {
    return parts.size();
  }

  @Override
  public Many inverse() {
    List<Part> inverse = new ArrayList<>(parts.size());
    for (int i = parts.size() - 1; i >= 0; i--) {
      inverse.add(new Part(parts.get(i).gate().inverse(), parts.get(i).on()));
    }
    return new Many(qubits, inverse);
  }

  @Override
  public Operator power(double k) {
    if (qubits == 2) {
      return asSmall().power(k);
    }
    if (k != Math.rint(k)) {
      throw new ArithmeticException(
          ("pow(%s): expected a whole number for a gate on %d qubits, got a fraction;"
                  + " give its parts powers, or the gate it controls")
              .formatted(k, qubits));
    }
    double size = Math.abs(k) * parts.size();
    requireSize(size);
    List<Part> once = k < 0 ? inverse().parts : parts;
    List<Part> power = new ArrayList<>((int) size);
    while (power.size() < size) {
      power.addAll(once);
    }
    return new Many(qubits, power);
  }

  /** The same as one gate on at most two qubits. */
  Small asSmall() {
    List<Part> acting = parts.stream().filter(part -> part.gate().qubits() > 0).toList();
    if (acting.size() == 1
        && isOnAll(acting.get(0))
        && acting.get(0).gate() instanceof Small only) {
      double phase = 0;
      for (Part part : parts) {
        phase += part == acting.get(0) ? 0 : ((Small) part.gate()).phase();
      }
      return only.phased(phase);
    }
    return Recognition.of(Dense.polished(matrix()));
  }

  @Override
  public double[] matrix() {
    double[] product = Matrices.identity(1 << qubits);
    for (Part part : parts) {
      double[] matrix = Dense.embedded(part.gate().matrix(), part.on(), qubits);
      product = Matrices.multiply(matrix, product);
    }
    return product;
  }

  /**
   * On one qubit one gate; else the only gate in it where that acts on the same qubits in the same
   * order, else all of it.
   */
  public Operator unwrapped() {
    if (qubits == 1) {
      return asSmall();
    }
    return parts.size() == 1 && isOnAll(parts.get(0)) ? parts.get(0).gate() : this;
  }

  private boolean isOnAll(Part part) {
    return Arrays.equals(part.on(), IntStream.range(0, qubits).toArray());
  }

  /**
   * This gate, or on two qubits the one gate it is to be written as: the row of the gate table of
   * this name, with these angles, where it is that gate up to a phase.
   */
  public Operator simplified(String name, double[] angles) {
    Operator simplified = simplified();
    return simplified instanceof Small small && small.kind() == GateKind.UNITARY2
        ? Recognition.named(name, angles, small)
        : simplified;
  }

  private Operator simplified() {
    long entangling = parts.stream().filter(part -> part.gate().qubits() == 2).count();
    long acting = parts.stream().filter(part -> part.gate().qubits() > 0).count();
    return qubits != 2 || entangling == 0 || acting == 1 ? this : asSmall();
  }

  @Override
  public void emit(int[] controls, int[] on, GateSink sink) {
    if (controls.length == 0 && simplified() instanceof Small small) {
      sink.apply(small, on);
      return;
    }
    int bare = controls.length == 0 ? parts.size() : undone();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int[] places = Arrays.stream(part.on()).map(q -> on[q]).toArray();
      if (i < bare || i >= parts.size() - bare) {
        sink.apply(part.gate(), places);
      } else {
        part.gate().emit(controls, places, sink);
      }
    }
  }

  /** How many gates at the beginning are undone by as many at the end. */
  private int undone() {
    int n = 0;
    while (n < parts.size() / 2 && parts.get(n).isUndoneBy(parts.get(parts.size() - 1 - n))) {
      n++;
    }
    return n;
  }
}
