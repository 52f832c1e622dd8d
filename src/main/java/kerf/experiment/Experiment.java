package kerf.experiment;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kerf.circuit.Observable;
import kerf.cut.CutPlan;
import kerf.cut.Fragment;
import kerf.price.Counts;

/**
 * What has to run for a plan and some observables, as the driver knows it: the plan, what a device
 * runs of it, and the network that tasks evaluate. What is counted is always what a device runs of
 * the plan, joint cuts as such and nothing sliced, in whatever basis the network is.
 *
 * @param plan what is run
 * @param network what tasks evaluate
 * @param counts of the plan, for one binding
 */
public record Experiment(CutPlan plan, TensorNetwork network, Counts counts) {

  /**
   * Makes a plan ready.
   *
   * @throws IllegalArgumentException when a fragment has too many cuts or is too large to simulate
   */
  public static Experiment of(CutPlan plan, List<Observable> observables, Basis basis) {
    TensorNetwork network = TensorNetwork.of(plan, observables, basis);
    return new Experiment(plan, network, Counts.of(plan, observables));
  }

  /** Subexperiments that the flat flow would run for some work. */
  public double nominal(Workload workload) {
    return counts.nominal() * workload.bindings().size();
  }

  /**
   * Distinct subexperiments of some work, each run once: of a fragment all of a binding, for every
   * sample and class of weight rows. More than a long holds is its largest.
   */
  public long executed(Workload workload) {
    double sum = 0;
    for (BindingGrid grid : workload.grids()) {
      for (Fragment f : plan.fragments()) {
        sum += counts.distinct().get(f.id()) * runs(f, grid, workload);
      }
    }
    return (long) sum;
  }

  /** Samples and classes of weight rows that a fragment tells apart. */
  private double runs(Fragment fragment, BindingGrid grid, Workload workload) {
    if (!isSliced()) {
      Node node = network.nodes().get(fragment.id());
      return (double) grid.lanes(node) * grid.node(node.id()).count();
    }
    SortedSet<Integer> features = new TreeSet<>();
    SortedSet<Integer> weights = new TreeSet<>();
    fragment.collect(features, weights);
    double lanes = features.isEmpty() ? 1 : grid.samples();
    return lanes * grid.classes(workload.bindings(), weights).count();
  }

  /** True where nodes are slices of the plan's fragments. */
  private boolean isSliced() {
    return network.nodes().size() != plan.fragments().size();
  }

  /**
   * Shares {@link #executed} among tasks: each its own, or of sliced fragments an even share.
   *
   * @param tasks batches of each task, all of the work
   */
  public long[] shares(Workload workload, List<List<FragmentBatch>> tasks) {
    long[] shares = new long[tasks.size()];
    long executed = isSliced() ? executed(workload) : 0;
    for (int t = 0; t < shares.length; t++) {
      if (isSliced()) {
        shares[t] = executed / shares.length + (t < executed % shares.length ? 1 : 0);
      } else {
        shares[t] = (long) tasks.get(t).stream().mapToDouble(this::subexperiments).sum();
      }
    }
    return shares;
  }

  private double subexperiments(FragmentBatch batch) {
    double each = batch.isPart() ? batch.to() - batch.from() : counts.distinct().get(batch.node());
    return batch.lanes() * each;
  }
}
