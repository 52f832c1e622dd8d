package kerf.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.circuit.Bindings;
import kerf.schedule.Runner;
import kerf.schedule.Scheduler;

/** Queries that share a job, and its tasks. */
final class QueryJob {
  /** Features and weights of a query alone that travel as they are; packing takes longer. */
  private static final int FEW_NUMBERS = 1 << 14;

  private final List<QueryRun> runs;
  private final Scheduler scheduler;
  private final Runner runner;
  private final List<List<Scheduler.Place>> places;
  private final List<Runner.Shared<ArrayList<TaskBundle.Unit>>> bundles;

  QueryJob(List<QueryRun> runs, Scheduler scheduler, Runner runner) {
    long start = System.nanoTime();
    this.runs = runs;
    this.scheduler = scheduler;
    this.runner = runner;
    this.places =
        scheduler.tasks(runs.stream().map(r -> r.prepared().units()).toList(), runner.slots());
    Stream<List<Scheduler.Place>> tasks = places.stream();
    this.bundles = (runs.size() > 1 ? tasks.parallel() : tasks).map(this::pack).toList();
    long share = (System.nanoTime() - start) / runs.size();
    runs.forEach(r -> r.packed(share));
  }

  private Runner.Shared<ArrayList<TaskBundle.Unit>> pack(List<Scheduler.Place> task) {
    ArrayList<TaskBundle.Unit> units = new ArrayList<>();
    task.forEach(p -> units.add(runs.get(p.query()).unit(p.unit())));
    boolean small = runs.size() == 1 && numbers(units.get(0).workload().bindings()) <= FEW_NUMBERS;
    return small ? Runner.Shared.with(units) : TaskBundle.Packed.of(units);
  }

  private static long numbers(Bindings bindings) {
    long features = bindings.featureRows() == 0 ? 0 : bindings.features(0).length;
    long weights = bindings.weightRows() == 0 ? 0 : bindings.weights(0).length;
    return features * bindings.featureRows() + weights * bindings.weightRows();
  }

  List<QueryRun> runs() {
    return runs;
  }

  /** Runs a job, and another one for as long as some of its queries want one more round. */
  void run() {
    try {
      launch();
      List<QueryRun> more = runs.stream().filter(QueryRun::next).toList();
      if (!more.isEmpty()) {
        new QueryJob(more, scheduler, runner).run();
      }
    } finally {
      runs.forEach(QueryRun::release);
    }
  }

  private void launch() {
    QueryRun first = runs.get(0);
    String more = runs.size() == 1 ? "" : " and %d more queries".formatted(runs.size() - 1);
    Runner.Job job =
        new Runner.Job(
            first.prepared().number(),
            first.prepared().query().label(),
            first.description() + more,
            scheduler.policy().redundancy());
    runs.forEach(QueryRun::launched);
    List<TaskBundle> tasks = new ArrayList<>();
    try {
      for (Runner.Shared<ArrayList<TaskBundle.Unit>> units : bundles) {
        Runner.Shared<ArrayList<TaskBundle.Unit>> contents =
            units instanceof TaskBundle.Packed packed ? packed.via(runner) : units;
        tasks.add(new TaskBundle(contents, scheduler.policy().delay(), tasks.size()));
      }
      runner.run(
          job,
          tasks,
          (index, attempt, result, arrived) -> {
            for (int i = 0; i < result.units().size(); i++) {
              Scheduler.Place place = places.get(index).get(i);
              runs.get(place.query()).take(place.unit(), result.units().get(i), arrived);
            }
          });
    } finally {
      tasks.forEach(t -> t.contents().close());
    }
  }
}
