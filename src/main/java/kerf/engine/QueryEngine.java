package kerf.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import kerf.circuit.Bindings;
import kerf.circuit.Circuit;
import kerf.circuit.Estimates;
import kerf.circuit.Estimator;
import kerf.circuit.Observable;
import kerf.circuit.Query;
import kerf.contract.Reconstruction;
import kerf.contract.Strategy;
import kerf.cut.CutPlan;
import kerf.device.Device;
import kerf.experiment.Basis;
import kerf.experiment.Experiment;
import kerf.experiment.Placement;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;
import kerf.schedule.Policy;
import kerf.schedule.Runner;
import kerf.schedule.Scheduler;
import kerf.trace.QueryRow;

/**
 * Evaluates queries through cuts in four timed phases: partitioning, subexperiment generation,
 * parallel execution, classical reconstruction (arXiv 2602.16233). A query alone is a batch of one.
 *
 * <p>Alone, a query is split over all slots, and the plan of its circuit and observables is kept as
 * long as it is in use. Many together share jobs, their tasks holding units of many queries, so
 * that small queries cost what their kernels cost.
 */
public final class QueryEngine {
  /** What is said when memory is used up. */
  public static final String OUT_OF_MEMORY = Runner.OUT_OF_MEMORY;

  private final Tools tools;
  private final Runner runner;
  private final Scheduler scheduler;

  /**
   * What queries are evaluated with, each chosen by itself.
   *
   * @param device evaluates subexperiments
   * @param strategy sums their results
   * @param policy makes tasks of the work
   */
  public record Tools(Device device, Strategy strategy, Policy policy) {

    /** What the tensors of all three are counted in: Pauli components if all know them. */
    private Basis basis() {
      boolean components =
          device.knows(Basis.COMPONENTS)
              && strategy.takes(Basis.COMPONENTS)
              && policy.granularity().takes(Basis.COMPONENTS);
      return components ? Basis.COMPONENTS : Basis.OPERATIONS;
    }

    boolean streams() {
      return strategy.streams() && policy.reduction() != Policy.Reduction.BARRIER;
    }
  }

  /**
   * A circuit and observables, planned and made ready for any bindings.
   *
   * @param searchNanos how long the search took, where no query has been charged with it
   */
  record Plan(
      Experiment experiment, Runner.Shared<TaskBundle.Evaluation> evaluation, long searchNanos) {}

  /** An engine; the runner is closed by whoever made it. */
  public QueryEngine(Tools tools, Runner runner) {
    this.tools = tools;
    this.runner = runner;
    this.scheduler = new Scheduler(tools.policy());
  }

  /**
   * Evaluates queries alone, one after the other; closing it lets go of the plans that it keeps.
   *
   * @param partitioner decides where to cut
   * @param reports told about every query once it has its result
   */
  public Estimator estimator(Partitioner partitioner, Consumer<QueryRow> reports) {
    return new Alone(partitioner, reports);
  }

  private final class Alone implements Estimator {
    /** Plans kept: a training alternates between two or three circuits. */
    private static final int MOST_PLANS = 8;

    private final Partitioner partitioner;
    private final Consumer<QueryRow> reports;
    private final Map<List<Object>, Plan> plans = new LinkedHashMap<>(16, .75f, true);
    private long queries;

    private Alone(Partitioner partitioner, Consumer<QueryRow> reports) {
      this.partitioner = partitioner;
      this.reports = reports;
    }

    @Override
    public Estimates estimate(Query query) {
      QueryRun run = prepare(queries++, query, true, this::plan);
      QueryRun.Answer answer = run(List.of(run)).get(0);
      reports.accept(answer.report());
      return answer.estimates();
    }

    private Plan plan(Query query) {
      List<Object> key = List.of(query.circuit(), query.observables());
      Plan known = plans.get(key);
      if (known != null) {
        return known;
      }
      Plan found = QueryEngine.this.plan(query, partitioner, true);
      plans.put(key, new Plan(found.experiment(), found.evaluation(), 0));
      if (plans.size() > MOST_PLANS) {
        plans.remove(plans.keySet().iterator().next()).evaluation().close();
      }
      return found;
    }

    @Override
    public void close() {
      plans.values().forEach(p -> p.evaluation().close());
      plans.clear();
    }
  }

  /**
   * Plans a query and generates its subexperiments, to be run together with others. May be called
   * from several threads.
   *
   * @param number of the query in the run
   * @param planner decides where to cut
   * @throws IllegalArgumentException when the query cannot be evaluated that way
   */
  public QueryRun prepare(long number, Query query, Partitioner planner) {
    return prepare(number, query, false, q -> plan(q, planner, false));
  }

