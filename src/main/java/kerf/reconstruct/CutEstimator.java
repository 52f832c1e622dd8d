package kerf.reconstruct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Estimator;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.experiment.Experiment;
import kerf.experiment.Runner;
import kerf.experiment.Workload;

/**
 * Evaluates circuits through cuts, in four timed phases: partitioning, subexperiment generation,
 * parallel execution, classical reconstruction (arXiv 2602.16233). Plans are made once per circuit
 * and observables and kept.
 */
public final class CutEstimator implements Estimator {
  private final Function<Circuit, CutPlan> planner;
  private final Runner runner;
  private final Strategy strategy;
  private final int tasks;
  private final Consumer<QueryReport> reports;
  private final Map<List<Object>, Prepared> plans = new HashMap<>();
  private long queries;

  private record Prepared(Shared shared, Runner.Stage<Shared> stage) {}

  /**
   * An estimator.
   *
   * @param planner decides where to cut
   * @param runner runs the tasks; closed by whoever made it
   * @param strategy reconstruction strategy
   * @param tasks tasks per query, 0 = as many as the runner has slots
   * @param reports told about every query once it has its result
   */
  public CutEstimator(
      Function<Circuit, CutPlan> planner,
      Runner runner,
      Strategy strategy,
      int tasks,
      Consumer<QueryReport> reports) {
    if (tasks < 0) {
      throw new IllegalArgumentException(
          "tasks per query: expected 0 (one per slot) or more, got " + tasks);
    }
    this.planner = planner;
    this.runner = runner;
    this.strategy = strategy;
    this.tasks = tasks;
    this.reports = reports;
  }

  @Override
  public Estimates estimate(Query query) {
    long number = queries++;
    long startedMs = System.currentTimeMillis();
    long start = System.nanoTime();
    Prepared prepared =
        plans.computeIfAbsent(
            List.of(query.circuit(), query.observables()),
            key -> prepare(query.circuit(), query.observables()));
    Shared shared = prepared.shared();
    long planned = System.nanoTime();
    // Asked anew each time: executors come and go.
    int wanted = tasks == 0 ? runner.slots() : tasks;
    Workload workload = Workload.of(shared.experiment(), query.bindings(), wanted);
    shared.reconstruction().requireFeasible(workload);
    boolean combine = strategy.combines() && workload.isWhole();
    Fold fold = new Fold(shared, workload, strategy.combines());
    Runner.Job job =
        new Runner.Job(number, query.label(), describe(query, shared, workload), workload.tasks());
    long generated = System.nanoTime();
    Progress progress = new Progress(workload.tasks());
    prepared
        .stage()
        .run(
            job,
            new GroupTask(workload, combine),
            (int index, GroupOutcome outcome, long arrived) ->
                progress.take(outcome, arrived, fold));
    fold.finish();
    double[] values = fold.result();
    long end = System.nanoTime();
    CutPlan plan = shared.experiment().plan();
    reports.accept(
        new QueryReport(
            number,
            query.label(),
            startedMs,
            query.bindings().size(),
            query.observables().size(),
            plan.cuts().size(),
            plan.fragments().size(),
            workload.tasks(),
            strategy,
            plan.kappa(),
            workload.nominalSubexperiments(),
            workload.executedSubexperiments(),
            planned - start,
            generated - planned,
            progress.last - generated,
            end - progress.last,
            progress.overlap(),
            progress.kernel,
            progress.contract));
    return Estimates.exact(query.observables().size(), values);
  }

  private Prepared prepare(Circuit circuit, List<Observable> observables) {
    Experiment experiment = Experiment.of(planner.apply(circuit), observables);
    Shared shared = new Shared(experiment, strategy.on(experiment));
    return new Prepared(shared, runner.prepare(shared));
  }

  private static String describe(Query query, Shared shared, Workload workload) {
    CutPlan plan = shared.experiment().plan();
    return "%s: %d bindings, %d cuts, %d fragments, %d subexperiments (nominal %.3g)"
        .formatted(
            query.label().purpose(),
            query.bindings().size(),
            plan.cuts().size(),
            plan.fragments().size(),
            workload.executedSubexperiments(),
            workload.nominalSubexperiments());
  }

  /** Adds up outcomes, and tells folding before the last arrival from folding after it. */
  private static final class Progress {
    private final long[] foldFrom;
    private final long[] foldTo;
    private int taken;
    private long last = Long.MIN_VALUE;
    private long kernel;
    private long contract;

    private Progress(int tasks) {
      this.foldFrom = new long[tasks];
      this.foldTo = new long[tasks];
    }

    private void take(GroupOutcome outcome, long arrived, Fold fold) {
      last = Math.max(last, arrived);
      kernel += outcome.kernelNanos();
      contract += outcome.contractNanos();
      foldFrom[taken] = System.nanoTime();
      fold.take(outcome);
      foldTo[taken++] = System.nanoTime();
    }

    private long overlap() {
      long sum = 0;
      for (int i = 0; i < taken; i++) {
        sum += Math.max(0, Math.min(foldTo[i], last) - foldFrom[i]);
      }
      return sum;
    }
  }
}
