package kerf.plan.partition;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What {@link FrontierSearch} knows of the vertices so far: groups of those still in slots. */
final class PartialPlan {
  private static final double SLACK = 1e-10;
  private static final double MOST_LOAD = 650;

  final PartialPlan parent;

  /** Groups of the parent that the last vertex joined, as bits. */
  final int joined;

  /** Cost so far, or the load of the fragments that are complete. */
  double value;

  /** No completion has a lower value. */
  double bound;

  /** Width of the widest fragment that the last vertex completed. */
  int widestComplete;

  /** True once another one makes this one superfluous. */
  boolean dead;

  /** Next of the same groups. */
  PartialPlan next;

  private byte[] group;
  private int[] width;
  private double[] load;

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

  /** Adds a vertex to some groups, which become one, or to none. */
  PartialPlan with(
      CutGraph graph, Frontier frontier, Choice choice, int join, boolean byLoad, int step) {
    int x = frontier.order()[step];
    int old = width.length;
    int newWidth = graph.weight[x];
    double newLoad = 0;
    double cut = 0;
    for (int g = 0; g < old; g++) {
      if ((join & 1 << g) != 0) {
        newWidth += width[g] - choice.wires(g);
        newLoad += load[g];
      } else {
        newLoad += choice.loadHere(g);
        cut += choice.cost(g);
      }
    }
    PartialPlan made = new PartialPlan(this, join);
    int[] number = made.number(frontier.kept(step));
    made.value = byLoad ? value : value + cut;
    for (int g = 0; g <= old; g++) {
      if (g < old && (join & 1 << g) != 0) {
        continue;
      }
      double itsLoad = g == old ? newLoad : load[g] + choice.loadThere(g);
      if (number[g] >= 0) {
        made.width[number[g]] = g == old ? newWidth : width[g];
        made.load[number[g]] = byLoad ? itsLoad : 0;
      } else {
        made.widestComplete = Math.max(made.widestComplete, g == old ? newWidth : width[g]);
        made.value += byLoad ? Math.exp(Math.min(itsLoad, MOST_LOAD)) : 0;
      }
    }
    return made;
  }

  /** Numbers the groups that stay, as the new vertex joins some; −1 for those that are complete. */
  private int[] number(int[] kept) {
    int old = parent.width.length;
    int[] number = new int[old + 1];
    Arrays.fill(number, -1);
    group = new byte[kept.length];
    int count = 0;
    for (int i = 0; i < kept.length; i++) {
      int g = kept[i] < parent.group.length ? parent.group[kept[i]] : old;
      g = g < old && (joined & 1 << g) != 0 ? old : g;
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
      sum += l > 0.1 ? Math.exp(Math.min(l, MOST_LOAD)) : 0;
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

  /** Group of each slot, numbered in order of appearance. */
  byte[] groups() {
    return group;
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

  /** Number of groups. */
  int count() {
    return width.length;
  }

  /** Width of a group so far. */
  int width(int g) {
    return width[g];
  }
}
