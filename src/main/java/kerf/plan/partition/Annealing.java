package kerf.plan.partition;

import java.util.SplittableRandom;

/**
 * Improves a labelling by small moves: one vertex to a neighbour's fragment, to a new one, or in
 * exchange for another; first also some that make it worse, then fewer and fewer. Too wide
 * fragments are allowed on the way, at a price. The seed is fixed.
 */
final class Annealing {
  /** Least price of one wire too many. */
  private static final double LEAST_OVER = 2.5;

  /**
   * First and last temperature in units of the mean edge, and the price of one wire too many in
   * units of all edges of a vertex: below 1 it may pay to be too wide. One schedule finds what the
   * other does not.
   */
  private record Schedule(double hot, double cold, double over) {}

  private static final Schedule GENTLE = new Schedule(0.7, 0.12, 1);
  private static final Schedule STRICT = new Schedule(1.5, 0.3, 4);
  private static final int MOST_RUN = 64;

  private final PartitionProblem problem;
  private final CutGraph graph;
  private final Labelling now;
  private final SearchBudget budget;
  private final boolean wireless;

  /** What an edge costs on average. */
  private final double scale;

  private final Schedule schedule;

  /** Price of one wire too many. */
  private final double overPrice;

  private final int[] run = new int[MOST_RUN];
  private int[] best;
  private double bestCost = Double.POSITIVE_INFINITY;
  private double bestTotal = Double.POSITIVE_INFINITY;

  private Annealing(PartitionProblem problem, int[] start, Schedule schedule, SearchBudget budget) {
    this.problem = problem;
    this.graph = problem.graph();
    this.now = new Labelling(problem, start);
    this.budget = budget;
    this.wireless = graph.wireless();
    this.scale = scale();
    double degree = 2.0 * graph.edges / Math.max(1, graph.vertices);
    this.schedule = schedule;
    this.overPrice = Math.max(LEAST_OVER, schedule.over * scale * degree);
    keep();
  }

  /**
   * Anneals, then takes every single move that makes a valid labelling better, until there is none.
   *
   * @param start labels to begin with, valid or not
   * @param steps moves to try
   * @return the best valid labels seen, null where none were
   */
  static int[] improve(
      PartitionProblem problem, int[] start, long steps, long seed, SearchBudget budget) {
    Schedule schedule = seed % 2 == 1 ? GENTLE : STRICT;
    Annealing annealing = new Annealing(problem, start, schedule, budget);
    annealing.anneal(steps, new SplittableRandom(seed));
    return annealing.best == null
        ? null
        : new Annealing(problem, annealing.best, schedule, budget).descend();
  }

  private void keep() {
    if (now.valid() && problem.compare(now.cost(), now.total(), bestCost, bestTotal) < 0) {
      best = now.labels();
      bestCost = now.cost();
      bestTotal = now.total();
    }
  }

  private double scale() {
    double sum = 0;
    for (int e = 0; e < graph.edges; e++) {
      sum += problem.byLoad() ? graph.loadU[e] + graph.loadV[e] : graph.cost[e];
    }
    return graph.edges == 0 ? 1 : Math.max(0.1, sum / graph.edges);
  }

  private void anneal(long steps, SplittableRandom random) {
    double hot = schedule.hot * scale;
    double cold = schedule.cold * scale;
    double heat = hot;
    for (long step = 0; step < steps && graph.vertices > 1; step++) {
      if ((step & 255) == 0) {
        heat = hot * Math.pow(cold / hot, (double) step / steps);
        if (budget.late()) {
          break;
        }
      }
      int x = random.nextInt(graph.vertices);
      int to = target(x, random);
      if (to >= 0 && to != now.label[x] && !empties(x)) {
        if (!wireless && random.nextInt(4) == 0) {
          step += proposeRun(x, to, heat, random);
        } else {
          propose(x, to, heat, random);
        }
      }
    }
    budget.moved(steps);
  }

  /** True where a fragment that must be there would lose its last vertex. */
  private boolean empties(int x) {
    return problem.counted() && now.count[now.label[x]] == 1;
  }

