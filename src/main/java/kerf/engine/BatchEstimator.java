package kerf.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Query;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
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

  /** Queries with their tasks packed: ready to run, once. */
  public static final class Packed {
    private final List<Load> loads;

    private Packed(List<Load> loads) {
      this.loads = List.copyOf(loads);
    }
  }

  /** Queries in one job. */
  private static final class Load {
    private final List<Flight> flights;
    private final List<List<Unit>> tasks;
    private final ArrayList<Parcel> parcels;

    private Load(List<Flight> flights, List<List<Unit>> tasks) {
      this.flights = flights;
      this.tasks = tasks;
      this.parcels =
          tasks.parallelStream().map(this::parcel).collect(Collectors.toCollection(ArrayList::new));
    }

    private Parcel parcel(List<Unit> units) {
      ArrayList<Parcel.Unit> contents = new ArrayList<>();
      for (Unit unit : units) {
        Flight flight = flights.get(unit.query());
        contents.add(new Parcel.Unit(flight.shared(), flight.task(), unit.task()));
      }
      return new Parcel(contents);
    }
  }

  /** One task of one query. */
  private record Unit(int query, int task, double cost) {}

  /**
   * Shares queries among tasks: of one job, or of more where the tensors of all would not fit in
   * half of this process's memory. May be called while other queries run.
   */
  public Packed pack(List<Ready> batch) {
    double most = Runtime.getRuntime().maxMemory() / 2.0;
    return pack(batch, most);
  }

  /** The same for some bytes of memory. */
  Packed pack(List<Ready> batch, double most) {
    List<Load> loads = new ArrayList<>();
    List<Flight> flights = new ArrayList<>();
    double held = 0;
    for (Ready ready : batch) {
      double bytes = ready.flight.bytes();
      if (held + bytes > most && !flights.isEmpty()) {
        loads.add(new Load(flights, tasks(flights)));
        flights = new ArrayList<>();
        held = 0;
      }
      flights.add(ready.flight);
      held += bytes;
    }
    if (!flights.isEmpty()) {
      loads.add(new Load(flights, tasks(flights)));
    }
    return new Packed(loads);
  }

  /** Runs queries together; answers in their order. */
  public List<Answer> run(List<Ready> batch) {
    return run(pack(batch));
  }

  /** Runs packed queries together; answers in their order. */
  public List<Answer> run(Packed batch) {
    List<Answer> answers = new ArrayList<>();
    for (Load load : batch.loads) {
      try {
        answers.addAll(run(load));
      } finally {
        load.flights.forEach(Flight::release);
      }
    }
    return answers;
  }

  private List<Answer> run(Load batch) {
    List<Flight> flights = batch.flights;
    Flight first = flights.get(0);
    String description =
        flights.size() == 1
            ? first.description()
            : "%s and %d more queries".formatted(first.description(), flights.size() - 1);
    int tasks = batch.tasks.size();
    Runner.Job job = new Runner.Job(first.number(), first.query().label(), description, tasks);
    long launched = System.nanoTime();
    try (Runner.Stage<ArrayList<Parcel>> stage = runner.prepare(batch.parcels)) {
      stage.run(
          job,
          (ArrayList<Parcel> parcels, int index) -> parcels.get(index).run(),
          (int index, Parcel.Contents contents, long arrived) -> {
            for (int i = 0; i < contents.outcomes().size(); i++) {
              int query = batch.tasks.get(index).get(i).query();
              flights.get(query).take(contents.outcomes().get(i), arrived);
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
}
