package kerf.engine;

import java.util.LinkedHashMap;
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
import kerf.cut.Simplified;
import kerf.experiment.Experiment;
import kerf.experiment.Runner;

/**
 * Evaluates circuits through cuts, in four timed phases: partitioning, subexperiment generation,
 * parallel execution, classical reconstruction (arXiv 2602.16233). Plans are made once per circuit
 * and observables and kept as long as they are in use.
 */
public final class CutEstimator implements Estimator, AutoCloseable {
  /** Plans kept: a training alternates between two or three circuits. */
  private static final int MOST_PLANS = 8;

  private final Function<Circuit, CutPlan> planner;
  private final Runner runner;
  private final Strategy strategy;
  private final int tasks;
  private final Consumer<QueryReport> reports;
  private final Map<List<Object>, Prepared> plans = new LinkedHashMap<>(16, .75f, true);
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
    long startedMs = System.currentTimeMillis();
    long start = System.nanoTime();
    Prepared prepared = prepared(query);
    // Asked anew each time: executors come and go.
    int wanted = tasks == 0 ? runner.slots() : tasks;
    long number = queries++;
    Flight flight =
        new Flight(number, query, prepared.shared(), strategy, wanted, startedMs, start);
    Runner.Job job =
        new Runner.Job(number, query.label(), flight.description(), flight.workload().tasks());
    long launched = System.nanoTime();
    prepared
        .stage()
        .run(
            job,
            flight.task(),
            (int index, GroupOutcome outcome, long arrived) -> flight.take(outcome, arrived));
    Flight.Answer answer = flight.land(launched, flight.lastArrival());
    reports.accept(answer.report());
    return answer.estimates();
  }

  private Prepared prepared(Query query) {
    List<Object> key = List.of(query.circuit(), query.observables());
    Prepared known = plans.get(key);
    if (known == null) {
      Shared shared = shared(planner, strategy, query.circuit(), query.observables());
      known = new Prepared(shared, runner.prepare(shared));
      plans.put(key, known);
      if (plans.size() > MOST_PLANS) {
        List<Object> eldest = plans.keySet().iterator().next();
        plans.remove(eldest).stage().close();
      }
    }
    return known;
  }

  /** Plans a circuit for some observables: the first phase. */
  static Shared shared(
      Function<Circuit, CutPlan> planner,
      Strategy strategy,
      Circuit circuit,
      List<Observable> observables) {
    CutPlan plan = planner.apply(Simplified.of(circuit, observables).circuit());
    Experiment experiment = strategy.experiment(plan, observables);
    experiment.requireSize();
    return new Shared(experiment, strategy.on(experiment));
  }

  /** Lets go of what the runner holds for the plans. */
  @Override
  public void close() {
    plans.values().forEach(p -> p.stage().close());
    plans.clear();
  }
}
