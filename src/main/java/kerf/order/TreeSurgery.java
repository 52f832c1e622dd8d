package kerf.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

  /** What makes each tensor: null below n, where it is given, and at n+i the i-th join. */
  private final ContractionOrder.Join[] made;

  /** Piece that each given tensor belongs to, −1 for one outside. */
  private final int[] home;

  /** The given tensors. */
  private final List<Integer> all;

  private TreeSurgery(TensorGraph tensors, ContractionOrder order) {
    this.tensors = tensors;
    this.n = tensors.leaves;
    this.made = new ContractionOrder.Join[2 * n - 1];
    this.home = new int[n];
    this.all = IntStream.range(0, n).boxed().toList();
    Arrays.setAll(made, i -> i < n ? null : order.joins().get(i - n));
  }

  /** The order, or a better one. */
  static ContractionOrder improve(TensorGraph tensors, ContractionOrder order, double mostEntries) {
    ContractionOrder best = order;
    for (int pass = 0; pass < (tensors.leaves > MANY ? 1 : PASSES); pass++) {
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
    List<Integer> pieces = new ArrayList<>(List.of(made[top].left(), made[top].right()));
    List<Integer> slots = new ArrayList<>(List.of(top));
    for (int at = 0; at < pieces.size() && pieces.size() < PIECES; ) {
      int piece = pieces.get(at);
      if (piece < n) {
        at++;
      } else {
        slots.add(piece);
        pieces.remove(at);
        pieces.add(made[piece].left());
        pieces.add(made[piece].right());
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
    SubsetContraction pieced = new SubsetContraction(tensors.grouped(all, home, k));
    List<ContractionOrder.Join> joins = pieced.solve(limit);
    // The last join is the top; the others take the numbers that have become free.
    for (int i = 0; i < k - 1; i++) {
      int a = joins.get(i).left();
      int b = joins.get(i).right();
      made[slots.get(k - 2 - i)] =
          new ContractionOrder.Join(
              a < k ? pieces.get(a) : slots.get(2 * k - 2 - a),
              b < k ? pieces.get(b) : slots.get(2 * k - 2 - b));
    }
  }

  private void settle(int tensor, int piece) {
    if (tensor < n) {
      home[tensor] = piece;
    } else {
      settle(made[tensor].left(), piece);
      settle(made[tensor].right(), piece);
    }
  }

  /** Collects joins so that every tensor is made before it is used. */
  private int collect(int tensor, List<ContractionOrder.Join> joins) {
    if (tensor < n) {
      return tensor;
    }
    int a = collect(made[tensor].left(), joins);
    joins.add(new ContractionOrder.Join(a, collect(made[tensor].right(), joins)));
    return n + joins.size() - 1;
  }
}
