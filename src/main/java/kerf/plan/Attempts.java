package kerf.plan;

import java.util.ArrayList;
import java.util.List;
import kerf.plan.partition.Budget;
import kerf.plan.partition.Heuristics;
import kerf.plan.partition.Labelling;
import kerf.plan.partition.Task;

/**
 * Plans tried for one task: of the graph itself and, where gates and wires may be cut, of whole
 * qubits first, a smaller problem whose answer is a good start.
 */
final class Attempts {
  private static final double WHOLE_QUBITS_SHARE = 0.5;

  private final Task task;
  private final Reduction reduction;
  private final Budget budget;
  private final Heuristics plans;
  private Reduction coarse;
  private Heuristics wholeQubits;

  /**
   * Begins.
   *
   * @param start labels of places to begin with, null for none
   */
  Attempts(
      WireGraph circuit,
      Reduction.Rules rules,
      Task task,
      Reduction reduction,
      int[] start,
      Budget budget) {
    this.task = task;
    this.reduction = reduction;
    this.budget = budget;
    List<int[]> starts = new ArrayList<>();
    if (rules.allow().size() > 1) {
      coarse = Reduction.of(circuit, rules.gatesOnly());
      Task small = task.part(coarse.graph());
      wholeQubits = new Heuristics(small, List.of(), budget).quick();
      wholeQubits.plans().stream().limit(1).forEach(l -> starts.add(fromWholeQubits(l)));
    }
    if (start != null) {
      starts.add(reduction.labels(start));
    }
    this.plans = new Heuristics(task, starts, budget);
    if (rules.allow().contains(CutKind.WIRE) && task.fragments() == 0) {
      plans.odd(reduction.labels(Tiles.places(circuit, task.widest())));
    }
    plans.quick();
  }

  private int[] fromWholeQubits(int[] labels) {
    return reduction.labels(coarse.places(labels));
  }

  /** Spends what is left of the moves. */
  void thorough() {
    if (wholeQubits != null) {
      Budget some = budget.share(WHOLE_QUBITS_SHARE);
      wholeQubits.with(some).thorough();
      budget.settle(some, WHOLE_QUBITS_SHARE);
      wholeQubits.plans().stream().limit(1).forEach(l -> plans.begin(fromWholeQubits(l)));
    }
    plans.thorough();
  }

  /** Remembers labels of vertices, if they are valid. */
  void keep(int[] labels) {
    plans.keep(labels);
  }

  /** Different valid plans, the best first. */
  List<int[]> plans() {
    return plans.plans();
  }

  /** Cost or load of the best, infinite where there is none. */
  double best() {
    List<int[]> all = plans();
    if (all.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    Labelling l = new Labelling(task.graph(), task.widest(), all.get(0));
    return task.byLoad() ? l.total() : l.cost();
  }

  /** Orders of the graph's vertices in which neighbours are close. */
  List<int[]> orders() {
    return plans.orders();
  }
}
