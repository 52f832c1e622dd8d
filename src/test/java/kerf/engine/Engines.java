package kerf.engine;

import java.util.function.Consumer;
import java.util.function.Function;
import kerf.circuit.Circuit;
import kerf.circuit.Estimator;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.device.ExactSimulator;
import kerf.schedule.Policy;
import kerf.schedule.Runner;
import kerf.trace.QueryRow;

/** Engines that simulate exactly. */
public final class Engines {
  private Engines() {}

  /** An engine of the standard policy. */
  public static QueryEngine of(Runner runner, Strategy strategy) {
    return of(runner, strategy, 0);
  }

  private static QueryEngine of(Runner runner, Strategy strategy, int tasks) {
    Policy policy = Policy.standard().withTasks(tasks);
    return new QueryEngine(new QueryEngine.Tools(new ExactSimulator(), strategy, policy), runner);
  }

  /** An estimator of queries alone, each of so many tasks. */
  public static Estimator estimator(
      Function<Circuit, CutPlan> planner,
      Runner runner,
      Strategy strategy,
      int tasks,
      Consumer<QueryRow> reports) {
    return of(runner, strategy, tasks).estimator(Partitioner.of(planner), reports);
  }
}
