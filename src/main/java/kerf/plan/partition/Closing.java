package kerf.plan.partition;

/**
 * How much narrower a group can still become. Where a qubit leaves it and comes back, vertices to
 * come may fill the gap: two segments become one. That takes a wire out of the group and one into
 * it on the same qubit, both with their other ends still to come.
 */
final class Closing {
  private final CutGraph graph;
  private final Frontier frontier;
  private final int[] position;
  private final int[] out;
  private final int[] in;

  Closing(CutGraph graph, Frontier frontier) {
    this.graph = graph;
    this.frontier = frontier;
    this.position = new int[graph.vertices];
    int qubits = 0;
    for (int i = 0; i < graph.vertices; i++) {
      position[frontier.order()[i]] = i;
      int[] of = graph.qubits[i];
      qubits = Math.max(qubits, of[of.length - 1] + 1);
    }
    this.out = new int[qubits];
    this.in = new int[qubits];
  }

  /** The most that can be gained, given each slot's group, before a step. */
  int most(byte[] groups, int group, int step) {
    int most = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int s = 0; s < groups.length; s++) {
        int x = frontier.slots(step)[s];
        for (int k = graph.first(x); groups[s] == group && k < graph.last(x); k++) {
          int e = graph.edge(k);
          for (int line : graph.lines[e]) {
            if (position[graph.across(e, x)] >= step) {
              int[] side = (line & 1) == 1 == (graph.u[e] == x) ? out : in;
              if (pass == 0) {
                side[line / 2]++;
              } else {
                most += Math.min(out[line / 2], in[line / 2]);
                out[line / 2] = 0;
                in[line / 2] = 0;
              }
            }
          }
        }
      }
    }
    return most;
  }
}
