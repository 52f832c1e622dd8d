package kerf.contract;

import kerf.experiment.TensorNetwork;

/**
 * How often each message of a contraction of one binding is needed, so that it can be let go after
 * the last time, and how much is held at once.
 */
final class Uses {
  private final Contraction contraction;
  private final Network network;
  private final int root;
  private final int[][] left;

  /**
   * Counts.
   *
   * @param root the fragment contracted last
   */
  Uses(Contraction contraction, int root) {
    this.contraction = contraction;
    this.network = contraction.network();
    this.root = root;
    TensorNetwork experiment = contraction.experiment();
    this.left = new int[network.messages().size()][experiment.terms().size()];
    boolean several = experiment.nodes().size() > 1;
    for (int t = 0; t < experiment.terms().size() && several; t++) {
      count(network.environment(root), t);
    }
  }

  private void count(int m, int t) {
    Network.Message message = network.messages().get(m);
    if (left[m][contraction.variant(m, t)]++ == 0 && message.fragment() < 0) {
      count(message.left(), t);
      count(message.right(), t);
    }
  }

  /** Takes note of a use; true where it was the last. */
  boolean isLast(int m, int t) {
    return --left[m][contraction.variant(m, t)] == 0;
  }

  /** Most entries held at once, fragments' own tensors apart. Uses up the counts. */
  double mostEntries() {
    Simulation simulation = new Simulation();
    int terms = contraction.experiment().terms().size();
    for (int t = 0; t < terms && contraction.experiment().nodes().size() > 1; t++) {
      int m = network.environment(root);
      simulation.make(m, t);
      simulation.release(m, t);
    }
    return simulation.most;
  }

  /** Goes through the motions. */
  private final class Simulation {
    private final boolean[][] held =
        new boolean[left.length][left.length == 0 ? 0 : left[0].length];
    private double now;
    private double most;

    private void make(int m, int t) {
      int variant = contraction.variant(m, t);
      if (held[m][variant]) {
        return;
      }
      Network.Message message = network.messages().get(m);
      double turned = 0;
      if (message.fragment() < 0) {
        make(message.left(), t);
        make(message.right(), t);
        turned = message.turns().isEmpty() ? 0 : 2 * network.requireSize(message.left());
      }
      held[m][variant] = true;
      now += network.requireSize(m);
      most = Math.max(most, now + turned);
      if (message.fragment() < 0) {
        release(message.left(), t);
        release(message.right(), t);
      }
    }

    private void release(int m, int t) {
      if (isLast(m, t)) {
        held[m][contraction.variant(m, t)] = false;
        now -= network.requireSize(m);
      }
    }
  }
}
