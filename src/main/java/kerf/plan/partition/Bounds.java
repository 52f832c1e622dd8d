package kerf.plan.partition;

import java.util.Arrays;
import java.util.List;

/** Lower bounds on the cost Σ log κ of any valid plan, and on its load. */
public final class Bounds {
  private static final int MOST_EIGENVALUES = 130;
  private static final int KEPT = 1500;

  private Bounds() {}

  /** The best of the quick ones; of a graph that hangs together, or whose fragments are counted. */
  public static double quick(Task task, TreePacking trees) {
    CutGraph graph = task.graph();
    double bound = trees.bound();
    int n = graph.vertices;
    int least = Math.max(task.fragments(), fewest(task));
    if (least < 2) {
      return bound;
    }
    if (n <= MinCut.MOST_VERTICES) {
      // Every fragment has a boundary, and a cut lies on two.
      bound = Math.max(bound, least * MinCut.of(graph) / 2);
    }
    boolean plain = graph.wireless() && Arrays.stream(graph.weight).allMatch(w -> w == 1);
    if (plain && n <= MOST_EIGENVALUES) {
      bound = Math.max(bound, spectral(task));
    }
    return Math.max(0, bound - 1e-12);
  }

  /** Fragments that are needed to hold all qubits. */
  private static int fewest(Task task) {
    int[] all = new int[task.graph().vertices];
    Arrays.setAll(all, x -> x);
    return (task.graph().touched(all) + task.widest() - 1) / task.widest();
  }

  /** Donath and Hoffman 1973: ½ Σ λ_i m_i, the sizes m as uneven as allowed. */
  private static double spectral(Task task) {
    double[] eigenvalues = Spectrum.eigenvalues(task.graph());
    double sum = 0;
    int left = task.graph().vertices;
    for (int i = 0; left > 0; i++) {
      sum += Math.max(0, eigenvalues[i]) * Math.min(left, task.widest()) / 2;
      left -= task.widest();
    }
    return sum - 1e-9;
  }

  /** The better of a few trees and of what a search with few partial plans proves. */
  public static double searched(Task task, Budget budget) {
    TreePacking trees = TreePacking.quick(task);
    List<int[]> orders = Orders.of(task.graph());
    double known = Double.POSITIVE_INFINITY;
    for (int[] order : orders) {
      int[] labels = Segmentation.best(task, order);
      if (labels != null) {
        known = Math.min(known, new Labelling(task.graph(), task.widest(), labels).cost());
      }
    }
    Aim aim = Aim.better(known, trees.bound());
    return Math.max(
        trees.bound(), FrontierSearch.search(task, orders, trees, aim, KEPT, budget).bound());
  }

  /**
   * A lower bound on the load of any valid plan.
   *
   * @param halves true for a bound on max(1, half of the load, its largest term)
   */
  public static double load(Task task, boolean halves) {
    CutGraph graph = task.graph();
    Task logs = task.part(graph.withLoadsForCost());
    double sum = TreePacking.of(logs).bound();
    int fewest = Math.max(sum > 0 ? 2 : 1, task.fragments());
    return load(sum, fewest, halves);
  }

  /**
   * A lower bound of Σ_f exp(l_f), given Σ_f l_f and the least number of fragments: all equal, for
   * the best number of them.
   *
   * @param halves true for a bound of max(1, half of that sum, its largest term)
   */
  private static double load(double logLoads, int fewest, boolean halves) {
    double best = Double.POSITIVE_INFINITY;
    for (int f = Math.max(1, fewest); f <= Math.max(fewest, logLoads) + 1; f++) {
      double factor = halves ? Math.max(1, f / 2.0) : f;
      best = Math.min(best, factor * Math.exp(logLoads / f));
    }
    return best * (1 - 1e-12);
  }
}
