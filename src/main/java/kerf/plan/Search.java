package kerf.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kerf.plan.partition.Aim;
import kerf.plan.partition.Bounds;
import kerf.plan.partition.Budget;
import kerf.plan.partition.CutGraph;
import kerf.plan.partition.FrontierSearch;
import kerf.plan.partition.Labelling;
import kerf.plan.partition.PartitionSearch;
import kerf.plan.partition.Pieces;
import kerf.plan.partition.SubsetSearch;
import kerf.plan.partition.Task;
import kerf.plan.partition.TreePacking;

/** The search in one circuit, or one that hangs together: heuristics, bounds, proof. */
final class Search {
  private static final int MOST_KEPT = 30_000;
  private static final int PRICED = 6;

  /** In circuits of more gates, windows are tried only where the quick bounds are close. */
  private static final int MANY_GATES = 3000;

  private static final double CLOSE = 3;

  /**
   * What was found.
   *
   * @param places labels of gate ends, and of idle qubits where fragments are counted
   * @param bound no valid plan has a lower value: log κ, or what the objective counts
   * @param proven true where none is better
   */
  record Found(int[] places, double bound, boolean proven) {}

  private final WireGraph circuit;
  private final Request request;
  private final int[] start;
  private final Budget budget;
  private final Reduction.Rules rules;
  private final Reduction reduction;
  private final Task task;
  private final CutGraph graph;

  /**
   * Searches a circuit, the request's or a part of it.
   *
   * @param start labels of its places to begin with, null for none
   */
  Search(WireGraph circuit, Request request, int[] start, Budget budget) {
    this.circuit = circuit;
    this.start = start;
    this.request = request;
    this.budget = budget;
    boolean counted = request.goal().counted();
    boolean overhead = request.objective() == Objective.OVERHEAD;
    this.rules =
        new Reduction.Rules(
            kinds(), counted, overhead && !counted, request.objective() == Objective.CONTRACTION);
    this.reduction = Reduction.of(circuit, rules);
    this.graph = reduction.graph();
    this.task = new Task(graph, request.widest(), request.goal().fragments(), !overhead);
  }

  /** Where fragments are counted and leave no room, a wire cut would make one too wide. */
  private Set<CutKind> kinds() {
    int room = request.goal().fragments() * request.widest() - circuit.qubits();
    return request.goal().counted() && room == 0 && request.allow().contains(CutKind.GATE)
        ? Set.of(CutKind.GATE)
        : request.allow();
  }

  /** Searches. */
  Found run() {
    int[] whole = new int[graph.vertices];
    int[] uncut = task.fragments() == 0 ? Pieces.split(graph, whole) : whole;
    if (fits(uncut)) {
      return exact(uncut);
    }
    boolean contraction = request.objective() == Objective.CONTRACTION;
    if (!contraction && SubsetSearch.suits(task)) {
      budget.looked(SubsetSearch.steps(task) / 16);
      int[] labels = SubsetSearch.solve(task);
      if (labels == null) {
        throw none("there is none");
      }
      return exact(labels);
    }
    Attempts plans = new Attempts(circuit, rules, task, reduction, start, budget);
    return switch (request.objective()) {
      case OVERHEAD -> byOverhead(plans);
      case SUBEXPERIMENTS -> bySubexperiments(plans);
      case CONTRACTION -> byContraction(plans);
    };
  }

  private boolean fits(int[] labels) {
    Labelling l = new Labelling(graph, task.widest(), labels);
    return l.valid() && (task.fragments() == 0 || l.fragments() == task.fragments());
  }

  private IllegalArgumentException none(String why) {
    String goal =
        task.fragments() == 0
            ? "fragments no wider than " + task.widest()
            : "exactly %d fragments no wider than %d".formatted(task.fragments(), task.widest());
    String kinds =
        request.allow().size() == CutKind.values().length
            ? ""
            : " cuts of other kinds than %s, or"
                .formatted(request.allow().iterator().next().name().toLowerCase(Locale.ROOT));
    return new IllegalArgumentException(
        "plan: found no way to cut %d qubits into %s (%s): allow%s %s"
            .formatted(
                circuit.qubits(),
                goal,
                why,
                kinds,
                task.fragments() == 0 ? "wider fragments" : "fewer fragments"));
  }

  private Found exact(int[] labels) {
    return new Found(reduction.places(labels), value(labels), true);
  }

