package kerf.plan.partition;

/** The groups of a partial plan that a new vertex could join, and what not joining them costs. */
final class Choice {
  private final int[] groups;
  private final int count;
  private final double[] cost;
  private final double[] loadThere;
  private final double[] loadHere;
  private final int[] wires;

  Choice(CutGraph graph, Frontier frontier, PartialPlan plan, int step) {
    int[] slots = frontier.backSlots(step);
    int[] edges = frontier.backEdges(step);
    int all = plan.count();
    int x = frontier.order()[step];
    this.groups = new int[Math.min(all, slots.length)];
    this.cost = new double[all];
    this.loadThere = new double[all];
    this.loadHere = new double[all];
    this.wires = new int[all];
    int seen = 0;
    int size = 0;
    for (int i = 0; i < slots.length; i++) {
      int group = plan.groups()[slots[i]];
      int e = edges[i];
      if ((seen & 1 << group) == 0) {
        seen |= 1 << group;
        groups[size++] = group;
      }
      cost[group] += graph.cost[e];
      wires[group] += graph.wires[e];
      loadHere[group] += graph.loadOf(e, x);
      loadThere[group] += graph.loadOf(e, graph.across(e, x));
    }
    this.count = size;
  }

  /** How many groups. */
  int groups() {
    return count;
  }

  /** The i-th of them. */
  int group(int i) {
    return groups[i];
  }

  /** Cost of the edges to a group. */
  double cost(int group) {
    return cost[group];
  }

  /** Wires to a group. */
  int wires(int group) {
    return wires[group];
  }

  /** What cutting off from a group asks of it. */
  double loadThere(int group) {
    return loadThere[group];
  }

  /** What cutting off from a group asks of the new vertex. */
  double loadHere(int group) {
    return loadHere[group];
  }
}
