package kerf.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kerf.experiment.BindingGrid;
import kerf.experiment.Bond;
import kerf.experiment.RowClasses;
import kerf.experiment.TensorNetwork;

/**
 * Which weight rows of a grid share what: at which nodes a row's contraction ends, and which of a
 * message's values it needs. It depends on the grid's classes only, which in training are the same
 * from step to step, so that it is worked out once.
 */
final class RowSharing {
  private final ContractionTree tree;
  private final BindingGrid grid;
  private final RowClasses[] classes;

  /** Of each node, the rows whose contraction ends there. */
  private final int[][] rows;

  private final int[] uses;
  private volatile RowSharing backward;

  private RowSharing(ContractionTree tree, BindingGrid grid, int[][] rows) {
    this.tree = tree;
    this.grid = grid;
    this.rows = rows;
    this.uses = new int[tree.variants()];
    List<Message> messages = tree.messages();
    boolean[][] asked = new boolean[messages.size()][grid.weightRows()];
    for (int f = 0; f < rows.length; f++) {
      for (int w : rows[f]) {
        asked[tree.environment(f)][w] = true;
      }
      for (int t = 0; t < tree.network().terms().size() && rows[f].length > 0; t++) {
        count(tree.environment(f), t);
      }
    }
    for (int m = messages.size() - 1; m >= 0; m--) {
      for (int source : messages.get(m).sources()) {
        for (int w = 0; w < asked[m].length; w++) {
          asked[source][w] |= asked[m][w];
        }
      }
    }
    this.classes = new RowClasses[messages.size()];
    for (int m = 0; m < classes.length; m++) {
      if (messages.get(m) instanceof Message.Leaf leaf) {
        classes[m] = grid.node(leaf.node());
      } else if (messages.get(m) instanceof Message.Join join) {
        classes[m] = classes[join.left()].pair(classes[join.right()], asked[m]);
      } else if (messages.get(m) instanceof Message.Turned turned) {
        RowClasses bond = grid.bond(turned.from().bond().id());
        classes[m] = classes[turned.source()].pair(bond, asked[m]);
      } else {
        classes[m] = RowClasses.one(grid.weightRows());
      }
    }
  }

  private void count(int m, int t) {
    if (uses[tree.variant(m, t)]++ == 0) {
      for (int source : tree.messages().get(m).sources()) {
        count(source, t);
      }
    }
  }

  /** For values: each row ends at one node. */
  static RowSharing forward(ContractionTree tree, BindingGrid grid) {
    int[] root = roots(tree.network(), grid);
    int[][] rows = new int[tree.network().nodes().size()][];
    Arrays.setAll(rows, f -> IntStream.range(0, root.length).filter(w -> root[w] == f).toArray());
    return new RowSharing(tree, grid, rows);
  }

  /** For gradients on the same grid: each row ends at all nodes. */
  RowSharing backward() {
    if (backward == null) {
      int[][] all = new int[rows.length][];
      Arrays.fill(all, IntStream.range(0, grid.weightRows()).toArray());
      backward = new RowSharing(tree, grid, all);
    }
    return backward;
  }

  /**
   * For each weight row the node whose class fewest rows share, or one of the nodes of the bond
   * whose class still fewer share; the lowest id of several.
   */
  private static int[] roots(TensorNetwork network, BindingGrid grid) {
    int[] root = new int[grid.weightRows()];
    int[] least = new int[root.length];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int f = 0; f < network.nodes().size(); f++) {
      prefer(f, grid.node(f), root, least);
    }
    for (Bond bond : network.bonds()) {
      prefer(bond.nodeA(), grid.bond(bond.id()), root, least);
    }
    return root;
  }

  private static void prefer(int node, RowClasses classes, int[] root, int[] least) {
    int[] shared = new int[classes.count()];
    for (int w = 0; w < root.length; w++) {
      shared[classes.of(w)]++;
    }
    for (int w = 0; w < root.length; w++) {
      if (shared[classes.of(w)] < least[w]) {
        least[w] = shared[classes.of(w)];
        root[w] = node;
      }
    }
  }

  /** True when a grid has the classes this was worked out for. */
  boolean fits(BindingGrid other) {
    return grid.isLike(other);
  }

  /** Weight rows whose contraction ends at a node. */
  int[] rows(int node) {
    return rows[node];
  }

  /** How often each {@link ContractionTree#variant} is needed. Not a copy: treat as read-only. */
  int[] uses() {
    return uses;
  }

  RowClasses classes(int message) {
    return classes[message];
  }
}
