package kerf.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kerf.plan.partition.Heuristics;
import kerf.plan.partition.Labelling;
import kerf.plan.partition.PartitionProblem;
import kerf.plan.partition.SearchBudget;

/**
 * Plans tried for one problem: of the graph itself and, where gates and wires may be cut, of whole
 * qubits first, a smaller problem whose answer is a good start.
 */
final class Attempts {
  private static final double WHOLE_QUBITS_SHARE = 0.5;

  private final PartitionProblem problem;
  private final Reduction reduction;
  private final SearchBudget budget;
  private final Heuristics plans;
  private Reduction coarse;
  private Heuristics wholeQubits;

  /**
   * Begins.
   *
   * @param start labels of vertices to begin with
   */
  Attempts(
      Request request,
      PartitionProblem problem,
      Reduction reduction,
      List<int[]> start,
      SearchBudget budget) {
    this.problem = problem;
    this.reduction = reduction;
    this.budget = budget;
    List<int[]> starts = new ArrayList<>();
    if (request.allow().size() > 1) {
      coarse = new Reduction(request.allowing(Set.of(CutKind.GATE)));
      wholeQubits = new Heuristics(problem.with(coarse.graph()), List.of(), budget).quick(budget);
      starts.addAll(fromWholeQubits());
    }
    starts.addAll(start);
    this.plans = new Heuristics(problem, starts, budget);
    if (request.allows(CutKind.WIRE) && !problem.counted()) {
      plans.odd(reduction.labels(Tiles.places(request.circuit(), problem.widest())));
    }
    plans.quick(budget);
  }

  /** The best of whole qubits, if any. */
  private List<int[]> fromWholeQubits() {
    return wholeQubits.plans().stream()
        .limit(1)
        .map(labels -> reduction.labels(coarse.places(labels)))
        .toList();
  }

  /** Spends what is left of the moves. */
  void thorough() {
    if (wholeQubits != null) {
      SearchBudget some = budget.share(WHOLE_QUBITS_SHARE);
      wholeQubits.thorough(some);
      budget.settle(some, WHOLE_QUBITS_SHARE);
      fromWholeQubits().forEach(plans::begin);
    }
    plans.thorough(budget);
  }

  /** All that was found for the graph itself. */
  Heuristics found() {
    return plans;
  }

  /** Cost or load of the best, infinite where there is none. */
  double best() {
    return plans.plans().stream()
        .limit(1)
        .map(labels -> new Labelling(problem, labels))
        .mapToDouble(l -> problem.byLoad() ? l.total() : l.cost())
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
