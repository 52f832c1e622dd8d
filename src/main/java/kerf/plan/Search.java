package kerf.plan;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.cut.Layout;
import kerf.plan.partition.FrontierSearch;
import kerf.plan.partition.Heuristics;
import kerf.plan.partition.Labelling;
import kerf.plan.partition.PartitionProblem;
import kerf.plan.partition.PartitionSearch;
import kerf.plan.partition.Proof;
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

  /** What contractions of plans at hand take. */
  private final Map<IntBuffer, Double> priced = new HashMap<>();

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
        new PartitionProblem(
            reduction.graph, asked.widest(), goal.fragments(), byLoad, asked.room());
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
    int[] uncut = problem.counted() ? whole : problem.graph().split(whole);
    if (new Labelling(problem, uncut).valid()) {
      return plan(uncut, Double.POSITIVE_INFINITY);
    }
    if (!contraction && SubsetSearch.suits(problem)) {
      int[] labels = SubsetSearch.solve(problem, budget);
      return plan(labels == null ? null : best(List.of(labels)), Double.POSITIVE_INFINITY);
    }
    Heuristics plans = heuristics();
    double bound =
        problem.byLoad()
            ? TreePacking.loadBound(problem, contraction, budget)
            : TreePacking.costBound(problem, budget);
    if (!reached(known(plans), bound)) {
      plans.quick(budget);
    }
    if (!reached(known(plans), bound)) {
      bound = Math.max(bound, prove(plans));
    }
    if (!reached(known(plans), bound)) {
      plans.thorough(budget);
    }
    return plan(plans.plans().isEmpty() ? null : best(plans.plans()), bound);
  }

  /** Where gates and wires may be cut, plans of whole qubits come first: a smaller problem. */
  private Heuristics heuristics() {
    Heuristics.Coarse coarse = null;
    if (request.allow().size() > 1) {
      Reduction whole = new Reduction(request.allowing(Set.of(CutKind.GATE)));
      PartitionProblem smaller = problem.with(whole.graph);
      coarse =
          new Heuristics.Coarse(
              new Heuristics(smaller, null, List.of(), List.of(), budget),
              labels -> reduction.labels(whole.places(labels)));
    }
    List<int[]> odd =
        request.allows(CutKind.WIRE) && !problem.counted()
            ? List.of(reduction.labels(Tiles.places(request.circuit(), problem.widest())))
            : List.of();
    return new Heuristics(problem, coarse, start, odd, budget);
  }

  /** Goes through all plans, or gives up and returns 0; what is better than those known is kept. */
  private double prove(Heuristics plans) {
    if (problem.byLoad() && problem.counted() && !contraction) {
      // Fragments that are put together have less load than apart: no bound where they are counted.
      return 0;
    }
    Proof proof =
        contraction
            ? PartitionSearch.search(problem, plans.orders, this::flops, known(plans), budget)
            : FrontierSearch.search(problem, plans.orders, known(plans), budget);
    if (proof.labels() != null) {
      plans.keep(proof.labels());
    }
    return proof.bound();
  }

  /** Value of the best plan at hand, infinite where there is none. */
  private double known(Heuristics plans) {
    List<int[]> all = plans.plans();
    return all.isEmpty()
        ? Double.POSITIVE_INFINITY
        : value(contraction ? cheapest(all) : all.get(0));
  }

  /** The one that is contracted most cheaply, of as many as there is time to price. */
  private int[] cheapest(List<int[]> all) {
    int[] best = all.get(0);
    for (int[] labels : all) {
      boolean known = priced.containsKey(IntBuffer.wrap(labels));
      if ((known || !budget.late()) && PartitionProblem.compare(price(labels), price(best)) < 0) {
        best = labels;
      }
    }
    return best;
  }

  private double price(int[] labels) {
    return priced.computeIfAbsent(IntBuffer.wrap(labels), any -> flops(labels));
  }

  /** The plan found, if any; an infinite bound says that there is none better. */
  private Plan plan(int[] labels, double bound) {
    if (labels == null) {
      boolean all = bound == Double.POSITIVE_INFINITY;
      throw none(all ? "there is none" : "the search is not exhaustive");
    }
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
            .limit(contraction ? all.size() : PRICED)
            .filter(l -> contraction || problem.compare(l, all.get(0)) == 0)
            .map(Labelling::labels)
            .toList();
    return equal.size() < 2 ? equal.get(0) : cheapest(equal);
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
      case CONTRACTION -> price(labels);
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
