package kerf.sim;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Bindings;
import kerf.circuit.Pauli;

/**
 * Evaluates a program for many bindings: all branch states from one run of k + m qubits, then a leg
 * tensor for each observable (see {@link Gram}).
 *
 * <p>Small programs run in blocks of lanes; above {@value #MAX_LANE_BITS} qubits and branches each
 * binding runs alone on flat arrays. Cost per binding: 2^(k+m) · gates + 4^m · 2^k for each
 * observable.
 */
public final class BranchKernel {
  /** Largest k + m that runs in lanes: 2^12 rows of 16 lanes fill half a megabyte. */
  static final int MAX_LANE_BITS = 12;

  /** Largest k + m at all: 2^28 amplitudes are 4 GiB complex. */
  static final int MAX_BITS = 28;

  private static final int BLOCK_VALUES = 1 << 14;
  private static final int LEAST_RUN = 16;

  /** Takes leg tensors as they come. */
  @FunctionalInterface
  public interface Sink {
    /**
     * @param observable index of the observable
     * @param from first lane
     * @param lanes number of lanes
     * @param legs [4^m][≥ lanes], null for an entry that is zero for every lane; valid during the
     *     call only
     */
    void accept(int observable, int from, int lanes, double[][] legs);
  }

  private BranchKernel() {}

  /**
   * Evaluates lanes 0..N−1; lane l is the binding of feature row {@code featureRow[l]} and weight
   * row {@code weightRow[l]}.
   *
   * @param axis axis of each branch in the leg tensors, branches in time order
   */
  public static void run(
      Program program,
      int[] axis,
      List<Pauli> observables,
      Bindings bindings,
      int[] featureRow,
      int[] weightRow,
      Sink sink) {
    run(MAX_LANE_BITS, program, axis, observables, bindings, featureRow, weightRow, sink);
  }

  /** The same with another bound on k + m for lanes. */
  static void run(
      int laneBits,
      Program program,
      int[] axis,
      List<Pauli> observables,
      Bindings bindings,
      int[] featureRow,
      int[] weightRow,
      Sink sink) {
    int bits = program.bits();
    requireSize(program);
    List<PauliMask> masks = new ArrayList<>();
    observables.forEach(o -> masks.add(PauliMask.of(o, program)));
    int lanes = featureRow.length;
    if (bits > laneBits) {
      FlatState.run(program, axis, masks, bindings, featureRow, weightRow, sink);
      return;
    }
    int rows = Math.max(1 << bits, 1 << (2 * program.branches() + 1));
    int width = Math.min(Math.max(8, Math.min(64, BLOCK_VALUES / rows)), Math.max(1, lanes));
    Coefficients coefficients = new Coefficients(program, bindings, featureRow, weightRow, width);
    LaneState state = new LaneState(program, width);
    Gram gram = new Gram(program, axis, width);
    int n;
    for (int from = 0; from < lanes; from += n) {
      n = Math.min(width, lanes - from);
      // Lanes that share their weights share most coefficients: worth a block of their own.
      int run = coefficients.runOfWeights(from, n);
      n = run >= LEAST_RUN ? run : n;
      state.run(coefficients, from, n);
      for (int o = 0; o < masks.size(); o++) {
        sink.accept(o, from, n, gram.legs(state, masks.get(o)));
      }
    }
  }

  /**
   * Refuses programs this simulator cannot hold. Qubits on which nothing happens do not count.
   *
   * @throws IllegalArgumentException saying what to do instead
   */
  public static void requireSize(Program program) {
    int bits = program.bits();
    if (bits > MAX_BITS || program.branches() > 12) {
      throw new IllegalArgumentException(
          ("a fragment of %d qubits with %d cuts needs 2^%d amplitudes and 5^%d values; this"
                  + " simulator takes %d qubits and cuts together, 12 cuts a fragment: use"
                  + " narrower fragments or a partition with fewer cuts")
              .formatted(program.qubits(), program.branches(), bits, program.branches(), MAX_BITS));
    }
  }
}
