package kerf.schedule;

import java.util.List;
import kerf.experiment.Basis;
import kerf.experiment.FragmentBatch;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;

/** How the work of one query is split into units, each of which stays in one task. */
public interface Granularity {

  /**
   * Splits work; every subexperiment is in exactly one unit.
   *
   * @param wanted units wanted, at least 1; fewer come out where there is not enough to share
   * @param reduction where units are reduced
   */
  Split split(TensorNetwork network, Workload workload, int wanted, Policy.Reduction reduction);

  /** True when units can be counted in a basis; single subexperiments are in operations only. */
  default boolean takes(Basis basis) {
    return true;
  }

  /**
   * A query's units.
   *
   * @param units batches of each unit
   * @param whole true when each unit holds all fragments of its samples, in a row for each range of
   *     samples, hence can be contracted where it runs
   */
  record Split(List<List<FragmentBatch>> units, boolean whole) {
    /** Copies the units. */
    public Split {
      units = List.copyOf(units);
    }
  }
}
