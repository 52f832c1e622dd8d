package kerf.plan;

import kerf.plan.partition.Bounds;
import kerf.plan.partition.Budget;
import kerf.plan.partition.CutGraph;
import kerf.plan.partition.Task;

/**
 * A lower bound from windows in time: no plan costs less than what the gates of each window alone
 * need. Tries to divide the circuit into 2, 3, … windows of equally many gates, which catches
 * layers.
 */
final class Windows {
  private static final int MOST_WINDOWS = 12;

  private Windows() {}

  /** The best bound, or the first that reaches what a known plan costs. */
  static double bound(
      WireGraph circuit, Reduction.Rules rules, int widest, double known, Budget budget) {
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
        sum += Bounds.searched(task, budget);
      }
    }
    return sum;
  }
}
