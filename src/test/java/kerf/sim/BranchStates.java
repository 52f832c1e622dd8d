package kerf.sim;

import java.util.List;
import kerf.RandomCircuits;
import kerf.circuit.Bindings;
import kerf.circuit.Pauli;

/** The two engines under one signature. */
enum BranchStates {
  /** Rows of lanes, whatever the size. */
  LANES {
    @Override
    double[][][] legs(Program program, int[] axis, List<Pauli> strings, Bindings bindings) {
      int n = bindings.size();
      double[][][] legs = empty(program, strings, n);
      LaneState state = new LaneState(program, n);
      Gram gram = new Gram(program, axis, n);
      state.run(new Coefficients(program, bindings, n), 0, n);
      for (int o = 0; o < strings.size(); o++) {
        copy(gram.legs(state.rows(), PauliMask.of(strings.get(o), program), n), legs[o], 0, n);
      }
      return legs;
    }
  },

  /** Flat arrays, whatever the size. */
  FLAT {
    @Override
    double[][][] legs(Program program, int[] axis, List<Pauli> strings, Bindings bindings) {
      double[][][] legs = empty(program, strings, bindings.size());
      FlatState.run(
          program,
          axis,
          strings.stream().map(s -> PauliMask.of(s, program)).toList(),
          bindings,
          (o, from, n, part) -> copy(part, legs[o], from, n));
      return legs;
    }
  },

  /** Whichever the kernel chooses for the size. */
  KERNEL {
    @Override
    double[][][] legs(Program program, int[] axis, List<Pauli> strings, Bindings bindings) {
      double[][][] legs = empty(program, strings, bindings.size());
      BranchKernel.run(
          program, axis, strings, bindings, (o, from, n, part) -> copy(part, legs[o], from, n));
      return legs;
    }
  };

  /** Leg tensors [string][4^m][binding]. */
  abstract double[][][] legs(Program program, int[] axis, List<Pauli> strings, Bindings bindings);

  /** The axes 0..m−1 in random order. */
  static int[] axes(RandomCircuits random, int branches) {
    int[] axis = new int[branches];
    for (int j = 0; j < branches; j++) {
      int other = random.below(j + 1);
      axis[j] = axis[other];
      axis[other] = j;
    }
    return axis;
  }

  private static double[][][] empty(Program program, List<Pauli> strings, int n) {
    return new double[strings.size()][1 << (2 * program.branches())][n];
  }

  /** Entries that are zero throughout may be missing. */
  private static void copy(double[][] legs, double[][] into, int from, int n) {
    for (int e = 0; e < into.length; e++) {
      if (legs[e] != null) {
        System.arraycopy(legs[e], 0, into[e], from, n);
      }
    }
  }
}
