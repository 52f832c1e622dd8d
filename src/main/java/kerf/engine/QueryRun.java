package kerf.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import kerf.circuit.Estimates;
import kerf.circuit.Query;
import kerf.cut.CutPlan;
import kerf.device.Round;
import kerf.experiment.Experiment;
import kerf.experiment.Placement;
import kerf.experiment.Workload;
import kerf.schedule.Scheduler;
import kerf.trace.QueryRow;

/**
 * One query under way: planned and split into units, its rounds, what has come back, and its clock.
 * The first two phases are behind it when it is made; a round is over, reconstruction and all, the
 * moment its last result is taken.
 */
public final class QueryRun {
  /** A query's result and how it came about. */
  public record Answer(Estimates estimates, QueryRow report, CutPlan plan) {
    /** One binding's values, and its share of what the query took. */
    public Answer of(int b) {
      return new Answer(estimates.of(b), report.share(), plan);
    }
  }

  /**
   * A query that has been planned and split.
   *
   * @param number of the query in the run
   * @param bytes about the bytes of tensors that it holds at once
   */
  record Prepared(
      long number,
      Query query,
      QueryEngine.Plan plan,
      Placement placement,
      List<Scheduler.Unit> units,
      double bytes,
      QueryEngine.Tools tools,
      long startedMs,
      long partitionNanos,
      long generateNanos) {}

  private final Prepared prepared;
  private final Clock clock = new Clock();
  private final List<Estimates> rounds = new ArrayList<>();
  private final List<Long> shots = new ArrayList<>();
  private final BitSet taken = new BitSet();
  private Round round;
  private Gather gather;

  QueryRun(Prepared prepared) {
    this.prepared = prepared;
    begin(Round.first(prepared.query(), prepared.number()));
  }

  /** The same query, nothing taken yet. */
  public QueryRun again() {
    return new QueryRun(prepared);
  }

  /** Where the circuit is cut. */
  public CutPlan plan() {
    return experiment().plan();
  }

  /** What is evaluated. */
  public Query query() {
    return prepared.query();
  }

  private Experiment experiment() {
    return prepared.plan().experiment();
  }

  private Workload workload() {
    return prepared.placement().workload();
  }

  private void begin(Round next) {
    round = next;
    taken.clear();
    shots.add(0L);
    gather =
        new Gather(
            prepared.plan().evaluation().value(), prepared.placement(), prepared.tools().streams());
  }

  Prepared prepared() {
    return prepared;
  }

  /** The unit as it travels. */
  TaskBundle.Unit unit(int u) {
    Scheduler.Unit unit = prepared.units().get(u);
    return new TaskBundle.Unit(
        prepared.plan().evaluation(),
        workload(),
        round,
        new ArrayList<>(unit.batches()),
        prepared.tools().streams() && unit.whole(),
        unit.subexperiments());
  }

  /** Packing its tasks is part of the second phase. */
  void packed(long nanos) {
    clock.packing += nanos;
  }

  /** Notes that the round's tasks are launched. */
  void launched() {
    clock.launched = System.nanoTime();
    clock.last = Long.MIN_VALUE;
  }

  /** Takes a unit's result; a second one of the same unit is equal and not taken. */
  void take(int unit, TaskBundle.UnitResult result, long arrived) {
    if (taken.get(unit)) {
      return;
    }
    taken.set(unit);
    clock.arrived(result, arrived);
    shots.set(rounds.size(), shots.get(rounds.size()) + result.shots());
    gather.take(result);
    if (taken.cardinality() < prepared.units().size()) {
      clock.folded();
    } else {
      rounds.add(gather.finish());
      clock.ended();
    }
  }

  /** Lets go of all tensors. */
  void release() {
    gather.release();
  }

  /**
   * Starts the round that its device wants after the one that is over; false where there is none.
   */
  boolean next() {
    Optional<Round> next = prepared.tools().device().after(round, pooled());
    next.ifPresent(this::begin);
    return next.isPresent();
  }

  /** The answer, after the last round. */
  Answer answer() {
    Query query = prepared.query();
    CutPlan plan = plan();
    QueryRow report =
        new QueryRow(
            (int) prepared.number(),
            query.label().purpose(),
            query.label().epoch(),
            query.label().step(),
            prepared.startedMs(),
            new QueryRow.Size(
                query.bindings().size(),
                query.observables().size(),
                plan.cuts().size(),
                plan.fragments().size(),
                prepared.units().size(),
                prepared.tools().strategy().text()),
            new QueryRow.Work(
                plan.kappa(),
                experiment().nominal(workload()),
                experiment().executed(workload()) * rounds.size(),
                shots.stream().mapToLong(s -> s).sum()),
            new QueryRow.Phases(
                prepared.partitionNanos(),
                prepared.generateNanos() + clock.packing,
                clock.execute,
                clock.reconstruct),
            new QueryRow.Inside(clock.overlap, clock.kernel, clock.contract));
    return new Answer(pooled(), report, plan);
  }

  /** The rounds' values, weighted by their shots, alike where there are none. */
  private Estimates pooled() {
    Estimates first = rounds.get(0);
    if (rounds.size() == 1) {
      return first;
    }
    int observables = prepared.query().observables().size();
    double all = shots.stream().mapToLong(s -> s).sum();
    double[] values = new double[first.size() * observables];
    double[] errors = new double[values.length];
    for (int r = 0; r < rounds.size(); r++) {
      double weight = all > 0 ? shots.get(r) / all : 1.0 / rounds.size();
      for (int i = 0; i < values.length; i++) {
        values[i] += weight * rounds.get(r).value(i / observables, i % observables);
        double error = weight * rounds.get(r).standardError(i / observables, i % observables);
        errors[i] += error * error;
      }
    }
    Arrays.setAll(errors, i -> Math.sqrt(errors[i]));
    return new Estimates(observables, values, errors);
  }

  /** Shown to whoever watches. */
  String description() {
    CutPlan plan = plan();
    return "%s: %d bindings, %d cuts, %d fragments, %d subexperiments (nominal %.3g)"
        .formatted(
            prepared.query().label().purpose(),
            prepared.query().bindings().size(),
            plan.cuts().size(),
            plan.fragments().size(),
            experiment().executed(workload()),
            experiment().nominal(workload()));
  }

  /** The last two phases, summed over rounds, and what lies inside them. */
  private static final class Clock {
    private final List<long[]> folds = new ArrayList<>();
    private long packing;
    private long launched;
    private long last;
    private long began;
    private long execute;
    private long reconstruct;
    private long overlap;
    private long kernel;
    private long contract;

    private void arrived(TaskBundle.UnitResult result, long nanos) {
      last = Math.max(last, nanos);
      kernel += result.kernelNanos();
      contract += result.contractNanos();
      began = System.nanoTime();
    }

    private void folded() {
      folds.add(new long[] {began, System.nanoTime()});
    }

    private void ended() {
      execute += last - launched;
      reconstruct += System.nanoTime() - last;
      // Folding before the last arrival, as apart from folding after it.
      for (long[] fold : folds) {
        overlap += Math.max(0, Math.min(fold[1], last) - fold[0]);
      }
      folds.clear();
    }
  }
}
