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

  private final TensorGraph tensors;
  private final int n;

  /** What each join joins: given tensors below n, and n+i for what the i-th join makes. */
  private final int[] left;

  private final int[] right;

  /** Piece that each given tensor belongs to, −1 for one outside. */
  private final int[] home;

  private TreeSurgery(TensorGraph tensors, ContractionOrder order) {
    this.tensors = tensors;
    this.n = tensors.leaves();
    this.left = new int[2 * n - 1];
    this.right = new int[2 * n - 1];
    this.home = new int[n];
    for (int i = 0; i < n - 1; i++) {
      left[n + i] = order.joins().get(i).left();
      right[n + i] = order.joins().get(i).right();
    }
  }

  /** The order, or a better one. */
  static ContractionOrder improve(TensorGraph tensors, ContractionOrder order, double mostEntries) {
    ContractionOrder best = order;
    for (int pass = 0; pass < (tensors.leaves() > MANY ? 1 : PASSES); pass++) {
      TreeSurgery surgery = new TreeSurgery(tensors, best);
      double limit = ContractionOrder.log2(Math.max(mostEntries, best.largest()));
      for (int top = surgery.n; top < 2 * surgery.n - 1; top++) {
        surgery.operate(top, limit);
      }
      List<ContractionOrder.Join> joins = new ArrayList<>();
      surgery.collect(2 * surgery.n - 2, joins);
      ContractionOrder next = ContractionOrder.priced(tensors, joins);
      if (!next.better(best, mostEntries)) {
        break;
      }
      best = next;
    }
    return best;
  }

  private void operate(int top, double limit) {
    List<Integer> pieces = new ArrayList<>(List.of(left[top], right[top]));
    List<Integer> slots = new ArrayList<>(List.of(top));
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
    // What lies outside the pieces is legs that stay open.
    Arrays.fill(home, -1);
    for (int p = 0; p < k; p++) {
      settle(pieces.get(p), p);
    }
    SubsetContraction pieced = new SubsetContraction(tensors.grouped(home, k));
    List<ContractionOrder.Join> joins = pieced.solve(limit);
    // The last join is the top; the others take the numbers that have become free.
    for (int i = 0; i < k - 1; i++) {
      int slot = slots.get(k - 2 - i);
      int a = joins.get(i).left();
      int b = joins.get(i).right();
      left[slot] = a < k ? pieces.get(a) : slots.get(2 * k - 2 - a);
      right[slot] = b < k ? pieces.get(b) : slots.get(2 * k - 2 - b);
    }
  }

  private void settle(int tensor, int piece) {
    if (tensor < n) {
      home[tensor] = piece;
    } else {
      settle(left[tensor], piece);
      settle(right[tensor], piece);
    }
  }

  /** Collects joins so that every tensor is made before it is used. */
  private int collect(int tensor, List<ContractionOrder.Join> joins) {
    if (tensor < n) {
      return tensor;
    }
    int a = collect(left[tensor], joins);
    joins.add(new ContractionOrder.Join(a, collect(right[tensor], joins)));
    return n + joins.size() - 1;
  }
}
