package kerf.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.cut.Layout;
import kerf.plan.partition.FrontierSearch;
import kerf.plan.partition.Heuristics;
import kerf.plan.partition.Labelling;
import kerf.plan.partition.PartitionProblem;
import kerf.plan.partition.PartitionSearch;
import kerf.plan.partition.Pieces;
import kerf.plan.partition.SearchBudget;
import kerf.plan.partition.SubsetSearch;
import kerf.plan.partition.TreePacking;

/**
 * The search in one circuit, or one that hangs together. Small graphs are solved at once; for
 * others a good plan comes first, then a bound that no plan is below, then a search for anything
 * better, and, where that leaves room, more time for plans.
 */
final class Search {
  /** How many equally good plans are compared by what their contraction costs. */
  private static final int PRICED = 6;

  private final Request request;
  private final WireGraph circuit;
  private final boolean contraction;
  private final SearchBudget budget;
  private final Reduction reduction;
  private final PartitionProblem problem;

  /** Neighbouring qubits in equal blocks, where fragments are counted: kept if none is better. */
  private final List<int[]> start;

  Search(Request asked, SearchBudget budget) {
    Goal goal = asked.goal();
    // Where fragments are counted and leave no room, a wire cut would make one too wide.
    boolean full = goal.fragments() * asked.widest() == asked.circuit().qubits;
    boolean gates = asked.allows(CutKind.GATE);
    this.request = full && gates ? asked.allowing(Set.of(CutKind.GATE)) : asked;
    this.circuit = asked.circuit();
    this.contraction = asked.objective() == Objective.CONTRACTION;
    this.budget = budget;
    this.reduction = new Reduction(request);
    boolean byLoad = asked.objective() != Objective.OVERHEAD;
    this.problem =
        new PartitionProblem(reduction.graph(), asked.widest(), goal.fragments(), byLoad);
    this.start = gates && goal.counted() ? List.of(blocks(goal.fragments())) : List.of();
  }

  private int[] blocks(int fragments) {
    Layout blocks = Layout.contiguous(fragments, circuit.qubits);
    return reduction.labels(
        IntStream.range(0, circuit.places())
            .map(place -> blocks.fragmentAt(circuit.qubit(place), 0))
            .toArray());
  }

  /**
   * Searches.
   *
   * @throws IllegalArgumentException when no plan meets the goal, or none was found
   */
  Plan run() {
    int[] whole = new int[problem.graph().vertices];
    int[] uncut = problem.counted() ? whole : Pieces.split(problem.graph(), whole);
    if (new Labelling(problem, uncut).valid()) {
      return plan(uncut, Double.POSITIVE_INFINITY);
    }
    if (!contraction && SubsetSearch.suits(problem)) {
      int[] labels = SubsetSearch.solve(problem, budget);
      if (labels == null) {
        throw none("there is none");
      }
      return plan(best(List.of(labels)), Double.POSITIVE_INFINITY);
    }
    Heuristics plans = heuristics();
    return contraction ? byContraction(plans) : byCuts(plans);
  }

  /** Where gates and wires may be cut, plans of whole qubits come first: a smaller problem. */
  private Heuristics heuristics() {
    Heuristics.Coarse coarse = null;
    if (request.allow().size() > 1) {
      Reduction whole = new Reduction(request.allowing(Set.of(CutKind.GATE)));
      PartitionProblem smaller = problem.with(whole.graph());
      coarse =
          new Heuristics.Coarse(
              new Heuristics(smaller, null, List.of(), List.of(), budget),
              labels -> reduction.labels(whole.places(labels)));
    }
    List<int[]> odd =
        request.allows(CutKind.WIRE) && !problem.counted()
            ? List.of(reduction.labels(Tiles.places(circuit, problem.widest())))
            : List.of();
    return new Heuristics(problem, coarse, start, odd, budget);
  }

