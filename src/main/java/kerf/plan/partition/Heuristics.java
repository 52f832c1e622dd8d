package kerf.plan.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Good plans of any graph: blocks along several orders, annealed. */
public final class Heuristics {
  private static final int QUICK_RUNS = 3;
  private static final int QUICK_MOVES = 1500;
  private static final int LEAST_MOVES = 20_000;
  private static final int THOROUGH_RUNS = 5;

  private final PartitionProblem problem;
  private final List<int[]> orders;

  /** Labellings to begin with, valid or not, the promising first; some that are unlike those. */
  private final List<int[]> starts = new ArrayList<>();

  private final List<int[]> odd = new ArrayList<>();
  private final List<int[]> found = new ArrayList<>();
  private long seed;

  /**
   * Begins with blocks.
   *
   * @param given labellings to begin with too, valid or not
   */
  public Heuristics(PartitionProblem problem, List<int[]> given, SearchBudget budget) {
    this.problem = problem;
    this.orders = Orders.of(problem.graph());
    given.forEach(this::begin);
    for (int[] order : orders) {
      int[] labels = budget.late() ? null : Segmentation.best(problem, order);
      if (labels != null) {
        begin(labels);
      }
    }
    odd(anyhow());
  }

  /** Adds a labelling to begin with, valid or not. */
  public void begin(int[] labels) {
    int[] normal = normal(labels);
    keep(normal);
    if (starts.stream().noneMatch(s -> Arrays.equals(s, normal))) {
      starts.add(normal);
      starts.sort(Comparator.comparingDouble(this::badness));
    }
  }

  /** Adds one that is unlike the others: it is tried even if it looks bad. */
  public void odd(int[] labels) {
    int[] normal = normal(labels);
    keep(normal);
    odd.add(0, normal);
  }

  /** Anneals the best starts for a moment. */
  public Heuristics quick(SearchBudget budget) {
    long moves = Math.max(LEAST_MOVES, (long) QUICK_MOVES * problem.graph().vertices);
    List<int[]> from = new ArrayList<>(starts.subList(0, Math.min(QUICK_RUNS, starts.size())));
    from.add(odd.get(0));
    anneal(from, Math.min(moves, budget.moves() / (8 * from.size())), budget);
    return this;
  }

  /** Spends a budget: on the best found, and on starts of all kinds. */
  public void thorough(SearchBudget budget) {
    List<int[]> from = new ArrayList<>(plans().stream().limit(2).toList());
    from.addAll(odd);
    from.addAll(starts);
    from = from.subList(0, Math.min(THOROUGH_RUNS, from.size()));
    anneal(from, budget.moves() / from.size(), budget);
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

  /** Orders of the vertices in which neighbours are close. */
  public List<int[]> orders() {
    return orders;
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
    boolean valid = new Labelling(problem, normal).valid();
    if (valid && found.stream().noneMatch(f -> Arrays.equals(f, normal))) {
      found.add(normal);
    }
  }

  /** Numbered in order of appearance; what does not hang together apart, unless counted. */
  private int[] normal(int[] labels) {
    return problem.counted() ? Pieces.numbered(labels) : Pieces.split(problem.graph(), labels);
  }
}
