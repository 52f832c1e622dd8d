package kerf.plan.partition;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The best partition of a tiny graph under any price that is never below what its largest tensor,
 * or half of all tensors together, have entries: tries all, vertex by vertex. Loads are dimensions
 * of legs.
 */
public final class PartitionSearch {
  private static final int MOST_VERTICES = 60;

  /** What pricing a partition counts as, in partial plans. */
  private static final int LEAF = 50;

  private final PartitionProblem problem;
  private final CutGraph graph;
  private final ToDoubleFunction<int[]> price;
  private final SearchBudget budget;
  private final Frontier frontier;

  /** Label of each vertex, and width, wires to later vertices and load of each label. */
  private final int[] label;

  private final int[] width;
  private final int[] openWires;
  private final double[] load;
  private int[] best;
  private double bestPrice;
  private boolean complete = true;

  private PartitionSearch(
      PartitionProblem problem,
      Frontier frontier,
      ToDoubleFunction<int[]> price,
      double known,
      SearchBudget budget) {
    this.problem = problem;
    this.graph = problem.graph();
    this.price = price;
    this.budget = budget;
    this.bestPrice = known;
    this.frontier = frontier;
    this.label = new int[graph.vertices];
    this.width = new int[graph.vertices];
    this.openWires = new int[graph.vertices];
    this.load = new double[graph.vertices];
  }

  /**
   * Tries all.
   *
   * @param orders orders of the vertices, of which the narrowest is taken
   * @param price of a labelling
   * @param known what a plan has to be cheaper than
   */
  public static Proof search(
      PartitionProblem problem,
      List<int[]> orders,
      ToDoubleFunction<int[]> price,
      double known,
      SearchBudget budget) {
    Frontier frontier = Frontier.narrowest(problem.graph(), orders, budget);
    if (frontier == null || problem.graph().vertices > MOST_VERTICES) {
      return Proof.NONE;
    }
    PartitionSearch search = new PartitionSearch(problem, frontier, price, known, budget);
    search.assign(0, 0);
    return new Proof(search.best, search.complete ? search.bestPrice : 0);
  }

  private void assign(int at, int fragments) {
    if (budget.states <= 0 || budget.late()) {
      complete = false;
      return;
    }
    if (at == label.length) {
      leaf(fragments);
      return;
    }
    int x = frontier.order[at];
    int most = problem.counted() ? Math.min(fragments, problem.fragments() - 1) : fragments;
    for (int f = 0; f <= most; f++) {
      budget.looked(1);
      enter(x, f, 1);
      int next = Math.max(fragments, f + 1);
      if (width[f] - openWires[f] <= problem.widest() && promising(next)) {
        assign(at + 1, next);
      }
      enter(x, f, -1);
    }
  }

  /** Adds or takes away a vertex: its width, and the legs between it and those before it. */
  private void enter(int x, int f, int sign) {
    label[x] = f;
    width[f] += sign * graph.weight[x];
    for (int e : graph.at[x]) {
      int other = graph.across(e, x);
      if (frontier.position[other] > frontier.position[x]) {
        openWires[f] += sign * graph.wires[e];
      } else {
        openWires[label[other]] -= sign * graph.wires[e];
        if (label[other] == f) {
          width[f] -= sign * graph.wires[e];
        } else {
          load[f] += sign * graph.loadOf(e, x);
          load[label[other]] += sign * graph.loadOf(e, other);
        }
      }
    }
  }

  private boolean promising(int fragments) {
    double largest = 0;
    double sum = 0;
    for (int f = 0; f < fragments; f++) {
      double entries = load[f] > 0.1 ? Math.exp(load[f]) : 0;
      largest = Math.max(largest, entries);
      sum += entries;
    }
    return Math.max(largest, sum / 2) < bestPrice * (1 + 1e-9);
  }

  private void leaf(int fragments) {
    boolean fits = Arrays.stream(width).allMatch(w -> w <= problem.widest());
    if (!fits || fragments != (problem.counted() ? problem.fragments() : pieces())) {
      return;
    }
    budget.looked(LEAF);
    double itsPrice = price.applyAsDouble(label);
    if (PartitionProblem.compare(itsPrice, bestPrice) < 0) {
      bestPrice = itsPrice;
      best = label.clone();
    }
  }

  private int pieces() {
    return Arrays.stream(graph.split(label)).max().orElse(-1) + 1;
  }
}
