package kerf.plan.partition;

import java.util.SplittableRandom;

/**
 * Improves a labelling by small moves: one vertex to a neighbour's fragment or to a new one, or
 * part of a wire at once; first also some that make it worse, then fewer and fewer. Too wide
 * fragments are allowed on the way, at a price. The seed is fixed.
 */
final class Annealing {
  /** Price of one wire too many, and first and last temperature in units of the mean edge. */
  private static final double OVER = 2.5;

  private static final double HOT = 0.7;
  private static final double COLD = 0.12;
  private static final int MOST_RUN = 64;

  private final PartitionProblem problem;
  private final CutGraph graph;
  private final Labelling now;
  private final SearchBudget budget;
  private final boolean wireless;
  private final int[] run = new int[MOST_RUN];
  private int[] best;
  private double bestCost = Double.POSITIVE_INFINITY;
  private double bestTotal = Double.POSITIVE_INFINITY;

  private Annealing(PartitionProblem problem, int[] start, SearchBudget budget) {
    this.problem = problem;
    this.graph = problem.graph();
    this.now = new Labelling(problem, start);
    this.budget = budget;
    this.wireless = graph.wireless();
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
    Annealing annealing = new Annealing(problem, start, budget);
    annealing.anneal(steps, new SplittableRandom(seed));
    return annealing.best == null ? null : new Annealing(problem, annealing.best, budget).descend();
  }

  private void keep() {
    if (now.valid() && problem.compare(now.cost(), now.total(), bestCost, bestTotal) < 0) {
      best = now.labels();
      bestCost = now.cost();
      bestTotal = now.total();
    }
  }

  /** What an edge costs on average. */
  private double scale() {
    double sum = 0;
    for (int e = 0; e < graph.edges; e++) {
      sum += problem.byLoad() ? graph.loadU[e] + graph.loadV[e] : graph.cost[e];
    }
    return graph.edges == 0 ? 1 : Math.max(0.1, sum / graph.edges);
  }

  private void anneal(long steps, SplittableRandom random) {
    double hot = HOT * scale();
    double cold = COLD * scale();
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
      if (to >= 0 && to != now.label[x]) {
        run[0] = x;
        boolean alone = wireless || random.nextInt(4) > 0;
        int size = alone ? 1 : collectRun(1 + random.nextInt(3));
        int y = now.width[to] < problem.widest() ? x : random.nextInt(graph.vertices);
        boolean exchange = now.label[y] == to && random.nextInt(4) > 0;
        if (exchange) {
          run[size++] = y;
        }
        propose(size, to, exchange ? now.label[x] : to, heat, random);
        step += size - 1;
      }
    }
    budget.moved(steps);
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

  /** Moves the vertices of a run to a fragment, the last one to another, if that is good enough. */
  private void propose(int size, int to, int last, double heat, SplittableRandom random) {
    int from = now.label[run[0]];
    if (problem.counted() && last == to && now.count[from] <= size) {
      return;
    }
    double change = 0;
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        now.move(run[i - 1], to);
      }
      int its = i == size - 1 ? last : to;
      now.weigh(run[i], its);
      double price =
          problem.byLoad() ? Math.log(now.totalAfter(run[i], its) / now.total()) : now.costChange;
      change += price + OVER * now.overChange;
    }
    if (change <= 0 || random.nextDouble() < Math.exp(-change / heat)) {
      now.move(run[size - 1], last);
      keep();
    } else {
      for (int i = size - 2; i >= 0; i--) {
        now.weigh(run[i], from);
        now.move(run[i], from);
      }
    }
  }

  /** Follows uncut wires from a vertex: later ones (1), earlier ones (2) or both; how many. */
  private int collectRun(int ways) {
    int size = 1;
    for (int i = 0; i < size; i++) {
      for (int e : graph.at[run[i]]) {
        int other = graph.across(e, run[i]);
        int way = graph.time[other] > graph.time[run[i]] ? 1 : 2;
        boolean along = graph.wires[e] > 0 && now.label[other] == now.label[run[0]];
        if (along && (ways & way) != 0 && size + 1 < MOST_RUN && !seen(other, size)) {
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
