package kerf.experiment;

import kerf.sim.BranchKernel;

/**
 * Runs the subexperiments of a piece: all local operations of a fragment come from one branch
 * state.
 *
 * <p>A side's operations span four dimensions (I + Z = S + S†), so the values of all 5^m
 * subexperiments are fixed combinations of 4^m leg quantities. {@link #legs} stops there; {@link
 * #values} spells them out, one number for each subexperiment.
 */
public final class Evaluator {
  private Evaluator() {}

  /** Leg tensors [4^m] of a piece: all subexperiments, in their smallest form. */
  public static FragmentTensor legs(Experiment experiment, Workload workload, FragmentBatch piece) {
    FragmentWork work = experiment.fragments().get(piece.fragment());
    FragmentTensor tensor = new FragmentTensor(piece, work.observables().size(), work.legs());
    run(work, workload, piece, tensor::put);
    return tensor;
  }

  /** Values [5^m] of a piece: every subexperiment by itself. */
  public static FragmentTensor values(
      Experiment experiment, Workload workload, FragmentBatch piece) {
    FragmentWork work = experiment.fragments().get(piece.fragment());
    FragmentTensor tensor =
        new FragmentTensor(piece, work.observables().size(), (int) work.entries());
    Expansion expansion = new Expansion(work.tables());
    run(
        work,
        workload,
        piece,
        (o, from, n, legs) -> tensor.put(o, from, n, expansion.expand(legs, n)));
    return tensor;
  }

  private static void run(
      FragmentWork work, Workload workload, FragmentBatch piece, BranchKernel.Sink sink) {
    BindingGrid block = workload.blocks().get(piece.block());
    int lanes = piece.lanes();
    int samples = piece.samples();
    int[] featureRow = new int[lanes];
    int[] weightRow = new int[lanes];
    for (int d = piece.classFrom(), l = 0; d < piece.classTo(); d++) {
      int row = block.weightRow(block.firstOf(piece.fragment(), d));
      for (int s = 0; s < samples; s++, l++) {
        featureRow[l] = block.featureRow(piece.sampleFrom() + s);
        weightRow[l] = row;
      }
    }
    BranchKernel.run(
        work.program(),
        work.axis().stream().mapToInt(a -> a).toArray(),
        work.observables(),
        workload.bindings(),
        featureRow,
        weightRow,
        sink);
  }
}
