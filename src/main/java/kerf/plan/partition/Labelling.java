package kerf.plan.partition;

import java.util.Arrays;

/**
 * Vertices with labels, the fragments that equal labels make, and what moving a vertex would do.
 * Labels are below the number of vertices; any number of them may be unused.
 */
public final class Labelling {
  private static final double MOST_LOAD = 650;

  private final PartitionProblem problem;
  private final CutGraph graph;
  final int[] label;

  /** Wires of each label. */
  final int[] width;

  private final double[] load;

  /** Vertices of each label in no particular order, and how many. */
  final int[][] members;

  final int[] count;

  /** Each vertex's place among its label's. */
  private final int[] place;

  /** Number of labels in use. */
  int fragments;

  /** No label below is unused. */
  private int unused;

  private double cost;
  private double total;
  private double peak;
  private int over;
  private int applied;

  /** What the last {@link #weigh} found: change of cost and excess width. */
  double costChange;

  int overChange;
  private int widthFrom;
  private int widthTo;
  private double loadFrom;
  private double loadTo;

  /** Adds everything up, given a label for each vertex. */
  public Labelling(PartitionProblem problem, int[] labels) {
    this.problem = problem;
    this.graph = problem.graph();
    int n = graph.vertices;
    this.label = labels.clone();
    this.width = new int[n];
    this.load = new double[n];
    this.members = new int[n][0];
    this.count = new int[n];
    this.place = new int[n];
    for (int x = 0; x < n; x++) {
      enter(x, label[x]);
      width[label[x]] += graph.weight[x];
    }
    for (int e = 0; e < graph.edges; e++) {
      int a = label[graph.u[e]];
      int b = label[graph.v[e]];
      if (a == b) {
        width[a] -= graph.wires[e];
      } else {
        cost += graph.cost[e];
        load[a] += graph.loadU[e];
        load[b] += graph.loadV[e];
      }
    }
    for (int f = n - 1; f >= 0; f--) {
      over += problem.over(width[f], load[f]);
      fragments += count[f] > 0 ? 1 : 0;
    }
    total = Double.NaN;
  }

  private void enter(int x, int f) {
    if (count[f] == members[f].length) {
      members[f] = Arrays.copyOf(members[f], Math.max(4, 2 * count[f]));
    }
    place[x] = count[f];
    members[f][count[f]++] = x;
  }

  private void leave(int x, int f) {
    int last = members[f][--count[f]];
    members[f][place[x]] = last;
    place[last] = place[x];
  }

  /** The same labels, numbered in order of appearance. */
  static int[] numbered(int[] labels) {
    int[] number = new int[Arrays.stream(labels).max().orElse(0) + 1];
    int[] numbered = new int[labels.length];
    int count = 0;
    for (int x = 0; x < labels.length; x++) {
      if (number[labels[x]] == 0) {
        number[labels[x]] = ++count;
      }
      numbered[x] = number[labels[x]] - 1;
    }
    return numbered;
  }

  /** e^load; of loads beyond all use, only that they are large matters. */
  static double exp(double load) {
    return Math.exp(Math.min(load, MOST_LOAD));
  }

  /** Finds out what moving a vertex to another label would change. */
  void weigh(int x, int to) {
    int from = label[x];
    double change = 0;
    double lossFrom = 0;
    double gainTo = 0;
    double newFrom = 0;
    double goneTo = 0;
    int wiresFrom = 0;
    int wiresTo = 0;
    for (int e : graph.at[x]) {
      int other = graph.across(e, x);
      int at = label[other];
      double mine = graph.loadOf(e, x);
      if (at == from) {
        change += graph.cost[e];
        gainTo += mine;
        newFrom += graph.loadOf(e, other);
        wiresFrom += graph.wires[e];
      } else if (at == to) {
        change -= graph.cost[e];
        lossFrom += mine;
        goneTo += graph.loadOf(e, other);
        wiresTo += graph.wires[e];
      } else {
        lossFrom += mine;
        gainTo += mine;
      }
    }
    costChange = change;
    loadFrom = load[from] - lossFrom + newFrom;
    loadTo = load[to] + gainTo - goneTo;
    widthFrom = width[from] - graph.weight[x] + wiresFrom;
    widthTo = width[to] + graph.weight[x] - wiresTo;
    overChange =
        problem.over(widthFrom, loadFrom)
            + problem.over(widthTo, loadTo)
            - problem.over(width[from], load[from])
            - problem.over(width[to], load[to]);
  }

  /** Σ exp(load) after the move weighed last. */
  double totalAfter(int x, int to) {
    int from = label[x];
    double after = total() - exp(load[from]) - (count[to] > 0 ? exp(load[to]) : 0);
    return Math.max(1, after + (count[from] > 1 ? exp(loadFrom) : 0) + exp(loadTo));
  }

  /** Makes the move weighed last. */
  void move(int x, int to) {
    int from = label[x];
    total = problem.byLoad() ? totalAfter(x, to) : Double.NaN;
    cost += costChange;
    over += overChange;
    load[from] = loadFrom;
    load[to] = loadTo;
    width[from] = widthFrom;
    width[to] = widthTo;
    fragments += count[to] == 0 ? 1 : 0;
    leave(x, from);
    enter(x, to);
    label[x] = to;
    if (count[from] == 0) {
      load[from] = 0;
      fragments--;
      unused = Math.min(unused, from);
    }
    // What was small beside a large sum has lost digits: add up again once that sum is gone.
    peak = Math.max(peak, total);
    if ((++applied & 1023) == 0 || total < 1e-4 * peak) {
      total = Double.NaN;
    }
  }

  /** The lowest label without a vertex, −1 where there is none. */
  int unused() {
    while (unused < label.length && count[unused] > 0) {
      unused++;
    }
    return unused < label.length ? unused : -1;
  }

  /** Σ log κ of the edges between fragments. */
  public double cost() {
    return cost;
  }

  /** Σ_f exp(load of f); added up again where it is not known. */
  public double total() {
    if (Double.isNaN(total)) {
      total = 0;
      for (int f = 0; f < load.length; f++) {
        total += count[f] > 0 ? exp(load[f]) : 0;
      }
      peak = total;
    }
    return total;
  }

  /** Wires and branches in excess, over all fragments. */
  public int over() {
    return over;
  }

  /** True where no fragment is too large, and where there are as many as asked for. */
  public boolean valid() {
    return over == 0 && (!problem.counted() || fragments == problem.fragments());
  }

  /** A copy of all labels. */
  public int[] labels() {
    return label.clone();
  }
}