  private int target(int x, SplittableRandom random) {
    int choice = random.nextInt(16);
    if (choice == 0) {
      return !problem.counted() || now.fragments < problem.fragments()
          ? now.unused()
          : now.label[random.nextInt(graph.vertices)];
    }
    int degree = graph.at[x].length;
    if (degree == 0) {
      return now.label[random.nextInt(graph.vertices)];
    }
    int e = graph.at[x][random.nextInt(degree)];
    return now.label[graph.across(e, x)];
  }

  private void propose(int x, int to, double heat, SplittableRandom random) {
    int from = now.label[x];
    now.weigh(x, to);
    double change = change(x, to);
    boolean exchange = now.overChange > 0 && now.count[to] > 0 && random.nextInt(4) > 0;
    if (!exchange) {
      if (accept(change, heat, random)) {
        now.move(x, to);
        keep();
      }
      return;
    }
    int y = now.members[to][random.nextInt(now.count[to])];
    now.move(x, to);
    now.weigh(y, from);
    double both = change + change(y, from);
    if (accept(both, heat, random)) {
      now.move(y, from);
      keep();
    } else {
      now.weigh(x, from);
      now.move(x, from);
    }
  }

  /** Moves a part of a wire at once; returns how many vertices more than one. */
  private int proposeRun(int x, int to, double heat, SplittableRandom random) {
    int from = now.label[x];
    int size = collectRun(x, 1 + random.nextInt(3));
    if (problem.counted() && now.count[from] <= size) {
      return 0;
    }
    double change = 0;
    for (int i = 0; i < size; i++) {
      now.weigh(run[i], to);
      change += change(run[i], to);
      now.move(run[i], to);
    }
    if (accept(change, heat, random)) {
      keep();
    } else {
      for (int i = size - 1; i >= 0; i--) {
        now.weigh(run[i], from);
        now.move(run[i], from);
      }
    }
    return size - 1;
  }

  /** Follows uncut wires from a vertex: later ones (1), earlier ones (2) or both; how many. */
  private int collectRun(int x, int ways) {
    int size = 1;
    run[0] = x;
    for (int i = 0; i < size; i++) {
      for (int e : graph.at[run[i]]) {
        int other = graph.across(e, run[i]);
        int way = graph.time[other] > graph.time[run[i]] ? 1 : 2;
        boolean along = graph.wires[e] > 0 && now.label[other] == now.label[x];
        if (along && (ways & way) != 0 && size < MOST_RUN && !seen(other, size)) {
          run[size++] = other;
        }
      }
    }
    return size;
  }

  private boolean seen(int x, int size) {
    for (int i = 0; i < size; i++) {
      if (run[i] == x) {
        return true;
      }
    }
    return false;
  }

  private double change(int x, int to) {
    double change =
        problem.byLoad() ? Math.log(now.totalAfter(x, to) / now.total()) : now.costChange;
    return change + overPrice * now.overChange;
  }

  private static boolean accept(double change, double heat, SplittableRandom random) {
    return change <= 0 || random.nextDouble() < Math.exp(-change / heat);
  }

  private int[] descend() {
    for (boolean moved = true; moved && !budget.late(); ) {
      moved = false;
      for (int x = 0; x < graph.vertices; x++) {
        for (int e : graph.at[x]) {
          moved |= descend(x, now.label[graph.across(e, x)]);
        }
        moved |= !problem.counted() && descend(x, now.unused());
      }
    }
    return now.labels();
  }

  private boolean descend(int x, int to) {
    int from = now.label[x];
    if (to < 0 || to == from || problem.counted() && now.count[from] == 1) {
      return false;
    }
    now.weigh(x, to);
    double cost = now.cost() + now.costChange;
    boolean better =
        now.overChange <= 0
            && problem.compare(cost, now.totalAfter(x, to), now.cost(), now.total()) < 0;
    if (better) {
      now.move(x, to);
    }
    return better;
  }
}
