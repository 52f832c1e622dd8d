package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The search in one circuit, or one that hangs together: heuristics, bounds, proof. */
final class Search {
  private static final int MOST_KEPT = 30_000;
  private static final int PRICED = 6;

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
  private final Budget budget;
  private final Reduction.Rules rules;
  private final Reduction reduction;
  private final Task task;
  private final CutGraph graph;

  /** Searches a circuit, the request's or a part of it. */
  Search(WireGraph circuit, Request request, Budget budget) {
    this.circuit = circuit;
    this.request = request;
    this.budget = budget;
    boolean counted = request.goal().counted();
    boolean overhead = request.objective() == Objective.OVERHEAD;
    this.rules =
        new Reduction.Rules(
            request.allow(),
            request.marks(),
            counted,
            overhead && !counted,
            request.objective() == Objective.CONTRACTION);
    this.reduction = Reduction.of(circuit, rules);
    this.graph = reduction.graph();
    this.task = new Task(graph, request.widest(), request.goal().fragments(), !overhead);
  }

  /** Searches. */
  Found run() {
    int[] whole = new int[graph.vertices];
    if (task.fragments() <= 1 && fits(Pieces.split(graph, whole))) {
      return exact(Pieces.split(graph, whole));
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
    List<int[]> plans = Heuristics.plans(task, starts(), budget);
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
    return new IllegalArgumentException(
        "plan: found no way to cut %d qubits into %s (%s): allow more kinds of cuts than %s, a wider"
                .formatted(circuit.qubits(), goal, why, request.allow())
            + " fragment, or mark less");
  }

  /** What the given plan and a search among whole qubits suggest. */
  private List<int[]> starts() {
    List<int[]> starts = new ArrayList<>();
    if (request.allow().size() > 1 && !request.marks().force()) {
      Reduction coarse = Reduction.of(circuit, rules.gatesOnly());
      List<int[]> plans = Heuristics.plans(task.part(coarse.graph()), List.of(), budget);
      if (!plans.isEmpty()) {
        starts.add(reduction.labels(places(coarse, plans.get(0))));
      }
    }
    if (request.start() != null && circuit == request.circuit()) {
      starts.add(reduction.labels(request.start().places()));
    }
    return starts;
  }

  private static int[] places(Reduction reduction, int[] labels) {
    int[] places = new int[reduction.places()];
    for (int p = 0; p < places.length; p++) {
      places[p] = reduction.vertexOf(p) < 0 ? 0 : labels[reduction.vertexOf(p)];
    }
    return places;
  }

  private Found exact(int[] labels) {
    return new Found(places(reduction, labels), value(labels), true);
  }

  private double value(int[] labels) {
    Labelling l = new Labelling(graph, task.widest(), labels);
    return switch (request.objective()) {
      case OVERHEAD -> l.cost() + reduction.base();
      case SUBEXPERIMENTS -> l.total();
      case CONTRACTION -> flops(labels);
    };
  }

  private double flops(int[] labels) {
    return Price.order(assignment(labels)).flops();
  }

  private Assignment assignment(int[] labels) {
    return Assignment.of(circuit, places(reduction, labels));
  }

  private Found byOverhead(List<int[]> plans) {
    int[] best = plans.isEmpty() ? null : plans.get(0);
    double known = best == null ? Double.POSITIVE_INFINITY : cost(best);
    TreePacking trees = TreePacking.of(task);
    double bound = Bounds.quick(task, trees);
    bound = Math.max(bound, Bounds.degrees(circuit, rules, task.widest()));
    if (!reached(known, bound)) {
      bound = Math.max(bound, Bounds.windows(circuit, rules, task.widest(), known, budget));
    }
    if (!reached(known, bound)) {
      FrontierSearch.Result result = prove(trees, known);
      if (result != null) {
        bound = Math.max(bound, result.bound());
        int[] labels = result.labels();
        if (labels != null && task.fragments() > 0) {
          labels = Pieces.pack(task, labels);
        }
        if (labels != null && fits(labels) && cost(labels) < known) {
          best = labels;
          known = cost(best);
        }
      }
    }
    if (best == null) {
      throw none("the search is not exhaustive");
    }
    best = cheapest(plans, best);
    boolean proven = reached(known, bound);
    return new Found(places(reduction, best), (proven ? known : bound) + reduction.base(), proven);
  }

  private double cost(int[] labels) {
    return new Labelling(graph, task.widest(), labels).cost();
  }

  private static boolean reached(double known, double bound) {
    return known <= bound + 1e-9 * Math.max(1, Math.abs(bound));
  }

  /** Searches for anything better, any number of fragments. */
  private FrontierSearch.Result prove(TreePacking trees, double known) {
    Task free = new Task(graph, task.widest(), 0, task.byLoad());
    Frontier frontier = Frontier.narrowest(graph, Orders.of(graph));
    double[] ahead = task.byLoad() ? new double[graph.vertices + 1] : trees.ahead(frontier.order());
    return FrontierSearch.search(free, frontier, ahead, known, MOST_KEPT, budget);
  }

  /** Of plans that are equal in cost and load, the one that is contracted most cheaply. */
  private int[] cheapest(List<int[]> plans, int[] best) {
    Labelling b = new Labelling(graph, task.widest(), best);
    int[] cheapest = best;
    double least = Double.POSITIVE_INFINITY;
    int priced = 0;
    for (int[] plan : plans) {
      Labelling l = new Labelling(graph, task.widest(), plan);
      if (task.compare(l.cost(), l.total(), b.cost(), b.total()) == 0 && priced++ < PRICED) {
        double flops = flops(plan);
        if (flops < least * (1 - 1e-12)) {
          least = flops;
          cheapest = plan;
        }
      }
    }
    return cheapest;
  }

  private double loadBound(boolean halves) {
    Task logs = task.part(graph.withLoadsForCost());
    double forced = Arrays.stream(graph.load).sum();
    double sum = TreePacking.of(logs).bound() + forced;
    int fewest = Math.max(sum > 0 ? 2 : 1, task.fragments());
    return Bounds.load(sum, fewest, halves);
  }

  private Found bySubexperiments(List<int[]> plans) {
    int[] best = plans.isEmpty() ? null : plans.get(0);
    double known = best == null ? Double.POSITIVE_INFINITY : value(best);
    double bound = loadBound(false);
    if (task.fragments() == 0 && !reached(known, bound)) {
      FrontierSearch.Result result = prove(null, known);
      if (result != null) {
        bound = Math.max(bound, result.bound());
        if (result.labels() != null && fits(result.labels())) {
          best = result.labels();
          known = value(best);
        }
      }
    }
    if (best == null) {
      throw none("the search is not exhaustive");
    }
    best = cheapest(plans, best);
    boolean proven = reached(known, bound);
    return new Found(places(reduction, best), proven ? known : bound, proven);
  }

  private Found byContraction(List<int[]> plans) {
    int[] best = null;
    double known = Double.POSITIVE_INFINITY;
    for (int[] plan : plans) {
      double flops = value(plan);
      if (best == null || Task.compare(flops, known) < 0) {
        best = plan;
        known = flops;
      }
    }
    double bound = loadBound(true);
    boolean complete = reached(known, bound);
    if (!complete && graph.vertices <= PartitionSearch.MOST_VERTICES) {
      PartitionSearch.Result result = PartitionSearch.search(task, this::flops, known, budget);
      complete = result.complete();
      if (result.labels() != null) {
        best = result.labels().clone();
        known = value(best);
      }
    }
    if (best == null) {
      throw none(complete ? "there is none" : "the search is not exhaustive");
    }
    return new Found(places(reduction, best), complete ? known : bound, complete);
  }
}