  private double value(int[] labels) {
    Labelling l = new Labelling(graph, task.widest(), labels);
    return switch (request.objective()) {
      case OVERHEAD -> l.cost();
      case SUBEXPERIMENTS -> l.total();
      case CONTRACTION -> flops(labels);
    };
  }

  private double flops(int[] labels) {
    return Price.order(assignment(labels)).flops();
  }

  private Assignment assignment(int[] labels) {
    return Assignment.of(circuit, reduction.places(labels));
  }

  private Found byOverhead(Attempts plans) {
    double known = plans.best();
    TreePacking trees = TreePacking.of(task);
    Rungs rungs = Rungs.of(circuit, rules, Double.isFinite(known) ? known : 0);
    double bound = Bounds.quick(task, trees);
    bound = rungs.atLeast(Math.max(bound, Degrees.bound(circuit, rules, task.widest())));
    boolean close = circuit.gates().size() <= MANY_GATES || known <= CLOSE * bound;
    if (!reached(known, bound) && close) {
      double windows = Windows.bound(circuit, rules, task.widest(), known, budget);
      bound = rungs.atLeast(Math.max(bound, windows));
    }
    if (!reached(known, bound)) {
      bound = rungs.atLeast(prove(plans, trees, rungs.better(known, bound)));
      known = plans.best();
    }
    if (!reached(known, bound)) {
      plans.thorough();
    }
    return found(plans, bound);
  }

  private Found found(Attempts plans, double bound) {
    if (plans.plans().isEmpty()) {
      throw none("the search is not exhaustive");
    }
    int[] best = cheapest(plans.plans());
    double value = value(best);
    boolean proven = reached(value, bound);
    return new Found(reduction.places(best), proven ? value : bound, proven);
  }

  private static boolean reached(double known, double bound) {
    return known <= bound + 1e-9 * Math.max(1, Math.abs(bound));
  }

  /**
   * Searches for anything better, any number of fragments, and returns what that proves.
   *
   * @param trees bounds on what lies ahead, null for none
   */
  private double prove(Attempts plans, TreePacking trees, Aim aim) {
    FrontierSearch.Result result =
        FrontierSearch.search(task, plans.orders(), trees, aim, MOST_KEPT, budget);
    if (result.labels() != null) {
      plans.keep(result.labels());
    }
    return Math.max(aim.bound(), result.bound());
  }

  /** Of the best plans, equal in cost and load, the one that is contracted most cheaply. */
  private int[] cheapest(List<int[]> plans) {
    Labelling first = new Labelling(graph, task.widest(), plans.get(0));
    List<int[]> equal =
        plans.stream()
            .limit(PRICED)
            .filter(
                plan -> {
                  Labelling l = new Labelling(graph, task.widest(), plan);
                  return task.compare(l.cost(), l.total(), first.cost(), first.total()) == 0;
                })
            .toList();
    int[] cheapest = plans.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (int[] plan : equal.size() < 2 || budget.late() ? List.<int[]>of() : equal) {
      double flops = flops(plan);
      if (flops < least * (1 - 1e-12)) {
        least = flops;
        cheapest = plan;
      }
    }
    return cheapest;
  }

  private Found bySubexperiments(Attempts plans) {
    double bound = Bounds.load(task, false);
    if (task.fragments() == 0 && !reached(plans.best(), bound)) {
      bound = prove(plans, null, Aim.better(plans.best(), bound));
    }
    if (!reached(plans.best(), bound)) {
      plans.thorough();
    }
    return found(plans, bound);
  }

  private Found byContraction(Attempts plans) {
    double bound = Bounds.load(task, true);
    int[] best = leastFlops(plans, null);
    double known = best == null ? Double.POSITIVE_INFINITY : flops(best);
    boolean proven = reached(known, bound);
    if (!proven) {
      PartitionSearch.Result result =
          PartitionSearch.search(task, plans.orders(), this::flops, known, budget);
      proven = result.complete();
      best = result.labels() == null ? best : result.labels();
    }
    if (!proven) {
      plans.thorough();
      best = leastFlops(plans, best);
    }
    if (best == null) {
      throw none(proven ? "there is none" : "the search is not exhaustive");
    }
    return new Found(reduction.places(best), proven ? flops(best) : bound, proven);
  }

  private int[] leastFlops(Attempts plans, int[] known) {
    int[] best = known;
    double least = known == null ? Double.POSITIVE_INFINITY : flops(known);
    for (int[] plan : plans.plans()) {
      double flops = flops(plan);
      if (best == null || Task.compare(flops, least) < 0) {
        best = plan;
        least = flops;
      }
    }
    return best;
  }
}
