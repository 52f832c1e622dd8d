package kerf.engine;

import java.util.List;
import kerf.contract.Reconstruction;
import kerf.experiment.Experiment;
import kerf.experiment.Node;
import kerf.experiment.Workload;
import kerf.schedule.Runner;
import kerf.schedule.Scheduler;

/**
 * Refuses work that is more than processes have memory or patience for, before any of it is run.
 */
final class Feasibility {
  private static final double GIB = 1 << 30;

  private Feasibility() {}

  /**
   * Refuses what cannot be done.
   *
   * @return bytes that the reconstruction takes in a task
   * @throws IllegalArgumentException saying what to do instead
   */
  static double require(
      Experiment experiment,
      Workload workload,
      List<Scheduler.Unit> units,
      Reconstruction by,
      Runner.Host host) {
    requireStates(experiment, workload, units, host);
    boolean whole = units.stream().allMatch(Scheduler.Unit::whole);
    return by.requireFeasible(workload, units.size(), whole);
  }

  /** Tasks that run at once share a heap, each with the states of a node. */
  private static void requireStates(
      Experiment experiment, Workload workload, List<Scheduler.Unit> units, Runner.Host host) {
    int atOnce = Math.min(host.slots(), units.size());
    boolean many = workload.bindings().size() > 1;
    List<Node> nodes = experiment.network().nodes();
    double[] bytes = nodes.stream().mapToDouble(n -> -n.stateBytes()).sorted().toArray();
    double most = 0;
    for (int t = 0; t < (many ? atOnce : Math.min(atOnce, bytes.length)); t++) {
      most -= bytes[many ? 0 : t];
    }
    if (most > Node.STATES * host.heap()) {
      int bits = nodes.stream().mapToInt(Node::rowBits).max().orElse(0);
      throw new IllegalArgumentException(
          ("the states of fragments, up to 2^%d amplitudes, need %.2g GiB in %s, and a Java process"
                  + " that runs them may use %.2g GiB: give it a larger heap (KERF_DRIVER_MEMORY=8g,"
                  + " spark.executor.memory), or use narrower fragments or a partition with fewer"
                  + " cuts")
              .formatted(
                  bits,
                  most / GIB,
                  atOnce == 1 ? "a task" : atOnce + " tasks at once",
                  host.heap() / GIB));
    }
  }
}
