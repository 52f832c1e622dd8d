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

  private final Task task;
  private final List<int[]> orders;
  private Budget budget;
  private final List<int[]> starts = new ArrayList<>();
  private final List<int[]> odd = new ArrayList<>();
  private final List<int[]> found = new ArrayList<>();
  private long seed;

  /**
   * Begins with blocks.
   *
   * @param given labellings to begin with too, valid or not
   */
  public Heuristics(Task task, List<int[]> given, Budget budget) {
    this.task = task;
    this.orders = Orders.of(task.graph());
    this.budget = budget;
    given.forEach(this::begin);
    for (int[] order : orders) {
      int[] labels = budget.late() ? null : Segmentation.best(task, order);
      if (labels != null) {
        begin(labels);
      }
    }
    odd(anyhow());
  }

  /** From now on, spends another budget. */
  public Heuristics with(Budget other) {
    budget = other;
    return this;
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
  public Heuristics quick() {
    long moves = Math.max(LEAST_MOVES, (long) QUICK_MOVES * task.graph().vertices);
    List<int[]> from = new ArrayList<>(starts.subList(0, Math.min(QUICK_RUNS, starts.size())));
    from.add(odd.get(0));
    anneal(from, Math.min(moves, budget.moves() / (8 * from.size())));
    return this;
  }

  /** Spends what is left: on the best found, and on starts of all kinds. */
  public Heuristics thorough() {
    List<int[]> from = new ArrayList<>(plans().stream().limit(2).toList());
    from.addAll(odd);
    from.addAll(starts);
    from = from.subList(0, Math.min(THOROUGH_RUNS, from.size()));
    anneal(from, budget.moves() / from.size());
    return this;
  }

  private void anneal(List<int[]> from, long moves) {
    for (int[] start : from) {
      int[] labels = budget.late() ? null : Annealing.improve(task, start, moves, ++seed, budget);
      if (labels != null) {
        keep(labels);
      }
    }
  }

  /** Different valid labellings, the best first; none where none was found. */
  public List<int[]> plans() {
    return found.stream().sorted(this::compare).toList();
  }

  /** Orders of the vertices in which neighbours are close. */
  public List<int[]> orders() {
    return orders;
  }

  /** Every vertex apart, or all vertices dealt out. */
  private int[] anyhow() {
    int[] labels = new int[task.graph().vertices];
    int n = labels.length;
    int f = task.fragments();
    Arrays.setAll(labels, x -> f == 0 ? x : (int) ((long) x * f / n));
    return labels;
  }

  private double badness(int[] labels) {
    Labelling l = new Labelling(task.graph(), task.widest(), labels);
    double value = task.byLoad() ? Math.log(l.total()) : l.cost();
    return value + 2.0 * l.over();
  }

  /** Remembers a labelling if it is valid. */
  public void keep(int[] labels) {
    int[] normal = normal(labels);
    Labelling l = new Labelling(task.graph(), task.widest(), normal);
    boolean counted = task.fragments() == 0 || l.fragments() == task.fragments();
    if (counted && l.valid() && found.stream().noneMatch(f -> Arrays.equals(f, normal))) {
      found.add(normal);
    }
  }

  private int compare(int[] a, int[] b) {
    Labelling x = new Labelling(task.graph(), task.widest(), a);
    Labelling y = new Labelling(task.graph(), task.widest(), b);
    return task.compare(x.cost(), x.total(), y.cost(), y.total());
  }

  /** Numbered in order of appearance; what does not hang together apart, unless counted. */
  private int[] normal(int[] labels) {
    if (task.fragments() == 0) {
      return Pieces.split(task.graph(), labels);
    }
    int[] number = new int[Arrays.stream(labels).max().orElse(0) + 1];
    int count = 0;
    int[] normal = new int[labels.length];
    for (int x = 0; x < labels.length; x++) {
      if (number[labels[x]] == 0) {
        number[labels[x]] = ++count;
      }
      normal[x] = number[labels[x]] - 1;
    }
    return normal;
  }
}
