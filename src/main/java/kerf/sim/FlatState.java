package kerf.sim;

import java.util.ArrayList;
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
  private int bits;

  private FlatState(Program program) {
    this.program = program;
    int size = 1 << (program.qubits() + program.branches());
    this.re = new double[size];
    this.im = program.isReal() ? null : new double[size];
  }

  /** As {@link BranchKernel#run}, one lane after the other. */
  static void run(
      Program program,
      int[] axis,
      List<PauliMask> observables,
      Bindings bindings,
      int[] featureRow,
      int[] weightRow,
      BranchKernel.Sink sink) {
    Coefficients coefficients = new Coefficients(program, bindings, featureRow, weightRow, 1);
    FlatState state = new FlatState(program);
    FlatGram gram = new FlatGram(program, axis);
    for (int lane = 0; lane < featureRow.length; lane++) {
      state.evolve(coefficients, lane);
      for (int o = 0; o < observables.size(); o++) {
        sink.accept(o, lane, 1, gram.legs(state.re, state.im, observables.get(o)));
      }
    }
  }

  private void evolve(Coefficients coefficients, int lane) {
    clear(re);
    re[0] = 1;
    if (im != null) {
      clear(im);
    }
    extent = 1;
    bits = program.qubits();
    List<Instruction> steps = program.instructions();
    for (int i = 0; i < steps.size(); ) {
      Instruction step = steps.get(i);
      if (step.action() == Instruction.Action.ONE) {
        i = layer(steps, i, coefficients, lane);
        continue;
      }
      switch (step.action()) {
        case FLIP -> {
          grow(1 << step.a());
          swap(0, 1 << step.a());
        }
        case CNOT -> {
          if (1 << step.a() < extent) {
            grow(1 << step.b());
            swap(1 << step.a(), 1 << step.b());
          }
        }
        case SIGN -> sign((1 << step.a()) | (1 << step.b()));
        case PHASE -> phase(1 << step.a(), 1 << step.b(), coefficients.lanes(i, lane, 1));
        default -> branch(1 << step.a());
      }
      i++;
    }
  }

  /** Takes all one-qubit instructions in a row; a program never has two in a row on one qubit. */
  private int layer(List<Instruction> steps, int i, Coefficients coefficients, int lane) {
    List<FlatKernels.One> gates = new ArrayList<>();
    while (i < steps.size() && steps.get(i).action() == Instruction.Action.ONE) {
      Instruction step = steps.get(i);
      int bit = 1 << step.a();
      FlatKernels.One gate = one(step, coefficients.lanes(i, lane, 1));
      if (bit >= extent || extent < FlatKernels.LEAST_TILED) {
        grow(bit);
        FlatKernels.pairs(re, im, extent, gate);
      } else {
        gates.add(gate);
      }
      i++;
    }
    if (!gates.isEmpty()) {
      FlatKernels.layer(re, im, extent, gates);
    }
    return i;
  }

  private static FlatKernels.One one(Instruction step, double[][] c) {
    double[] m =
        switch (step.form()) {
          case ROTATION -> new double[] {c[0][0], 0, -c[1][0], 0, c[1][0], 0, c[0][0], 0};
          case REAL -> new double[] {c[0][0], 0, c[1][0], 0, c[2][0], 0, c[3][0], 0};
          case DIAGONAL -> new double[] {c[0][0], c[1][0], 0, 0, 0, 0, c[2][0], c[3][0]};
          default -> {
            double[] all = new double[8];
            for (int j = 0; j < 8; j++) {
              all[j] = c[j][0];
            }
            yield all;
          }
        };
    return new FlatKernels.One(step.a(), m, step.form().isReal());
  }

  private void grow(int bit) {
    extent = Math.max(extent, 2 * bit);
  }

  private void swap(int control, int target) {
    swap(re, control, target);
    if (im != null) {
      swap(im, control, target);
    }
  }

  /** Runs of at least 2^min(control, target) neighbours swap together. */
  private void swap(double[] x, int control, int target) {
    int run = control == 0 ? target : Math.min(control, target);
    for (int block = 0; block < extent; block += run) {
      if ((block & control) == control && (block & target) == 0) {
        for (int a = block; a < block + run; a++) {
          double kept = x[a];
          x[a] = x[a + target];
          x[a + target] = kept;
        }
      }
    }
  }

  private void sign(int both) {
    int run = both & -both;
    for (int block = 0; block < extent; block += run) {
      if ((block & both) == both) {
        for (int a = block; a < Math.min(extent, block + run); a++) {
          re[a] = -re[a];
          if (im != null) {
            im[a] = -im[a];
          }
        }
      }
    }
  }

  private void phase(int a, int b, double[][] m) {
    double c = m[0][0];
    for (int i = 0; i < extent; i++) {
      double s = ((i & a) == 0) == ((i & b) == 0) ? -m[1][0] : m[1][0];
      double x = re[i];
      double y = im[i];
      re[i] = c * x - s * y;
      im[i] = c * y + s * x;
    }
  }

  /** Moves amplitudes with the bit set to a new upper half. */
  private void branch(int bit) {
    int upper = 1 << bits;
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
    bits++;
    extent = bit < extent ? 1 << bits : extent;
  }

  private static void clear(double[] x) {
    java.util.Arrays.fill(x, 0);
  }
}
