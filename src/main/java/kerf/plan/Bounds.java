package kerf.plan;

import java.util.Arrays;
import java.util.List;

/** Lower bounds on the cost Σ log κ of any valid plan. */
final class Bounds {
  private static final int MOST_EIGENVALUES = 130;
  private static final int KEPT = 1500;
  private static final int MOST_WINDOWS = 12;

  private Bounds() {}

  /** The best of the quick ones; of a graph that hangs together, or whose fragments are counted. */
  static double quick(Task task, TreePacking trees) {
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

  /** What is cut on each qubit alone costs at least, all qubits together. */
  static double degrees(WireGraph circuit, Reduction.Rules rules, int widest) {
    Marks marks = rules.marks();
    if (!marks.wires().isEmpty()) {
      return 0;
    }
    double[] cost = new double[circuit.gates().size()];
    for (int g = 0; g < cost.length; g++) {
      WireGraph.Gate gate = circuit.gates().get(g);
      boolean forced = marks.cut().contains(gate.position());
      boolean free =
          rules.allow().contains(CutKind.GATE) && !marks.keep().contains(gate.position());
      cost[g] = forced ? 0 : free ? Math.log(gate.kappa()) : Double.POSITIVE_INFINITY;
    }
    double wire =
        rules.allow().contains(CutKind.WIRE)
            ? Math.log(WireGraph.WIRE_KAPPA)
            : Double.POSITIVE_INFINITY;
    Degrees degrees = new Degrees(circuit, widest, cost, wire);
    double sum = 0;
    for (int q = 0; q < circuit.qubits(); q++) {
      sum += degrees.bound(q);
    }
    return sum;
  }

  /**
   * Windows in time: no plan costs less than what the gates of each window alone need. Tries to
   * divide the circuit into 2, 3, … windows of equally many gates, which catches layers.
   */
  static double windows(
      WireGraph circuit, Reduction.Rules rules, int widest, double known, Budget budget) {
    if (rules.marks().force()) {
      return 0;
    }
    int gates = circuit.gates().size();
    double best = 0;
    for (int count = 2; count <= MOST_WINDOWS && gates / count >= widest; count++) {
      double sum = 0;
      for (int w = 0; w < count; w++) {
        int from = (int) ((long) gates * w / count);
        int to = (int) ((long) gates * (w + 1) / count);
        sum += window(circuit.window(from, to), rules, widest, budget);
      }
      best = Math.max(best, sum);
      if (best >= known - 1e-9 * Math.max(1, known) || budget.states() == 0 || budget.late()) {
        break;
      }
    }
    return best;
  }

  private static double window(WireGraph window, Reduction.Rules rules, int widest, Budget budget) {
    CutGraph all = Reduction.of(window, rules).graph();
    double sum = 0;
    for (int[] component : all.components()) {
      CutGraph graph = all.part(component);
      Task task = new Task(graph, widest, 0, false);
      if (graph.width() > widest) {
        TreePacking trees = TreePacking.quick(task);
        sum += Math.max(trees.bound(), exact(task, trees, budget));
      }
    }
    return sum;
  }

  /** What a search with few partial plans proves. */
  private static double exact(Task task, TreePacking trees, Budget budget) {
    List<int[]> orders = Orders.of(task.graph());
    double known = Double.POSITIVE_INFINITY;
    for (int[] order : orders) {
      int[] labels = Segmentation.best(task, order);
      if (labels != null) {
        known = Math.min(known, new Labelling(task.graph(), task.widest(), labels).cost());
      }
    }
    Frontier frontier = Frontier.narrowest(task.graph(), orders);
    if (frontier == null) {
      return 0;
    }
    Aim aim = Aim.better(known, trees.bound());
    double[] ahead = trees.ahead(frontier.order());
    return FrontierSearch.search(task, frontier, ahead, aim, KEPT, budget).bound();
  }

  /**
   * A lower bound of Σ_f exp(l_f), given Σ_f l_f and the least number of fragments: all equal, for
   * the best number of them.
   *
   * @param halves true for a bound of max(1, half of that sum, its largest term)
   */
  static double load(double logLoads, int fewest, boolean halves) {
    double best = Double.POSITIVE_INFINITY;
    for (int f = Math.max(1, fewest); f <= Math.max(fewest, logLoads) + 1; f++) {
      double factor = halves ? Math.max(1, f / 2.0) : f;
      best = Math.min(best, factor * Math.exp(logLoads / f));
    }
    return best * (1 - 1e-12);
  }
}
