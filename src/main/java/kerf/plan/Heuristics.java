package kerf.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Good plans of any graph: blocks along several orders, annealed. */
final class Heuristics {
  private static final int ANNEALED = 3;
  private static final int MOVES_PER_VERTEX = 2500;
  private static final int LEAST_MOVES = 20_000;

  private final Task task;
  private final Budget budget;
  private final List<int[]> found = new ArrayList<>();

  private Heuristics(Task task, Budget budget) {
    this.task = task;
    this.budget = budget;
  }

  /**
   * Finds plans.
   *
   * @param starts labellings to begin with too, valid or not
   * @return different valid labellings, the best first; none where none was found
   */
  static List<int[]> plans(Task task, List<int[]> starts, Budget budget) {
    Heuristics heuristics = new Heuristics(task, budget);
    heuristics.search(starts);
    return heuristics.found;
  }

  private void search(List<int[]> starts) {
    CutGraph graph = task.graph();
    List<int[]> begin = new ArrayList<>(starts);
    for (int[] order : Orders.of(graph)) {
      int[] labels = Segmentation.best(task, order);
      if (labels != null) {
        begin.add(labels);
      }
    }
    if (begin.isEmpty()) {
      begin.add(anyhow());
    }
    begin.replaceAll(this::normal);
    begin.forEach(this::keep);
    Comparator<int[]> by = Comparator.comparingDouble(this::badness);
    List<int[]> distinct = new ArrayList<>();
    for (int[] labels : begin.stream().sorted(by).toList()) {
      if (distinct.stream().noneMatch(d -> Arrays.equals(d, labels))) {
        distinct.add(labels);
      }
    }
    int runs = Math.min(ANNEALED, distinct.size());
    long moves = Math.max(LEAST_MOVES, (long) MOVES_PER_VERTEX * graph.vertices);
    moves = Math.min(moves, budget.moves() / (runs + 1));
    for (int i = 0; i < runs && !budget.late(); i++) {
      int[] labels = Annealing.improve(task, distinct.get(i), moves, i + 1, budget);
      if (labels != null) {
        keep(labels);
      }
    }
    found.sort(this::compare);
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
    return value + 2.0 * l.over() + 8.0 * l.conflicts();
  }

  private void keep(int[] labels) {
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