  private QueryRun prepare(long number, Query query, boolean alone, Function<Query, Plan> planner) {
    long startedMs = System.currentTimeMillis();
    long started = System.nanoTime();
    Plan plan = planner.apply(query);
    tools.device().require(query.precision());
    long planned = System.nanoTime();
    Placement placement = new Placement(plan.experiment().network(), query.bindings());
    // Slots are asked for anew each time: executors come and go.
    List<Scheduler.Unit> units =
        scheduler.units(plan.experiment(), placement.workload(), alone, runner.slots());
    Reconstruction by = plan.evaluation().value().reconstruction();
    return new QueryRun(
        new QueryRun.Prepared(
            number,
            query,
            plan,
            placement,
            units,
            Feasibility.require(plan.experiment(), placement.workload(), units, by, runner.host()),
            tools,
            startedMs,
            Math.max(planned - started, plan.searchNanos()),
            System.nanoTime() - planned));
  }

  /**
   * Refuses a plan that this process cannot evaluate for a single binding.
   *
   * @throws IllegalArgumentException saying what to do instead
   */
  public static void requireEvaluable(CutPlan plan, List<Observable> observables, Tools tools) {
    Circuit circuit = plan.circuit();
    Runner.Host host = Runner.Host.here(Runtime.getRuntime().availableProcessors());
    double[] features = new double[circuit.features()];
    Bindings one = Bindings.single(features, new double[circuit.weights()]);
    Experiment experiment = Experiment.of(plan, observables, tools.basis());
    TensorNetwork network = experiment.network();
    Workload workload = new Placement(network, one).workload();
    List<Scheduler.Unit> units =
        new Scheduler(tools.policy()).units(experiment, workload, false, host.slots());
    Feasibility.require(experiment, workload, units, tools.strategy().on(network), host);
  }

  private Plan plan(Query query, Partitioner planner, boolean shared) {
    Partitioner.Partitioning found = planner.partition(query.circuit(), query.observables());
    Experiment experiment = Experiment.of(found.plan(), found.observables(), tools.basis());
    TensorNetwork network = experiment.network();
    TaskBundle.Evaluation evaluation =
        new TaskBundle.Evaluation(network, tools.device(), tools.strategy().on(network));
    return new Plan(
        experiment,
        shared ? runner.share(evaluation) : Runner.Shared.with(evaluation),
        found.searchNanos());
  }

  /** Queries with their tasks packed: ready to run, once. */
  public static final class Packed {
    private final List<QueryJob> jobs;

    private Packed(List<QueryJob> jobs) {
      this.jobs = List.copyOf(jobs);
    }
  }

  /**
   * Shares queries among tasks: of one job, or of more where the tensors of all would not fit in
   * half of this process's memory. May be called while other queries run.
   */
  public Packed pack(List<QueryRun> batch) {
    return pack(batch, Runtime.getRuntime().maxMemory() / 2.0);
  }

  /** The same for some bytes of memory. */
  Packed pack(List<QueryRun> batch, double most) {
    List<List<QueryRun>> jobs = new ArrayList<>();
    double held = 0;
    for (QueryRun run : batch) {
      double bytes = batch.size() == 1 ? 0 : run.prepared().bytes();
      if (jobs.isEmpty() || held + bytes > most) {
        jobs.add(new ArrayList<>());
        held = 0;
      }
      jobs.get(jobs.size() - 1).add(run);
      held += bytes;
    }
    return new Packed(jobs.stream().map(j -> new QueryJob(j, scheduler, runner)).toList());
  }

  /** Runs queries together; answers in their order. */
  public List<QueryRun.Answer> run(List<QueryRun> batch) {
    return run(pack(batch));
  }

  /** Runs packed queries together; answers in their order. */
  public List<QueryRun.Answer> run(Packed batch) {
    int inFlight = Math.min(tools.policy().inFlight(), batch.jobs.size());
    if (inFlight < 2) {
      batch.jobs.forEach(QueryJob::run);
    } else {
      runSideBySide(batch.jobs, inFlight);
    }
    return batch.jobs.stream().flatMap(j -> j.runs().stream()).map(QueryRun::answer).toList();
  }

  private static void runSideBySide(List<QueryJob> jobs, int inFlight) {
    ExecutorService threads = Executors.newFixedThreadPool(inFlight);
    try {
      List<CompletableFuture<Void>> all =
          jobs.stream().map(j -> CompletableFuture.runAsync(j::run, threads)).toList();
      all.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdownNow();
    }
  }
}
