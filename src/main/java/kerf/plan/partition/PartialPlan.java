package kerf.plan.partition;

import java.util.Arrays;

/**
 * What {@link FrontierSearch} knows of the vertices so far: which of those in slots share a
 * fragment (a group, numbered in order of appearance), how wide and how loaded these are, and what
 * has been cut.
 */
final class PartialPlan {
  private static final double SLACK = 1e-10;

  final PartialPlan parent;

  /** Slots, as bits, whose groups the last vertex joined. */
  int joined;

  /** Group of each slot, width and load of each group; freed once only the way back matters. */
  byte[] group = {};

  int[] width = {};
  private double[] load = {};

  /** Cost so far, or the load of the fragments that are complete. */
  double value;

  /** No plan that this one becomes is below. */
  double bound;

  /** Width of the widest fragment that the last vertex completed. */
  int widestComplete;

  /** True once another one makes this one superfluous. */
  boolean dead;

  /** Next of the same groups. */
  PartialPlan next;

  /** To be joined to; without a parent, before the first vertex. */
  PartialPlan(PartialPlan parent) {
    this.parent = parent;
  }

  /** The groups of some slots, as bits. */
  int groupsOf(int[] slots) {
    int groups = 0;
    for (int slot : slots) {
      groups |= 1 << group[slot];
    }
    return groups;
  }

  /**
   * Adds a vertex to some groups, which become one, or to none.
   *
   * @param join the groups, as bits
   * @param edges edge to the vertex in each slot, −1 for none
   * @param kept slots that matter from now on
   */
  PartialPlan join(PartitionProblem problem, int x, int join, int[] edges, int[] kept) {
    CutGraph graph = problem.graph();
    int old = width.length;
    int[] widths = Arrays.copyOf(width, old + 1);
    double[] loads = Arrays.copyOf(load, old + 1);
    widths[old] = graph.weight[x];
    for (int g = 0; g < old; g++) {
      if ((join & 1 << g) != 0) {
        widths[old] += width[g];
        loads[old] += load[g];
      }
    }
    PartialPlan made = new PartialPlan(this);
    made.value = value;
    for (int slot = 0; slot < edges.length; slot++) {
      int e = edges[slot];
      if (e >= 0 && (join & 1 << group[slot]) != 0) {
        made.joined |= 1 << slot;
        widths[old] -= graph.wires[e];
      } else if (e >= 0) {
        made.value += problem.byLoad() ? 0 : graph.cost[e];
        loads[old] += graph.loadOf(e, x);
        loads[group[slot]] += graph.loadOf(e, graph.across(e, x));
      }
    }
    int[] number = made.number(join, kept);
    for (int g = 0; g <= old; g++) {
      if (number[g] >= 0) {
        made.width[number[g]] = widths[g];
        made.load[number[g]] = problem.byLoad() ? loads[g] : 0;
      } else if ((join & 1 << g) == 0) {
        made.widestComplete = Math.max(made.widestComplete, widths[g]);
        made.value += problem.byLoad() ? Labelling.exp(loads[g]) : 0;
      }
    }
    return made;
  }

  /** Numbers the groups that stay, as the new vertex joins some; −1 for those that do not. */
  private int[] number(int join, int[] kept) {
    int old = parent.width.length;
    int[] number = new int[old + 1];
    Arrays.fill(number, -1);
    group = new byte[kept.length];
    int count = 0;
    for (int i = 0; i < kept.length; i++) {
      int g = kept[i] < parent.group.length ? parent.group[kept[i]] : old;
      g = (join & 1 << g) != 0 ? old : g;
      if (number[g] < 0) {
        number[g] = count++;
      }
      group[i] = (byte) number[g];
    }
    width = new int[count];
    load = new double[count];
    return number;
  }

  /** A lower bound of Σ exp(load): groups that nothing has been cut from may vanish in others. */
  double loadBound() {
    double sum = value;
    for (double l : load) {
      sum += l > 0.1 ? Labelling.exp(l) : 0;
    }
    return sum;
  }

  /** True where this is nowhere wider and nowhere dearer; both have the same groups. */
  boolean dominates(PartialPlan other) {
    if (value > other.value + SLACK) {
      return false;
    }
    for (int g = 0; g < width.length; g++) {
      if (width[g] > other.width[g] || load[g] > other.load[g] + SLACK) {
        return false;
      }
    }
    return true;
  }

  /** Frees what is not needed to retrace the plan. */
  void forget() {
    group = null;
    width = null;
    load = null;
    next = null;
  }
}