  /** Keeps κ or the number of subexperiments small: sums over edges, or over fragments. */
  private Plan byCuts(Heuristics plans) {
    TreePacking trees = problem.byLoad() ? null : TreePacking.of(problem);
    double bound = trees == null ? TreePacking.loadBound(problem, false) : trees.bound();
    double known = plans.best();
    // Fragments that are put together have less load than apart: no bound where they are counted.
    if (!reached(known, bound) && !(problem.byLoad() && problem.counted())) {
      FrontierSearch.Result result =
          FrontierSearch.search(problem, plans.orders(), trees, known, budget);
      if (result.labels() != null) {
        plans.keep(result.labels());
      }
      bound = Math.max(bound, result.bound());
    }
    if (!reached(plans.best(), bound)) {
      plans.thorough(budget);
    }
    if (plans.plans().isEmpty()) {
      throw none("the search is not exhaustive");
    }
    return plan(best(plans.plans()), bound);
  }

  private Plan byContraction(Heuristics plans) {
    double bound = TreePacking.loadBound(problem, true);
    int[] best = leastFlops(plans.plans());
    double known = best == null ? Double.POSITIVE_INFINITY : value(best);
    boolean complete = false;
    if (!reached(known, bound)) {
      PartitionSearch search =
          new PartitionSearch(problem, plans.orders(), this::flops, known, budget);
      int[] better = search.find();
      best = better == null ? best : better;
      complete = search.complete();
    }
    if (!complete && !reached(known, bound)) {
      plans.thorough(budget);
      List<int[]> found = plans.plans();
      best = leastFlops(Stream.concat(Stream.ofNullable(best), found.stream()).toList());
    }
    if (best == null) {
      throw none(complete ? "there is none" : "the search is not exhaustive");
    }
    return plan(best, complete ? Double.POSITIVE_INFINITY : bound);
  }

  /** A plan; an infinite bound says that there is none better. */
  private Plan plan(int[] labels, double bound) {
    double value = value(labels);
    boolean proven = reached(value, bound);
    return new Plan(reduction.places(labels), proven ? value : bound, proven, budget.struck());
  }

  private static boolean reached(double known, double bound) {
    return known <= bound + 1e-9 * Math.max(1, Math.abs(bound));
  }

  /** Of the best, equal in cost and load, the one that is contracted most cheaply. */
  private int[] best(List<int[]> found) {
    List<Labelling> all =
        Stream.concat(start.stream(), found.stream())
            .map(labels -> new Labelling(problem, labels))
            .filter(Labelling::valid)
            .sorted(problem::compare)
            .toList();
    List<int[]> equal =
        all.stream()
            .limit(PRICED)
            .filter(l -> problem.compare(l, all.get(0)) == 0)
            .map(Labelling::labels)
            .toList();
    return equal.size() < 2 || budget.late() ? equal.get(0) : leastFlops(equal);
  }

  private int[] leastFlops(List<int[]> plans) {
    int[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int[] plan : plans) {
      double flops = flops(plan);
      if (best == null || PartitionProblem.compare(flops, least) < 0) {
        best = plan;
        least = flops;
      }
    }
    return best;
  }

  private double flops(int[] labels) {
    return circuit.flops(reduction.places(labels));
  }

  /** What the objective counts, log κ in case of the overhead. */
  private double value(int[] labels) {
    Labelling l = new Labelling(problem, labels);
    return switch (request.objective()) {
      case OVERHEAD -> l.cost();
      case SUBEXPERIMENTS -> l.total();
      case CONTRACTION -> flops(labels);
    };
  }

  private IllegalArgumentException none(String why) {
    boolean counted = problem.counted();
    String goal =
        counted
            ? "exactly %d fragments no wider than %d"
                .formatted(problem.fragments(), problem.widest())
            : "fragments no wider than " + problem.widest();
    String kinds =
        request.allow().size() == CutKind.values().length
            ? ""
            : " cuts of other kinds than %s, or"
                .formatted(request.allow().iterator().next().name().toLowerCase(Locale.ROOT));
    return new IllegalArgumentException(
        "plan: found no way to cut %d qubits into %s (%s): allow%s %s"
            .formatted(
                circuit.qubits, goal, why, kinds, counted ? "fewer fragments" : "wider fragments"));
  }
}
