package kerf.schedule;

import java.util.ArrayList;
import java.util.List;
import kerf.experiment.BindingGrid;
import kerf.experiment.FragmentBatch;
import kerf.experiment.Node;
import kerf.experiment.TensorNetwork;
import kerf.experiment.Workload;

/**
 * Units of about equal cost, by samples wherever that keeps every subexperiment in one unit only
 * and all fragments of a sample together; else by single fragments.
 */
final class EvenGroups implements Granularity {
  private static final int ALL_NODES = -1;

  @Override
  public Split split(
      TensorNetwork network, Workload workload, int wanted, Policy.Reduction reduction) {
    List<BindingGrid> grids = workload.grids();
    int samples = grids.stream().mapToInt(BindingGrid::samples).sum();
    boolean split = network.nodes().stream().anyMatch(n -> n.features().isEmpty());
    boolean fed = network.nodes().stream().anyMatch(n -> !n.features().isEmpty());
    // A node without features serves all samples: only a unit with all of them can own it whole.
    // Where no node has features, only bonds have, no batch would tell how many samples there are.
    boolean single = grids.size() == 1 && (fed || samples == 1);
    int units = wanted;
    if (reduction == Policy.Reduction.EXECUTORS) {
      units = split ? 1 : Math.max(1, Math.min(wanted, samples));
    }
    boolean whole = units == 1 && single || samples >= units && !split;
    List<FragmentBatch> pieces = new ArrayList<>();
    if (!whole) {
      for (FragmentBatch batch : workload.batches(network)) {
        add(pieces, batch, batch.samples() >= units);
      }
      return new Split(share(network, grids, pieces, units), false);
    }
    for (int g = 0; g < grids.size(); g++) {
      add(pieces, new FragmentBatch(g, ALL_NODES, 0, grids.get(g).samples(), 0, 1), true);
    }
    List<List<FragmentBatch>> all = new ArrayList<>();
    for (List<FragmentBatch> ranges : share(network, grids, pieces, units)) {
      List<FragmentBatch> batches = new ArrayList<>();
      for (FragmentBatch range : ranges) {
        for (Node n : network.nodes()) {
          int to = n.features().isEmpty() ? 1 : range.sampleTo();
          int from = n.features().isEmpty() ? 0 : range.sampleFrom();
          int classes = grids.get(range.grid()).node(n.id()).count();
          batches.add(new FragmentBatch(range.grid(), n.id(), from, to, 0, classes));
        }
      }
      all.add(batches);
    }
    return new Split(all, true);
  }

  /** Adds the smallest pieces of a batch: one sample each, or one class. */
  private static void add(List<FragmentBatch> pieces, FragmentBatch all, boolean bySample) {
    for (int i = 0; i < (bySample ? all.samples() : all.classes()); i++) {
      pieces.add(
          bySample
              ? new FragmentBatch(all.grid(), all.node(), i, i + 1, 0, all.classTo())
              : new FragmentBatch(all.grid(), all.node(), 0, all.sampleTo(), i, i + 1));
    }
  }

  /** Cuts the row of units where the cumulative cost passes each task's share, and joins. */
  private static List<List<FragmentBatch>> share(
      TensorNetwork network, List<BindingGrid> grids, List<FragmentBatch> units, int tasks) {
    double[] costOf = network.nodes().stream().mapToDouble(Node::flops).toArray();
    double total = 0;
    double[] cost = new double[units.size()];
    for (int u = 0; u < cost.length; u++) {
      cost[u] = cost(costOf, grids.get(units.get(u).grid()), units.get(u));
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

  private static double cost(double[] costOf, BindingGrid grid, FragmentBatch unit) {
    if (unit.node() != ALL_NODES) {
      return costOf[unit.node()] * unit.lanes();
    }
    double cost = 0;
    for (int f = 0; f < costOf.length; f++) {
      cost += costOf[f] * grid.node(f).count();
    }
    return cost;
  }

  /** Appends a unit to the row, to the last batch where that is of the same node. */
  private static void join(List<FragmentBatch> batches, FragmentBatch unit) {
    int i = batches.size() - 1;
    if (i < 0 || batches.get(i).grid() != unit.grid() || batches.get(i).node() != unit.node()) {
      batches.add(unit);
      return;
    }
    // Neighbours differ in samples or in classes, not in both: together they are a rectangle.
    int from = batches.get(i).sampleFrom();
    int first = batches.get(i).classFrom();
    int to = unit.sampleTo();
    batches.set(i, new FragmentBatch(unit.grid(), unit.node(), from, to, first, unit.classTo()));
  }
}
