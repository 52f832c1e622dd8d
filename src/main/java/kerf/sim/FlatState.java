package kerf.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.circuit.Bindings;

/**
 * The branch states of one program for one binding, on flat arrays of 2^(k+m) amplitudes. Qubits
 * that no gate has moved off |0⟩ are not swept: {@code extent} bounds the amplitudes that may be
 * non-zero, so a product state is built by doubling.
 */
final class FlatState implements Gram.States {
  private final Program program;

  /** Real and, unless all is real, imaginary parts. */
  private final double[][] parts;

  private int extent;

  private FlatState(Program program) {
    this.program = program;
    this.parts = new double[program.isReal() ? 1 : 2][1 << program.bits()];
  }

  /** As {@link BranchKernel#run}, one lane after the other. */
  static void run(
      Program program,
      int[] axis,
      List<PauliMask> observables,
      Bindings bindings,
      BranchKernel.LegSink sink) {
    Coefficients coefficients = new Coefficients(program, bindings, 1);
    FlatState state = new FlatState(program);
    Gram gram = new Gram(program, axis, 1);
    for (int lane = 0; lane < bindings.size(); lane++) {
      state.evolve(coefficients, lane);
      for (int o = 0; o < observables.size(); o++) {
        sink.accept(o, lane, 1, gram.legs(state, observables.get(o), 1));
      }
    }
  }

  private void evolve(Coefficients coefficients, int lane) {
    for (double[] x : parts) {
      Arrays.fill(x, 0);
    }
    parts[0][0] = 1;
    extent = 1;
    List<Instruction> steps = program.instructions();
    for (int i = 0; i < steps.size(); ) {
      if (isOne(steps.get(i))) {
        i = layer(steps, i, coefficients, lane);
      } else {
        Instruction step = steps.get(i);
        apply(step, step.action().width() == 0 ? null : coefficients.one(i, lane));
        i++;
      }
    }
  }

  private void apply(Instruction step, double[] c) {
    int upper = 1 << step.highest();
    switch (step.action()) {
      case BRANCH -> branch(1 << step.a(), upper);
      case COPY -> copy(upper);
      default -> {
        extent = Math.max(extent, 2 * upper);
        FlatPairs.apply(step, c, parts, extent);
      }
    }
  }

  /** True for a 2×2 matrix on one qubit. */
  private static boolean isOne(Instruction step) {
    return step.b() == Instruction.NO_BIT && step.action().width() > 0;
  }

  /**
   * Takes all one-qubit instructions in a row; a program never has two in a row on one qubit. So
   * they commute, and phases, half the work by themselves, need not wait for the layer.
   */
  private int layer(List<Instruction> steps, int i, Coefficients coefficients, int lane) {
    List<FlatKernels.One> gates = new ArrayList<>();
    for (; i < steps.size() && isOne(steps.get(i)); i++) {
      Instruction step = steps.get(i);
      double[] c = coefficients.one(i, lane);
      if (step.action() == Action.PHASE) {
        apply(step, c);
        continue;
      }
      int bit = 1 << step.a();
      boolean real = step.action().isReal();
      FlatKernels.One gate = new FlatKernels.One(step.a(), step.action().matrix(c), real);
      if (bit >= extent || extent < FlatKernels.LEAST_TILED) {
        extent = Math.max(extent, 2 * bit);
        FlatKernels.pairs(parts, extent, gate);
      } else {
        gates.add(gate);
      }
    }
    if (!gates.isEmpty()) {
      FlatKernels.layer(parts, extent, gates);
    }
    return i;
  }

  /** Moves amplitudes with the bit set to a new upper half. */
  private void branch(int bit, int upper) {
    for (double[] x : parts) {
      for (int i = 0; i < extent; i++) {
        if ((i & bit) != 0) {
          x[upper | i] = x[i];
          x[i] = 0;
        }
      }
    }
    extent = 2 * upper;
  }

  private void copy(int upper) {
    for (double[] x : parts) {
      System.arraycopy(x, 0, x, upper, extent);
    }
    extent = 2 * upper;
  }

  /** Four partial sums a part. */
  @Override
  public void overlap(
      PauliMask pauli, int ket, int bra, int size, double[] intoA, double[] intoB, int lanes) {
    double[] re = parts[0];
    double[] im = parts.length == 1 ? null : parts[1];
    double[] a = new double[4];
    double[] b = new double[4];
    for (int i = 0; i < size; i++) {
      int j = bra | (i ^ pauli.x());
      double sign = pauli.isNegative(i) ? -1 : 1;
      double kr = sign * re[ket | i];
      if (im == null) {
        a[i & 3] += kr * re[j];
      } else {
        double ki = sign * im[ket | i];
        a[i & 3] += kr * re[j] + ki * im[j];
        b[i & 3] += ki * re[j] - kr * im[j];
      }
    }
    int y = pauli.y() % 4;
    double sumA = a[0] + a[1] + (a[2] + a[3]);
    intoA[0] = y >= 2 ? -sumA : sumA;
    if (im != null) {
      double sumB = b[0] + b[1] + (b[2] + b[3]);
      intoB[0] = y == 1 || y == 2 ? -sumB : sumB;
    }
  }
}
