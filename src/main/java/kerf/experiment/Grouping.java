package kerf.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares a query's work among tasks of about equal cost.
 *
 * @param whole whether each task holds all fragments of its samples
 * @param tasks pieces of each task
 */
record Grouping(boolean whole, List<List<Piece>> tasks) {

  static Grouping of(Experiment experiment, List<Block> blocks, int tasks) {
    if (tasks < 1) {
      throw new IllegalArgumentException("tasks: expected 1 or more, got " + tasks);
    }
    int samples = blocks.stream().mapToInt(Block::samples).sum();
    boolean split = experiment.fragments().stream().anyMatch(f -> f.features().isEmpty());
    boolean fed = experiment.fragments().stream().anyMatch(f -> !f.features().isEmpty());
    // A fragment without features serves all samples: only a task with all of them can own it
    // whole. Where no fragment has features, only cuts have, no piece would tell how many samples
    // there are.
    boolean whole =
        tasks == 1 && blocks.size() == 1 && (fed || samples == 1) || samples >= tasks && !split;
    List<Piece> units = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      units.addAll(
          whole ? bySample(blocks.get(b), b) : byFragment(experiment, blocks.get(b), b, tasks));
    }
    List<List<Piece>> shared = share(experiment, blocks, units, tasks);
    if (!whole) {
      return new Grouping(false, shared);
    }
    List<List<Piece>> all = new ArrayList<>();
    for (List<Piece> ranges : shared) {
      List<Piece> pieces = new ArrayList<>();
      for (Piece range : ranges) {
        for (FragmentWork f : experiment.fragments()) {
          int id = f.id();
          Block block = blocks.get(range.block());
          int to = f.features().isEmpty() ? 1 : range.sampleTo();
          int from = f.features().isEmpty() ? 0 : range.sampleFrom();
          pieces.add(new Piece(range.block(), id, from, to, 0, block.classes(id)));
        }
      }
      all.add(pieces);
    }
    return new Grouping(true, all);
  }

  /** One unit for each sample; fragment −1 stands for all. */
  private static List<Piece> bySample(Block block, int b) {
    List<Piece> units = new ArrayList<>();
    for (int s = 0; s < block.samples(); s++) {
      units.add(new Piece(b, -1, s, s + 1, 0, 1));
    }
    return units;
  }

  /** Units of single fragments: one sample each where there are many, else one class each. */
  private static List<Piece> byFragment(Experiment experiment, Block block, int b, int tasks) {
    List<Piece> units = new ArrayList<>();
    for (FragmentWork f : experiment.fragments()) {
      int id = f.id();
      int lanes = block.lanes(f);
      if (lanes >= tasks) {
        for (int s = 0; s < lanes; s++) {
          units.add(new Piece(b, id, s, s + 1, 0, block.classes(id)));
        }
      } else {
        for (int d = 0; d < block.classes(id); d++) {
          units.add(new Piece(b, id, 0, lanes, d, d + 1));
        }
      }
    }
    return units;
  }

  /** Cuts the row of units where the cumulative cost passes each task's share, and joins. */
  private static List<List<Piece>> share(
      Experiment experiment, List<Block> blocks, List<Piece> units, int tasks) {
    double[] costOf = experiment.fragments().stream().mapToDouble(FragmentWork::cost).toArray();
    double total = 0;
    double[] cost = new double[units.size()];
    for (int u = 0; u < cost.length; u++) {
      cost[u] = cost(costOf, blocks.get(units.get(u).block()), units.get(u));
      total += cost[u];
    }
    List<List<Piece>> shared = new ArrayList<>();
    List<Piece> current = new ArrayList<>();
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

  private static double cost(double[] costOf, Block block, Piece unit) {
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
  private static void join(List<Piece> pieces, Piece unit) {
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last != null && last.block() == unit.block() && last.fragment() == unit.fragment()) {
      boolean sameClasses =
          last.classFrom() == unit.classFrom() && last.classTo() == unit.classTo();
      boolean sameSamples =
          last.sampleFrom() == unit.sampleFrom() && last.sampleTo() == unit.sampleTo();
      if (sameClasses && last.sampleTo() == unit.sampleFrom()
          || sameSamples && last.classTo() == unit.classFrom()) {
        pieces.set(
            pieces.size() - 1,
            new Piece(
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
