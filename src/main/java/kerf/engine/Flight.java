package kerf.engine;

import kerf.circuit.Estimates;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.experiment.Workload;

/** One query under way: its work, what has come back of it, and its clock. */
final class Flight {
  private final long number;
  private final Query query;
  private final Shared shared;
  private final Strategy strategy;
  private final Workload workload;
  private final Fold fold;
  private final long startedMs;
  private final long partitionNanos;
  private final long generateNanos;
  private final long[] foldFrom;
  private final long[] foldTo;
  private int taken;
  private long last = Long.MIN_VALUE;
  private long kernel;
  private long contract;

  /**
   * Generates a query's subexperiments: the second phase.
   *
   * @param startedNanos when the first began, on the clock of {@link System#nanoTime}
   * @param tasks tasks to group the work into
   */
  Flight(
      long number,
      Query query,
      Shared shared,
      Strategy strategy,
      int tasks,
      long startedMs,
      long startedNanos) {
    long planned = System.nanoTime();
    this.number = number;
    this.query = query;
    this.shared = shared;
    this.strategy = strategy;
    this.startedMs = startedMs;
    this.workload = Workload.of(shared.experiment(), query.bindings(), tasks);
    shared.reconstruction().requireFeasible(workload);
    this.fold = new Fold(shared, workload, strategy.combines());
    this.foldFrom = new long[workload.tasks()];
    this.foldTo = new long[workload.tasks()];
    this.partitionNanos = planned - startedNanos;
    this.generateNanos = System.nanoTime() - planned;
  }

  /** The same query, nothing taken yet. */
  Flight again() {
    return new Flight(this);
  }

  private Flight(Flight other) {
    this.number = other.number;
    this.query = other.query;
    this.shared = other.shared;
    this.strategy = other.strategy;
    this.startedMs = other.startedMs;
    this.workload = other.workload;
    this.fold = new Fold(shared, workload, strategy.combines());
    this.foldFrom = new long[workload.tasks()];
    this.foldTo = new long[workload.tasks()];
    this.partitionNanos = other.partitionNanos;
    this.generateNanos = other.generateNanos;
  }

  long number() {
    return number;
  }

  Query query() {
    return query;
  }

  Shared shared() {
    return shared;
  }

  Workload workload() {
    return workload;
  }

  /** What each of its tasks does. */
  GroupTask task() {
    return new GroupTask(workload, strategy.combines() && workload.isWhole());
  }

  /** Takes a task's outcome. */
  void take(GroupOutcome outcome, long arrived) {
    last = Math.max(last, arrived);
    kernel += outcome.kernelNanos();
    contract += outcome.contractNanos();
    foldFrom[taken] = System.nanoTime();
    fold.take(outcome);
    foldTo[taken++] = System.nanoTime();
  }

  /** About the bytes of tensors that it holds at once. */
  double bytes() {
    return shared.reconstruction().bytes(workload);
  }

  /** Lets go of all tensors. */
  void release() {
    fold.release();
  }

  /** When the last outcome arrived. */
  long lastArrival() {
    return last;
  }

  /**
   * Reconstructs what is left.
   *
   * @param launchedNanos when its tasks were launched
   * @param fromNanos when its last phase began
   */
  Answer land(long launchedNanos, long fromNanos) {
    fold.finish();
    double[] values = fold.result();
    long end = System.nanoTime();
    CutPlan plan = shared.experiment().device();
    QueryReport report =
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
            partitionNanos,
            generateNanos,
            last - launchedNanos,
            end - fromNanos,
            overlap(),
            kernel,
            contract);
    return new Answer(Estimates.exact(query.observables().size(), values), report);
  }

  /** A query's result and how it came about. */
  record Answer(Estimates estimates, QueryReport report) {}

  /** Shown to whoever watches. */
  String description() {
    CutPlan plan = shared.experiment().device();
    return "%s: %d bindings, %d cuts, %d fragments, %d subexperiments (nominal %.3g)"
        .formatted(
            query.label().purpose(),
            query.bindings().size(),
            plan.cuts().size(),
            plan.fragments().size(),
            workload.executedSubexperiments(),
            workload.nominalSubexperiments());
  }

  /** Folding before the last arrival, as apart from folding after it. */
  private long overlap() {
    long sum = 0;
    for (int i = 0; i < taken; i++) {
      sum += Math.max(0, Math.min(foldTo[i], last) - foldFrom[i]);
    }
    return sum;
  }
}
