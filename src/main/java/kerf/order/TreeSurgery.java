package kerf.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Improves a tree of joins piece by piece: wherever up to {@value #PIECES} subtrees meet, the joins
 * above them are replaced by the best there are.
 */
final class TreeSurgery {
  private static final int PIECES = 8;
  private static final int PASSES = 4;
  private static final int MANY = 400;

  private final TensorGraph network;
  private final int n;
  private final int[] left;
  private final int[] right;
  private final int[] home;

  private TreeSurgery(TensorGraph network, JoinTree tree) {
    this.network = network;
    this.n = tree.leaves();
    this.left = new int[2 * n - 1];
    this.right = new int[2 * n - 1];
    this.home = new int[n];
    System.arraycopy(tree.left(), 0, left, n, n - 1);
    System.arraycopy(tree.right(), 0, right, n, n - 1);
  }

  /** The tree, or a better one. */
  static JoinTree improve(TensorGraph network, JoinTree tree, double mostEntries) {
    JoinTree best = tree;
    for (int pass = 0; pass < (tree.leaves() > MANY ? 1 : PASSES); pass++) {
      TreeSurgery surgery = new TreeSurgery(network, best);
      double limit = Math.log(Math.max(mostEntries, best.largest())) / Math.log(2);
      for (int top = surgery.n; top < 2 * surgery.n - 1; top++) {
        surgery.operate(top, limit);
      }
      JoinTree next = surgery.tree();
      if (!next.better(best, mostEntries)) {
        break;
      }
      best = next;
    }
    return best;
  }

  private void operate(int top, double limit) {
    List<Integer> pieces = new ArrayList<>(List.of(left[top], right[top]));
    List<Integer> slots = new ArrayList<>();
    for (int at = 0; at < pieces.size() && pieces.size() < PIECES; ) {
      int piece = pieces.get(at);
      if (piece < n) {
        at++;
      } else {
        slots.add(piece);
        pieces.remove(at);
        pieces.add(left[piece]);
        pieces.add(right[piece]);
      }
    }
    int k = pieces.size();
    if (k < 3) {
      return;
    }
    slots.add(0, top);
    int[][] joins = solver(pieces).solve(limit);
    // The last join is the top; the others take the numbers that have become free.
    for (int i = 0; i < k - 1; i++) {
      int slot = slots.get(k - 2 - i);
      left[slot] = joins[0][i] < k ? pieces.get(joins[0][i]) : slots.get(2 * k - 2 - joins[0][i]);
      right[slot] = joins[1][i] < k ? pieces.get(joins[1][i]) : slots.get(2 * k - 2 - joins[1][i]);
    }
  }

  /** The pieces as tensors, what lies outside as legs that stay open. */
  private SubsetContraction solver(List<Integer> pieces) {
    Arrays.fill(home, -1);
    for (int p = 0; p < pieces.size(); p++) {
      settle(pieces.get(p), p);
    }
    int k = pieces.size();
    double[] total = new double[k];
    double[][] mine = new double[k][k];
    double[][] both = new double[k][k];
    for (int i = 0; i < n; i++) {
      int p = home[i];
      if (p >= 0) {
        network
            .bonds(i)
            .forEach(
                (j, bond) -> {
                  if (home[j] != p) {
                    total[p] += bond.mine();
                    if (home[j] >= 0) {
                      mine[p][home[j]] += bond.mine();
                      both[p][home[j]] += bond.both();
                    }
                  }
                });
      }
    }
    return new SubsetContraction(total, mine, both);
  }

  private void settle(int tensor, int piece) {
    List<Integer> open = new ArrayList<>(List.of(tensor));
    while (!open.isEmpty()) {
      int t = open.remove(open.size() - 1);
      if (t < n) {
        home[t] = piece;
      } else {
        open.add(left[t]);
        open.add(right[t]);
      }
    }
  }

  /** Joins in an order in which every tensor is made before it is used. */
  private JoinTree tree() {
    int[] number = new int[2 * n - 1];
    for (int i = 0; i < n; i++) {
      number[i] = i;
    }
    int[] first = new int[n - 1];
    int[] second = new int[n - 1];
    int made = 0;
    List<Integer> stack = new ArrayList<>(List.of(2 * n - 2));
    boolean[] visited = new boolean[2 * n - 1];
    while (!stack.isEmpty()) {
      int t = stack.get(stack.size() - 1);
      if (t >= n && !visited[t]) {
        visited[t] = true;
        stack.add(right[t]);
        stack.add(left[t]);
        continue;
      }
      stack.remove(stack.size() - 1);
      if (t >= n) {
        first[made] = number[left[t]];
        second[made] = number[right[t]];
        number[t] = n + made++;
      }
    }
    return JoinTree.of(network, first, second);
  }
}
