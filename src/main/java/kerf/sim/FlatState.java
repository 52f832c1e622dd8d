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
final class FlatState {
  private final Program program;
  private final double[] re;
  private final double[] im;
  private int extent;

  private FlatState(Program program) {
    this.program = program;
    int size = 1 << program.bits();
    this.re = new double[size];
    this.im = program.isReal() ? null : new double[size];
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
    FlatGram gram = new FlatGram(program, axis);
    for (int lane = 0; lane < bindings.size(); lane++) {
      state.evolve(coefficients, lane);
      for (int o = 0; o < observables.size(); o++) {
        sink.accept(o, lane, 1, gram.legs(state.re, state.im, observables.get(o)));
      }
    }
  }

  private void evolve(Coefficients coefficients, int lane) {
    Arrays.fill(re, 0);
    re[0] = 1;
    if (im != null) {
      Arrays.fill(im, 0);
    }
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
        FlatPairs.apply(step, c, re, im, extent);
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
        FlatKernels.pairs(re, im, extent, gate);
      } else {
        gates.add(gate);
      }
    }
    if (!gates.isEmpty()) {
      FlatKernels.layer(re, im, extent, gates);
    }
    return i;
  }

  /** Moves amplitudes with the bit set to a new upper half. */
  private void branch(int bit, int upper) {
    for (int i = 0; i < extent; i++) {
      if ((i & bit) != 0) {
        re[upper | i] = re[i];
        re[i] = 0;
        if (im != null) {
          im[upper | i] = im[i];
          im[i] = 0;
        }
      }
    }
    extent = 2 * upper;
  }

  private void copy(int upper) {
    System.arraycopy(re, 0, re, upper, extent);
    if (im != null) {
      System.arraycopy(im, 0, im, upper, extent);
    }
    extent = 2 * upper;
  }
}
