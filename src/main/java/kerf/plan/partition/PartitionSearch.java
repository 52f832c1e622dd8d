package kerf.plan.partition;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The best partition of a tiny graph under any price that is never below what its largest tensor,
 * or half of all tensors together, have entries: tries all, vertex by vertex.
 */
public final class PartitionSearch {
  private static final int MOST_VERTICES = 60;
  private static final int LEAF = 50;

  private final Task task;
  private final CutGraph graph;
  private final ToDoubleFunction<int[]> price;
  private final Budget budget;
  private final int[] order;
  private final int[] position;
  private final int[] label;
  private final int[] width;
  private final int[] openWires;
  private final double[] load;
  private int[] best;
  private double bestPrice;
  private boolean complete = true;

  private PartitionSearch(
      Task task, int[] order, ToDoubleFunction<int[]> price, double known, Budget budget) {
    this.task = task;
    this.graph = task.graph();
    this.price = price;
    this.budget = budget;
    this.bestPrice = known;
    this.order = order;
    this.position = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
    }
    this.label = new int[graph.vertices];
    this.width = new int[graph.vertices];
    this.openWires = new int[graph.vertices];
    this.load = new double[graph.vertices];
  }

  /**
   * What was found.
   *
   * @param labels a valid plan with a lower price than the one known, null where there is none
   * @param complete true where all plans have been looked at
   */
  public record Result(int[] labels, boolean complete) {}

  /**
   * Searches; nothing in graphs that are too large. Loads are dimensions of legs.
   *
   * @param orders orders of the vertices, of which the narrowest is taken
   * @param price of a labelling
   * @param known what a plan has to be cheaper than
   */
  public static Result search(
      Task task, List<int[]> orders, ToDoubleFunction<int[]> price, double known, Budget budget) {
    Frontier frontier = Frontier.narrowest(task.graph(), orders);
    if (frontier == null || task.graph().vertices > MOST_VERTICES) {
      return new Result(null, false);
    }
    PartitionSearch search = new PartitionSearch(task, frontier.order(), price, known, budget);
    Arrays.fill(search.label, -1);
    search.assign(0, 0);
    return new Result(search.best, search.complete);
  }

  private void assign(int at, int fragments) {
    if (budget.states() <= 0 || budget.late()) {
      complete = false;
      return;
    }
    if (at == order.length) {
      leaf(fragments);
      return;
    }
    int x = order[at];
    int most = task.fragments() == 0 ? fragments : Math.min(fragments, task.fragments() - 1);
    for (int f = 0; f <= most; f++) {
      budget.looked(1);
      enter(x, f, 1);
      if (width[f] - openWires[f] <= task.widest() && promising(Math.max(fragments, f + 1))) {
        assign(at + 1, Math.max(fragments, f + 1));
      }
      enter(x, f, -1);
    }
  }

  /** Adds or takes away a vertex: its width, and the legs between it and those before it. */
  private void enter(int x, int f, int sign) {
    width[f] += sign * graph.weight[x];
    for (int k = graph.first(x); k < graph.last(x); k++) {
      int e = graph.edge(k);
      int other = graph.across(e, x);
      if (position[other] > position[x]) {
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
    label[x] = sign > 0 ? f : -1;
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
    if (Arrays.stream(width).anyMatch(w -> w > task.widest())) {
      return;
    }
    if (task.fragments() > 0 ? fragments != task.fragments() : !connected(fragments)) {
      return;
    }
    budget.looked(LEAF);
    double itsPrice = price.applyAsDouble(label);
    if (Task.compare(itsPrice, bestPrice) < 0) {
      bestPrice = itsPrice;
      best = label.clone();
    }
  }

  private boolean connected(int fragments) {
    return Arrays.stream(Pieces.split(graph, label)).max().orElse(-1) + 1 == fragments;
  }
}
