package kerf.plan.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Good plans of any graph: blocks along several orders, annealed. Where there is a coarser problem,
 * its answers come first: they are good starts.
 */
public final class Heuristics {
  private static final int QUICK_RUNS = 3;
  private static final int QUICK_MOVES = 1500;
  private static final int LEAST_MOVES = 20_000;
  private static final int THOROUGH_RUNS = 12;
  private static final int THOROUGH_STARTS = 6;
  private static final double COARSE_SHARE = 0.5;

  /** Plans of a coarser problem, and what their labels mean in the finer one. */
  public record Coarse(Heuristics plans, UnaryOperator<int[]> refine) {
    private List<int[]> best() {
      return plans.plans().stream().limit(1).map(refine).toList();
    }
  }

  private final PartitionProblem problem;
  private final Coarse coarse;

  /** Orders of the vertices in which neighbours are close. */
  public final List<int[]> orders;

  /** Blocks along the orders, valid or not. */
  private final List<int[]> blocks;

  /** Labellings to begin with, valid or not, the promising first. */
  private final List<int[]> starts = new ArrayList<>();

  /** Some that are unlike those: they are tried even if they look bad. */
  private final List<int[]> odd = new ArrayList<>();

  private final List<int[]> found = new ArrayList<>();
  private long seed;

  /**
   * Finds blocks.
   *
   * @param coarse null for none
   * @param given labellings to begin with, valid or not
   * @param odd labellings unlike the others, valid or not
   */
  public Heuristics(
      PartitionProblem problem,
      Coarse coarse,
      List<int[]> given,
      List<int[]> odd,
      SearchBudget budget) {
    this.problem = problem;
    this.coarse = coarse;
    this.orders = Orders.of(problem.graph(), budget);
    this.blocks = new ArrayList<>(given);
    odd.forEach(labels -> this.odd.add(normal(labels)));
    this.odd.add(normal(anyhow()));
    for (int[] order : orders) {
      int[] labels = budget.late() ? null : BlockTable.along(problem, order);
      if (labels != null) {
        blocks.add(labels);
      }
    }
    blocks.forEach(this::keep);
    this.odd.forEach(this::keep);
  }

  /** Anneals the best starts for a moment. */
  public void quick(SearchBudget budget) {
    if (coarse != null) {
      coarse.plans.quick(budget);
      coarse.best().forEach(this::begin);
    }
    blocks.forEach(this::begin);
    long moves = Math.max(LEAST_MOVES, (long) QUICK_MOVES * problem.graph().vertices);
    List<int[]> from = new ArrayList<>(starts.subList(0, Math.min(QUICK_RUNS, starts.size())));
    from.add(odd.get(0));
    anneal(from, Math.min(moves, budget.moves / (8 * from.size())), budget);
  }

  private void begin(int[] labels) {
    int[] normal = normal(labels);
    keep(normal);
    if (starts.stream().noneMatch(s -> Arrays.equals(s, normal))) {
      starts.add(normal);
      starts.sort(Comparator.comparingDouble(this::badness));
    }
  }

  /** Spends a budget: on the best found, and on starts of all kinds. */
  public void thorough(SearchBudget budget) {
    if (coarse != null) {
      SearchBudget some = budget.share(COARSE_SHARE);
      coarse.plans.thorough(some);
      budget.settle(some);
      coarse.best().forEach(this::begin);
    }
    List<int[]> from = new ArrayList<>(plans().stream().limit(2).toList());
    from.addAll(odd);
    from.addAll(starts);
    long moves = budget.moves / THOROUGH_RUNS;
    int first = Math.min(THOROUGH_STARTS, from.size());
    anneal(from.subList(0, first), moves, budget);
    for (int run = first; run < THOROUGH_RUNS; run++) {
      List<int[]> plans = plans();
      anneal(plans.isEmpty() ? from.subList(0, 1) : plans.subList(0, 1), moves, budget);
    }
  }

  private void anneal(List<int[]> from, long moves, SearchBudget budget) {
    for (int[] start : from) {
      int[] labels =
          budget.late() ? null : Annealing.improve(problem, start, moves, ++seed, budget);
      if (labels != null) {
        keep(labels);
      }
    }
  }

  /** Different valid labellings, the best first; none where none was found. */
  public List<int[]> plans() {
    return found.stream()
        .map(labels -> new Labelling(problem, labels))
        .sorted(problem::compare)
        .map(Labelling::labels)
        .toList();
  }

  /** Every vertex apart, or all vertices dealt out. */
  private int[] anyhow() {
    int[] labels = new int[problem.graph().vertices];
    long f = problem.counted() ? problem.fragments() : labels.length;
    Arrays.setAll(labels, x -> (int) (x * f / labels.length));
    return labels;
  }

  private double badness(int[] labels) {
    Labelling l = new Labelling(problem, labels);
    return (problem.byLoad() ? Math.log(l.total()) : l.cost()) + 2.0 * l.over();
  }

  /** Remembers a labelling if it is valid. */
  public void keep(int[] labels) {
    int[] normal = normal(labels);
    if (new Labelling(problem, normal).valid()
        && found.stream().noneMatch(f -> Arrays.equals(f, normal))) {
      found.add(normal);
    }
  }

  /** Numbered in order of appearance; what does not hang together apart, unless counted. */
  private int[] normal(int[] labels) {
    return problem.counted() ? Labelling.numbered(labels) : problem.graph().split(labels);
  }
}
