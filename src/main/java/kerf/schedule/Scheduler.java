package kerf.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import kerf.experiment.Experiment;
import kerf.experiment.FragmentBatch;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;

/** Makes tasks of the work of one or many queries, as a policy says. */
public record Scheduler(Policy policy) {
  /** Operations above which one query of many is worth more than one task: some 10 ms. */
  private static final double LARGE = 1.6e8;

  /**
   * What stays together in one task: all or part of a query's work.
   *
   * @param batches what is evaluated
   * @param whole true when it holds all fragments of its samples, hence can be contracted at once
   * @param flops operations it takes
   * @param subexperiments distinct subexperiments it runs, as a device counts them
   */
  public record Unit(
      List<FragmentBatch> batches, boolean whole, double flops, long subexperiments) {}

  /** A unit by query and number within the query. */
  public record Place(int query, int unit) {}

  /**
   * Splits the work of one query.
   *
   * @param alone false for a query that shares its job, which is split only when it is large
   * @param slots tasks that can run at once
   */
  public List<Unit> units(Experiment experiment, Workload workload, boolean alone, int slots) {
    TensorNetwork network = experiment.network();
    double flops =
        workload.bindings().size() * network.nodes().stream().mapToDouble(n -> n.flops()).sum();
    int most = policy.tasks() == 0 ? slots : policy.tasks();
    Granularity.Split split =
        policy
            .granularity()
            .split(network, workload, alone || flops > LARGE ? most : 1, policy.reduction());
    // Where there is nothing to do, something must come back all the same.
    List<List<FragmentBatch>> all = split.units().isEmpty() ? List.of(List.of()) : split.units();
    long[] shares = experiment.shares(workload, all);
    List<Unit> units = new ArrayList<>();
    for (int u = 0; u < shares.length; u++) {
      units.add(new Unit(all.get(u), split.whole(), flops / shares.length, shares[u]));
    }
    return units;
  }

  /**
   * Shares the units of a job's queries among its tasks. A query alone has a task for each of its
   * units; of several, units are packed: in the policy's order each to the task with the least so
   * far.
   *
   * @param queries units of each query
   * @return the units of each task
   */
  public List<List<Place>> tasks(List<List<Unit>> queries, int slots) {
    List<Place> places = new ArrayList<>();
    for (int q = 0; q < queries.size(); q++) {
      for (int u = 0; u < queries.get(q).size(); u++) {
        places.add(new Place(q, u));
      }
    }
    if (policy.order() == Policy.Order.LPT) {
      places.sort(Comparator.comparingDouble(p -> -unit(queries, p).flops()));
    }
    boolean packed = queries.size() > 1 && policy.tasksPerSlot() > 0;
    int count = packed ? Math.min(places.size(), policy.tasksPerSlot() * slots) : places.size();
    List<List<Place>> tasks = new ArrayList<>();
    double[] load = new double[count];
    PriorityQueue<Integer> least =
        new PriorityQueue<>(
            Comparator.<Integer>comparingDouble(t -> load[t]).thenComparingInt(t -> t));
    IntStream.range(0, count).forEach(t -> tasks.add(new ArrayList<>()));
    IntStream.range(0, count).forEach(least::add);
    for (Place place : places) {
      int t = least.remove();
      tasks.get(t).add(place);
      load[t] += unit(queries, place).flops() + 1;
      least.add(t);
    }
    return tasks;
  }

  private static Unit unit(List<List<Unit>> queries, Place place) {
    return queries.get(place.query()).get(place.unit());
  }
}
