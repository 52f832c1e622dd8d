package kerf.reconstruct;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.experiment.Outcome;
import kerf.experiment.Runner;

/**
 * Evaluates many queries, each with a circuit of its own, a whole batch in one job: its tasks hold
 * pieces of many queries, so that small queries cost what their kernels cost.
 */
public final class BatchEstimator {
  /** Tasks for each slot: enough for the last ones to even out. */
  private static final int TASKS_PER_SLOT = 3;

  private final Runner runner;
  private final Strategy strategy;

  /** An estimator; the runner is closed by whoever made it. */
  public BatchEstimator(Runner runner, Strategy strategy) {
    this.runner = runner;
    this.strategy = strategy;
  }

  /**
   * A query made ready: planned, its subexperiments generated. The first two phases are behind it.
   */
  public static final class Ready {
    private final Flight flight;

    private Ready(Flight flight) {
      this.flight = flight;
    }

    /** The same query, ready to run another time. */
    public Ready again() {
      return new Ready(flight.again());
    }

    /** The plan. */
    public CutPlan plan() {
      return flight.shared().experiment().device();
    }
  }

  /**
   * A query's result and how it came about.
   *
   * @param plan where it was cut
   */
  public record Answer(Estimates estimates, QueryReport report, CutPlan plan) {}

  /**
   * Plans a query and generates its subexperiments. May be called from several threads.
   *
   * @param number of the query in the run
   * @param planner decides where to cut
   * @throws IllegalArgumentException when the query cannot be evaluated that way
   */
  public Ready prepare(long number, Query query, Function<Circuit, CutPlan> planner) {
    long startedMs = System.currentTimeMillis();
    long start = System.nanoTime();
    Shared shared = CutEstimator.shared(planner, strategy, query.circuit(), query.observables());
    // A large query is spread over all slots, a small one stays whole.
    double cost = shared.experiment().cost(query.bindings().size());
    int tasks = cost > LARGE ? runner.slots() : 1;
    return new Ready(new Flight(number, query, shared, strategy, tasks, startedMs, start));
  }

  /** Floating-point operations above which a query is worth more than one task: some 10 ms. */
  private static final double LARGE = 2e7;

  /** One task of one query. */
  private record Unit(int query, int task, double cost) implements Serializable {}

  /** Runs queries together; answers in their order. */
  public List<Answer> run(List<Ready> batch) {
    if (batch.isEmpty()) {
      return List.of();
    }
    List<Flight> flights = batch.stream().map(r -> r.flight).toList();
    List<List<Unit>> tasks = tasks(flights);
    Flight first = flights.get(0);
    String description =
        flights.size() == 1
            ? first.description()
            : "%s and %d more queries".formatted(first.description(), flights.size() - 1);
    long number = first.number();
    Runner.Job job = new Runner.Job(number, first.query().label(), description, tasks.size());
    ArrayList<Shared> shared = new ArrayList<>();
    ArrayList<GroupTask> bodies = new ArrayList<>();
    for (Flight flight : flights) {
      shared.add(flight.shared());
      bodies.add(flight.task());
    }
    long launched = System.nanoTime();
    try (Runner.Stage<ArrayList<Shared>> stage = runner.prepare(shared)) {
      stage.run(
          job,
          new BatchTask(bodies, tasks),
          (int index, BatchOutcome outcome, long arrived) -> {
            for (int i = 0; i < outcome.outcomes().size(); i++) {
              flights.get(tasks.get(index).get(i).query()).take(outcome.outcomes().get(i), arrived);
            }
          });
    }
    List<Answer> answers = new ArrayList<>();
    for (Flight flight : flights) {
      Flight.Answer answer = flight.land(launched, System.nanoTime());
      answers.add(
          new Answer(answer.estimates(), answer.report(), flight.shared().experiment().device()));
    }
    return answers;
  }

  /** Shares units among tasks: the dearest first, each to the task with the least so far. */
  private List<List<Unit>> tasks(List<Flight> flights) {
    List<Unit> units = new ArrayList<>();
    for (int q = 0; q < flights.size(); q++) {
      Flight flight = flights.get(q);
      int n = flight.workload().tasks();
      double cost = flight.shared().experiment().cost(flight.query().bindings().size()) / n;
      for (int t = 0; t < n; t++) {
        units.add(new Unit(q, t, cost));
      }
    }
    units.sort(
        Comparator.comparingDouble(Unit::cost)
            .reversed()
            .thenComparingInt(Unit::query)
            .thenComparingInt(Unit::task));
    int count = Math.min(units.size(), TASKS_PER_SLOT * runner.slots());
    List<List<Unit>> tasks = new ArrayList<>();
    double[] load = new double[count];
    PriorityQueue<Integer> least =
        new PriorityQueue<>(
            Comparator.<Integer>comparingDouble(t -> load[t]).thenComparingInt(t -> t));
    for (int t = 0; t < count; t++) {
      tasks.add(new ArrayList<>());
      least.add(t);
    }
    for (Unit unit : units) {
      int t = least.remove();
      tasks.get(t).add(unit);
      load[t] += unit.cost() + 1;
      least.add(t);
    }
    return tasks;
  }

  /** Runs the units of a task one after the other. */
  private record BatchTask(ArrayList<GroupTask> bodies, List<List<Unit>> units)
      implements Runner.Task<ArrayList<Shared>, BatchOutcome> {
    private static final long serialVersionUID = 1;

    @Override
    public BatchOutcome run(ArrayList<Shared> shared, int index) {
      ArrayList<GroupOutcome> outcomes = new ArrayList<>();
      for (Unit unit : units.get(index)) {
        GroupTask body = bodies.get(unit.query());
        outcomes.add(body.run(shared.get(unit.query()), unit.task()));
      }
      return new BatchOutcome(outcomes);
    }
  }

  /** Outcomes of a task's units, in their order. */
  private record BatchOutcome(ArrayList<GroupOutcome> outcomes) implements Outcome {
    private static final long serialVersionUID = 1;

    @Override
    public long kernelNanos() {
      return outcomes.stream().mapToLong(GroupOutcome::kernelNanos).sum();
    }

    @Override
    public long contractNanos() {
      return outcomes.stream().mapToLong(GroupOutcome::contractNanos).sum();
    }

    @Override
    public long subexperiments() {
      return outcomes.stream().mapToLong(GroupOutcome::subexperiments).sum();
    }
  }
}
