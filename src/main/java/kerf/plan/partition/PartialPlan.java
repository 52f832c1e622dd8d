package kerf.plan.partition;

import java.nio.ByteBuffer;
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
  final int joined;

  /** Group of each slot, width and load of each group; freed once only the way back matters. */
  byte[] group;

  int[] width;
  double[] load;

  /** Cost so far, or the load of the fragments that are complete. */
  double value;

  /** Width of the widest fragment that the last vertex completed. */
  int widestComplete;

  /** True once another one makes this one superfluous. */
  boolean dead;

  /** Next of the same groups. */
  PartialPlan next;

  private PartialPlan(PartialPlan parent, int joined) {
    this.parent = parent;
    this.joined = joined;
  }

  /** Before the first vertex. */
  static PartialPlan empty() {
    PartialPlan empty = new PartialPlan(null, 0);
    empty.group = new byte[0];
    empty.width = new int[0];
    empty.load = new double[0];
    return empty;
  }

  /** The groups that a new vertex could join, and what joining or not joining them means. */
  final class Choice {
    /** Groups with an edge to the vertex, and how many. */
    final int[] groups = new int[width.length];

    int count;

    /** For each group: its slots as bits; cost of, wires in, and loads by the edges to it. */
    final int[] slots = new int[width.length];

    final double[] cost = new double[width.length];
    final int[] wires = new int[width.length];
    final double[] loadThere = new double[width.length];
    final double[] loadHere = new double[width.length];

    /** Choices of a vertex, given the edge to the vertex in each slot, −1 for none. */
    Choice(CutGraph graph, int x, int[] edges) {
      for (int slot = 0; slot < edges.length; slot++) {
        int e = edges[slot];
        if (e >= 0) {
          int g = group[slot];
          if (slots[g] == 0) {
            groups[count++] = g;
          }
          slots[g] |= 1 << slot;
          cost[g] += graph.cost[e];
          wires[g] += graph.wires[e];
          loadHere[g] += graph.loadOf(e, x);
          loadThere[g] += graph.loadOf(e, graph.across(e, x));
        }
      }
    }

    /** Adds the vertex to some groups, given as bits, which become one, or to none. */
    PartialPlan join(int join, int weight, int[] kept, boolean byLoad) {
      int old = width.length;
      int joinedSlots = 0;
      int newWidth = weight;
      double newLoad = 0;
      double cut = 0;
      for (int g = 0; g < old; g++) {
        if ((join & 1 << g) != 0) {
          joinedSlots |= slots[g];
          newWidth += width[g] - wires[g];
          newLoad += load[g];
        } else {
          newLoad += loadHere[g];
          cut += cost[g];
        }
      }
      PartialPlan made = new PartialPlan(PartialPlan.this, joinedSlots);
      int[] number = made.number(join, kept);
      made.value = byLoad ? value : value + cut;
      for (int g = 0; g <= old; g++) {
        if (g < old && (join & 1 << g) != 0) {
          continue;
        }
        int itsWidth = g == old ? newWidth : width[g];
        double itsLoad = g == old ? newLoad : load[g] + loadThere[g];
        if (number[g] >= 0) {
          made.width[number[g]] = itsWidth;
          made.load[number[g]] = byLoad ? itsLoad : 0;
        } else {
          made.widestComplete = Math.max(made.widestComplete, itsWidth);
          made.value += byLoad ? Labelling.exp(itsLoad) : 0;
        }
      }
      return made;
    }
  }

  /** Numbers the groups that stay, as the new vertex joins some; −1 for those that are complete. */
  private int[] number(int join, int[] kept) {
    int old = parent.width.length;
    int[] number = new int[old + 1];
    Arrays.fill(number, -1);
    group = new byte[kept.length];
    int count = 0;
    for (int i = 0; i < kept.length; i++) {
      int g = kept[i] < parent.group.length ? parent.group[kept[i]] : old;
      g = g < old && (join & 1 << g) != 0 ? old : g;
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

  /** Groups and their widths. */
  ByteBuffer key() {
    ByteBuffer key = ByteBuffer.allocate(group.length + 2 * width.length);
    key.put(group);
    for (int w : width) {
      key.putShort((short) w);
    }
    return key.flip();
  }
}
