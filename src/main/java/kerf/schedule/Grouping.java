package kerf.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares a query's work among tasks of about equal cost.
 *
 * @param whole whether each task holds all fragments of its samples
 * @param tasks pieces of each task
 */
record Grouping(boolean whole, List<List<FragmentBatch>> tasks) {

  static Grouping of(Experiment experiment, List<BindingGrid> blocks, int tasks) {
    if (tasks < 1) {
      throw new IllegalArgumentException("tasks: expected 1 or more, got " + tasks);
    }
    int samples = blocks.stream().mapToInt(BindingGrid::samples).sum();
    boolean split = experiment.fragments().stream().anyMatch(f -> f.features().isEmpty());
    boolean fed = experiment.fragments().stream().anyMatch(f -> !f.features().isEmpty());
    // A fragment without features serves all samples: only a task with all of them can own it
    // whole. Where no fragment has features, only cuts have, no piece would tell how many samples
    // there are.
    boolean whole =
        tasks == 1 && blocks.size() == 1 && (fed || samples == 1) || samples >= tasks && !split;
    List<FragmentBatch> units = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      units.addAll(
          whole ? bySample(blocks.get(b), b) : byFragment(experiment, blocks.get(b), b, tasks));
    }
    List<List<FragmentBatch>> shared = share(experiment, blocks, units, tasks);
    if (!whole) {
      return new Grouping(false, shared);
    }
    List<List<FragmentBatch>> all = new ArrayList<>();
    for (List<FragmentBatch> ranges : shared) {
      List<FragmentBatch> pieces = new ArrayList<>();
      for (FragmentBatch range : ranges) {
        for (FragmentWork f : experiment.fragments()) {
          int id = f.id();
          BindingGrid block = blocks.get(range.block());
          int to = f.features().isEmpty() ? 1 : range.sampleTo();
          int from = f.features().isEmpty() ? 0 : range.sampleFrom();
          pieces.add(new FragmentBatch(range.block(), id, from, to, 0, block.classes(id)));
        }
      }
      all.add(pieces);
    }
    return new Grouping(true, all);
  }

  /** One unit for each sample; fragment −1 stands for all. */
  private static List<FragmentBatch> bySample(BindingGrid block, int b) {
    List<FragmentBatch> units = new ArrayList<>();
    for (int s = 0; s < block.samples(); s++) {
      units.add(new FragmentBatch(b, -1, s, s + 1, 0, 1));
    }
    return units;
  }

  /** Units of single fragments: one sample each where there are many, else one class each. */
  private static List<FragmentBatch> byFragment(
      Experiment experiment, BindingGrid block, int b, int tasks) {
    List<FragmentBatch> units = new ArrayList<>();
    for (FragmentWork f : experiment.fragments()) {
      int id = f.id();
      int lanes = block.lanes(f);
      if (lanes >= tasks) {
        for (int s = 0; s < lanes; s++) {
          units.add(new FragmentBatch(b, id, s, s + 1, 0, block.classes(id)));
        }
      } else {
        for (int d = 0; d < block.classes(id); d++) {
          units.add(new FragmentBatch(b, id, 0, lanes, d, d + 1));
        }
      }
    }
    return units;
  }

  /** Cuts the row of units where the cumulative cost passes each task's share, and joins. */
  private static List<List<FragmentBatch>> share(
      Experiment experiment, List<BindingGrid> blocks, List<FragmentBatch> units, int tasks) {
    double[] costOf = experiment.fragments().stream().mapToDouble(FragmentWork::cost).toArray();
    double total = 0;
    double[] cost = new double[units.size()];
    for (int u = 0; u < cost.length; u++) {
      cost[u] = cost(costOf, blocks.get(units.get(u).block()), units.get(u));
      total += cost[u];
    }
    List<List<FragmentBatch>> shared = new ArrayList<>();
    List<FragmentBatch> current = new ArrayList<>();
    double done = 0;
    for (int u = 0; u < cost.length; u++) {
      double share = total * (shared.size() + 1) / tasks;
      if (!current.isEmpty() && done + cost[u] / 2 > share && shared.size() < tasks - 1) {
        shared.add(current);
        current = new ArrayList<>();
      }
      join(current, units.get(u));
      done += cost[u];
    }
    shared.add(current);
    return shared;
  }

  private static double cost(double[] costOf, BindingGrid block, FragmentBatch unit) {
    if (unit.fragment() >= 0) {
      return costOf[unit.fragment()] * unit.lanes();
    }
    double cost = 0;
    for (int f = 0; f < costOf.length; f++) {
      cost += costOf[f] * block.classes(f);
    }
    return cost;
  }

  /** Appends a unit, extending the last piece where the two form a rectangle. */
  private static void join(List<FragmentBatch> pieces, FragmentBatch unit) {
    FragmentBatch last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last != null && last.block() == unit.block() && last.fragment() == unit.fragment()) {
      boolean sameClasses =
          last.classFrom() == unit.classFrom() && last.classTo() == unit.classTo();
      boolean sameSamples =
          last.sampleFrom() == unit.sampleFrom() && last.sampleTo() == unit.sampleTo();
      if (sameClasses && last.sampleTo() == unit.sampleFrom()
          || sameSamples && last.classTo() == unit.classFrom()) {
        pieces.set(
            pieces.size() - 1,
            new FragmentBatch(
                last.block(),
                last.fragment(),
                last.sampleFrom(),
                unit.sampleTo(),
                last.classFrom(),
                unit.classTo()));
        return;
      }
    }
    pieces.add(unit);
  }
}
