package kerf.sim;

import java.util.ArrayList;
import java.util.List;
import kerf.circuit.Bindings;
import kerf.circuit.Pauli;

/**
 * Evaluates a program for many bindings: all branch states from one run, then a leg tensor for each
 * observable (see {@link Gram}).
 *
 * <p>Small programs run in blocks of lanes; above {@value #MAX_LANE_BITS} row bits each binding
 * runs alone on flat arrays. Cost per binding: 2^bits · gates + 2^(bits + m) for each observable.
 */
public final class BranchKernel {
  /** Most row bits that run in lanes: 2^12 rows of 64 lanes are 4 MiB complex. */
  static final int MAX_LANE_BITS = 12;

  /** Most row bits at all: 2^28 amplitudes are 4 GiB complex. */
  public static final int MAX_BITS = 28;

  /** Most branch bits: 4^12 leg values are 128 MiB. */
  public static final int MAX_BRANCHES = 12;

  /** Bytes of an entry of a leg tensor apart from its lanes: it is handed on as small arrays. */
  private static final int LEG_OVERHEAD = 64;

  /** Numbers of a block, a part of the state or the Gram matrix: 8 MiB. */
  private static final int BLOCK_VALUES = 1 << 20;

  private static final double GIB = 1 << 30;

  /** Takes leg tensors as they come. */
  @FunctionalInterface
  public interface LegSink {
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
   * Evaluates lanes, one for each binding.
   *
   * @param axis axis of each branch in the leg tensors, branches in time order
   */
  public static void run(
      Program program, int[] axis, List<Pauli> observables, Bindings bindings, LegSink sink) {
    run(MAX_LANE_BITS, program, axis, observables, bindings, sink);
  }

  /** The same with another bound on row bits for lanes. */
  static void run(
      int laneBits,
      Program program,
      int[] axis,
      List<Pauli> observables,
      Bindings bindings,
      LegSink sink) {
    requireSize(program);
    int lanes = bindings.size();
    if (observables.isEmpty() || lanes == 0) {
      return;
    }
    boolean flat = program.bits() > laneBits;
    int width = flat ? 1 : width(program, lanes);
    requireMemory(program, width, Runtime.getRuntime().maxMemory());
    List<PauliMask> masks = new ArrayList<>();
    observables.forEach(o -> masks.add(PauliMask.of(o, program)));
    if (flat) {
      FlatState.run(program, axis, masks, bindings, sink);
      return;
    }
    Coefficients coefficients = new Coefficients(program, bindings, width);
    LaneState state = new LaneState(program, width);
    Gram gram = new Gram(program, axis, width);
    int n;
    for (int from = 0; from < lanes; from += n) {
      n = Math.min(width, lanes - from);
      state.run(coefficients, from, n);
      for (int o = 0; o < masks.size(); o++) {
        sink.accept(o, from, n, gram.legs(state.rows(), masks.get(o), n));
      }
    }
  }

  /** Lanes at once: 64, fewer where the state or the Gram matrix is large; 8 in any case. */
  private static int width(Program program, int lanes) {
    int rows = Math.max(1 << program.bits(), 1 << (2 * program.branches() + 1));
    return Math.min(Math.max(8, Math.min(64, BLOCK_VALUES / rows)), lanes);
  }

  /**
   * Refuses programs this simulator cannot hold anywhere. Qubits on which nothing happens do not
   * count, nor do wires that have ended.
   *
   * @throws IllegalArgumentException saying what to do instead
   */
  public static void requireSize(Program program) {
    if (program.bits() > MAX_BITS || program.branches() > MAX_BRANCHES) {
      throw new IllegalArgumentException(
          ("%s; this simulator takes up to 2^%d amplitudes and %d branch bits: use narrower"
                  + " fragments or a partition with fewer cuts")
              .formatted(needs(program), MAX_BITS, MAX_BRANCHES));
    }
  }

  /**
   * Bytes of the branch states of some lanes, of real amplitudes; twice that where they are
   * complex.
   *
   * @param bits row bits
   * @param width lanes at once
   */
  public static double bytes(int bits, int width) {
    return Math.pow(2, bits) * width * Double.BYTES;
  }

  /** Bytes that it takes to make leg tensors of some lanes and hand them on. */
  public static double legBytes(int branches, int width) {
    return Math.pow(4, branches) * (2 * width * Double.BYTES + LEG_OVERHEAD);
  }

  /**
   * Refuses programs for which a heap is too small.
   *
   * @param width lanes at once
   * @param heap bytes
   */
  static void requireMemory(Program program, int width, long heap) {
    int parts = program.isReal() ? 1 : 2;
    double bytes = parts * bytes(program.bits(), width) + legBytes(program.branches(), width);
    if (bytes > heap) {
      throw new IllegalArgumentException(
          ("%s, %.2g GiB, and this Java process may use %.2g GiB: give it a larger heap, or use"
                  + " narrower fragments or a partition with fewer cuts")
              .formatted(needs(program), bytes / GIB, heap / GIB));
    }
  }

  private static String needs(Program program) {
    return ("a fragment of %d qubits with %d branch bits (one or two for each end of a cut) needs"
            + " 2^%d amplitudes and 4^%d leg values")
        .formatted(program.qubits(), program.branches(), program.bits(), program.branches());
  }
}
